package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sekisho.desk.DeskPart;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** The factors that the person of this session gave, and when. */
@DeskPart
class SignedIn {

    /** For how long a sign-in by the office's provider shows that it is still the same person at the desk. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    SignedIn(Clock clock) {
        this.clock = clock;
    }

    Authentication person() {
        Authentication given = SecurityContextHolder.getContext().getAuthentication();
        if (given == null) {
            throw new IllegalStateException("A page of passkeys was opened by a door that asks nobody");
        }
        return given;
    }

    /** Whether they gave any factor just now. */
    boolean isFresh() {
        Instant since = clock.instant().minus(FRESH);
        return person().getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .anyMatch(factor -> factor.getIssuedAt().isAfter(since));
    }

    /** Adds the passkey to what they gave. The session gets another name, as at each step of the way in. */
    void hasGivenPasskey(HttpServletRequest request, HttpServletResponse response) {
        FactorGrantedAuthority passkey = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                .issuedAt(clock.instant())
                .build();
        SecurityContext more = SecurityContextHolder.createEmptyContext();
        more.setAuthentication(person().toBuilder()
                .authorities(factors -> {
                    factors.removeIf(factor -> passkey.getAuthority().equals(factor.getAuthority()));
                    factors.add(passkey);
                })
                .build());
        request.changeSessionId();
        SecurityContextHolder.setContext(more);
        sessions.saveContext(more, request, response);
    }
}
