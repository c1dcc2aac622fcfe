package org.sekisho.desk.door;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sekisho.office.staff.SignIn;
import org.sekisho.office.staff.SignInResult;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Asks the staff whether a name and a password are right. A session keeps the account's name, that a
 * password was given and when, and nothing more. */
class StaffSignIn implements AuthenticationProvider {

    private final SignIn signIn;
    private final Clock clock;

    StaffSignIn(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Instant begun = clock.instant(); // what ends sessions meanwhile ends this one, too
        return signIn.attempt(typed.getName(), String.valueOf(typed.getCredentials()))
                .handledBy(new SignInResult.Handler<>() {
                    @Override
                    public Authentication signedIn(SignInResult.SignedIn result) {
                        return UsernamePasswordAuthenticationToken.authenticated(
                                result.member().id().value(), null, List.of(password(begun)));
                    }

                    @Override
                    public Authentication refused(SignInResult.Refused result) {
                        throw new BadCredentialsException("Wrong name or password, or too many attempts");
                    }
                });
    }

    private static GrantedAuthority password(Instant begun) {
        return FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(begun)
                .build();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
