package org.sekisho.office.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands.
 *
 * @param active whether its owner may sign in at all
 * @param hasPassword whether they have set one
 * @param failedAttempts wrong passwords since the last right one
 * @param lockedUntil until when no attempt counts because of them; null if none ever did
 * @param passkeys how many they have registered; with any, a sign-in is not done before one of them was given
 * @param bound whether a conflict of interest of theirs is on record
 * @param sessionsEnded sessions in which any factor was given before are over; null if none ever was ended
 */
public record Standing(
        boolean active,
        boolean hasPassword,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        int passkeys,
        boolean bound,
        @Nullable Instant sessionsEnded) {

    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
