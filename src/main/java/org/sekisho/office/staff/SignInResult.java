package org.sekisho.office.staff;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

    <T> T handledBy(Handler<T> handler);

    /** The person is who they say. */
    record SignedIn(StaffMember member) implements SignInResult {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.signedIn(this);
        }
    }

    /**
     * No. Whether the account, the password or the time was wrong is for the audit trail and not for whoever tried: tell
     * them that the name or the password is wrong, and that after many attempts one has to wait.
     *
     * @param longestDelay how long one has to wait at most
     */
    record Refused(Duration longestDelay) implements SignInResult {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.refused(this);
        }
    }

    /** What to do with each. */
    interface Handler<T> {

        T signedIn(SignedIn result);

        T refused(Refused result);
    }
}
