package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people filled in and have not sent: each has one draft for each case, which nobody else sees. It is gone once they decide, once
 * it is empty, and {@value #DAYS} days after it was last changed.
 */
@Service
public class CaseDrafts {

    private static final int DAYS = 30;

    private final JdbcCaseRecords cases;
    private final JdbcCaseDrafts drafts;
    private final Clock clock;

    CaseDrafts(JdbcCaseRecords cases, JdbcCaseDrafts drafts, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Keeps a draft in place of the one before. False if there is no such case, or the person may not know of it. */
    @Transactional
    public boolean keep(CaseId id, DecisionDraft draft, StaffMember person) {
        if (cases.find(id, person).isEmpty()) {
            return false;
        }
        drafts.forgetBefore(clock.instant().minus(Duration.ofDays(DAYS)));
        if (draft.isEmpty()) {
            drafts.forget(id, person.id());
        } else {
            drafts.keep(id, person.id(), draft.shortened(), clock.instant());
        }
        return true;
    }

    public Optional<DecisionDraft> of(CaseId id, StaffMember person) {
        return drafts.of(id, person.id());
    }

    public void forget(CaseId id, StaffMember person) {
        drafts.forget(id, person.id());
    }
}
