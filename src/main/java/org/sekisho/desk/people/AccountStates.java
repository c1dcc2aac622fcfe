package org.sekisho.desk.people;

import java.time.Clock;
import org.sekisho.desk.DeskPart;
import org.sekisho.office.staff.Standing;

/** How an account stands now, in words. */
@DeskPart
class AccountStates {

    private final Clock clock;

    AccountStates(Clock clock) {
        this.clock = clock;
    }

    String key(Standing standing) {
        if (!standing.active()) {
            return "account.locked";
        }
        if (standing.isLockedAt(clock.instant())) {
            return "account.waits";
        }
        return standing.hasPassword() ? "account.active" : "account.no-password";
    }
}
