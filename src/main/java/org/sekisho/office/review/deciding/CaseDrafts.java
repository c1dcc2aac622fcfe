package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DeskCase;
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

    /**
     * Keeps a draft in place of the one before; not if the person's own decision has overtaken it on the way.
     *
     * @param version of the case that the person saw
     * @return false if there is no such case, or the person may not know of it
     */
    @Transactional
    public boolean keep(CaseId id, int version, DecisionDraft draft, StaffMember person) {
        Optional<DeskCase> found = cases.lock(id, person);
        if (found.isEmpty()) {
            return false;
        }
        if (found.get().version() > version && isLastOf(found.get(), person)) {
            return true;
        }
        drafts.forgetBefore(clock.instant().minus(Duration.ofDays(DAYS)));
        if (draft.isEmpty()) {
            drafts.forget(id, person.id());
        } else {
            drafts.keep(id, person.id(), draft.shortened(), clock.instant());
        }
        return true;
    }

    private static boolean isLastOf(DeskCase now, StaffMember person) {
        Decision newest = now.newest();
        return newest != null
                && (newest.by().equals(person.id())
                        || newest.second() != null && newest.second().by().equals(person.id()));
    }

    public Optional<DecisionDraft> of(CaseId id, StaffMember person) {
        return drafts.of(id, person.id());
    }

    public void forget(CaseId id, StaffMember person) {
        drafts.forget(id, person.id());
    }
}
