package org.sekisho.desk.people;

import java.time.Clock;
import org.sekisho.office.staff.Standing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** How an account stands now, in words. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
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
