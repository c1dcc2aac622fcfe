package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.sekisho.desk.setting.SecondFactorSettings;
import org.sekisho.office.staff.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * The stage of the sign-in of somebody whose name and password are right. It is found out anew for each request: a passkey that was
 * registered or removed elsewhere counts at the next click.
 */
public enum SignInStage {
    /** They have a passkey and have not given it. */
    HALF,
    /** They must have a passkey and have none. */
    UNENROLLED,
    /** They are signed in. */
    WHOLE;

    /** The authority of a session whose provider says that it asked for a second factor itself. */
    public static final String SECOND_FACTOR_OF_PROVIDER = "FACTOR_SECOND_OF_PROVIDER";

    private static final String KEPT = SignInStage.class.getName();

    private static final Set<String> SECOND_FACTORS =
            Set.of(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, SECOND_FACTOR_OF_PROVIDER);

    static SignInStage of(StaffMember person, Authentication given, SecondFactorSettings settings) {
        boolean hasPasskey = person.standing().passkeys() > 0;
        if (hasPasskey) {
            return SECOND_FACTORS.stream().anyMatch(factor -> has(given, factor)) ? WHOLE : HALF;
        }
        return settings.requiredOf(person) && !has(given, SECOND_FACTOR_OF_PROVIDER) ? UNENROLLED : WHOLE;
    }

    private static boolean has(Authentication given, String factor) {
        return given.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(factor::equals);
    }

    void keptWith(HttpServletRequest request) {
        request.setAttribute(KEPT, this);
    }

    /** The stage of whom the door keeper has looked up; whole if it looked nobody up. */
    public static SignInStage of(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof SignInStage stage ? stage : WHOLE;
    }
}
