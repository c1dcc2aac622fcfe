package org.sekisho.desk.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.setting.SecondFactorSettings;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Asks at each door who it is, anew for each request: who is locked out, or loses a role, is out at the next click, and
 * not when the session ends. What was signed in before somebody's sessions were ended is out for good.
 */
public class DoorKeeper implements AuthorizationManager<RequestAuthorizationContext> {

    /** Under which the person is kept with the request. */
    public static final String PERSON = StaffMember.class.getName();

    /** Under which the door that was tried is kept with it. */
    static final String DOOR = AccessRules.Door.class.getName();

    private final Staff staff;
    private final SecondFactorSettings secondFactor;
    private final List<Watched> doors;

    DoorKeeper(Staff staff, WebSettings settings) {
        this.staff = staff;
        this.secondFactor = settings.secondFactor();
        this.doors = AccessRules.ALL.stream()
                .filter(door -> door.isThere(settings))
                .map(door -> new Watched(
                        door, PathPatternRequestMatcher.withDefaults().matcher(door.method(), door.path())))
                .toList();
    }

    private record Watched(AccessRules.Door door, PathPatternRequestMatcher matcher) {}

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<AccessRules.Door> door = doors.stream()
                .filter(watched -> watched.matcher().matches(request))
                .map(Watched::door)
                .findFirst();
        door.ifPresent(tried -> request.setAttribute(DOOR, tried));
        if (door.isEmpty()) {
            lookUp(who, request); // the page of the error has what is there for them
        }
        return new AuthorizationDecision(door.isPresent() && passes(door.get(), who, request));
    }

    /** Lets a request pass, or not; whoever asks for a style sheet is not looked up. */
    private boolean passes(
            AccessRules.Door door, Supplier<? extends @Nullable Authentication> who, HttpServletRequest request) {
        if (door.keeper() == AccessRules.Keeper.NOBODY) {
            return !door.path().equals(AccessRules.ERROR) || request.getDispatcherType() == DispatcherType.ERROR;
        }
        return lookUp(who, request)
                .filter(person -> door.opensAt(SignInStage.of(request)) && door.opensTo(person))
                .isPresent();
    }

    /** The person who asks; kept with the request, and with them how far they have come. Empty if nobody is known. */
    private Optional<StaffMember> lookUp(Supplier<? extends @Nullable Authentication> who, HttpServletRequest request) {
        Authentication given = who.get();
        if (given == null || given instanceof AnonymousAuthenticationToken || !given.isAuthenticated()) {
            return Optional.empty();
        }
        Optional<StaffMember> known = StaffId.of(given.getName()).flatMap(staff::byId);
        known.filter(person -> isOver(person, given)).ifPresent(person -> out(request));
        Optional<StaffMember> person = known.filter(member -> member.standing().active());
        person.ifPresent(active -> {
            SignInStage.of(active, given, secondFactor).keptWith(request);
            request.setAttribute(PERSON, active);
        });
        return person;
    }

    /** Whether any factor was given before the person's sessions were ended. What says of none when it was given, is older. */
    private static boolean isOver(StaffMember person, Authentication given) {
        Instant ended = person.standing().sessionsEnded();
        return ended != null
                && given.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast)
                        .map(FactorGrantedAuthority::getIssuedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MIN)
                        .isBefore(ended);
    }

    /** Ends the session for good, and sends to where people sign in. */
    private static void out(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        throw new CredentialsExpiredException("The session was ended");
    }
}
