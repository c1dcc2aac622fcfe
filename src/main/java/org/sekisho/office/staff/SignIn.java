package org.sekisho.office.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds out whether a person is who they say, by name and password. A wrong name, a wrong password and an account that
 * takes none at present take the same work and have the same answer.
 */
@Service
public record SignIn(JdbcCredentials credentials, Argon2Passwords passwords, Clock clock) {

    /**
     * Tries a name, whatever was typed as one, and a password; empty if the person is not let in. Whether the account, the password or
     * the time was wrong is for the audit trail and not for whoever tried: tell them that the name or the password is wrong, and that
     * after many attempts one has to wait. Both outcomes are on the audit trail.
     */
    public Optional<StaffMember> attempt(String account, String password) {
        Optional<StaffId> id = StaffId.of(account);
        String hash = id.flatMap(credentials::hashOf).orElse(null);
        boolean right = passwords.isRight(atMostTheLongest(password), hash);
        if (id.isEmpty()) {
            credentials.unknown();
            return Optional.empty();
        }
        return right && hash != null
                ? credentials.succeeded(id.get(), hash, renewed(hash, password), now())
                : credentials.failed(id.get(), now());
    }

    /**
     * Whether somebody who is signed in knows their password. A wrong one counts as at the door; but that strangers try the
     * account keeps nobody out who is in it.
     */
    public boolean isConfirmed(StaffId person, String password) {
        boolean right = !password.isEmpty()
                && passwords.isRight(
                        atMostTheLongest(password), credentials.hashOf(person).orElse(null));
        if (!right && !password.isEmpty()) {
            credentials.failed(person, now());
        }
        return right;
    }

    /** No password is longer; whoever sends a book does not get it hashed. */
    private static String atMostTheLongest(String password) {
        return password.codePointCount(0, password.length()) > PasswordRules.LONGEST ? "" : password;
    }

    private @Nullable String renewed(String hash, String password) {
        return passwords.isOutdated(hash) ? passwords.hash(password) : null;
    }

    private Instant now() {
        return clock.instant();
    }
}
