package org.sekisho.office.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Referrals about which somebody has to do something, that are overdue, or for which nobody need wait any more. */
@Service
public class DueReferrals {

    private final JdbcReferralRecords records;
    private final OfficeTime time;

    DueReferrals(JdbcReferralRecords records, OfficeTime time) {
        this.records = records;
        this.time = time;
    }

    /** The due referrals of cases that this person may know of. */
    @Transactional(readOnly = true)
    public List<DueReferral> of(StaffMember reader) {
        return records.due(today(), reader);
    }

    /** The due referrals of all cases, for who runs the machine: numbers and codes. */
    @Transactional(readOnly = true)
    public List<DueReferral> ofAll() {
        return records.due(today(), null);
    }

    /** Cases that were closed after one moment and not after another without an answer that was asked for, each by authority. */
    @Transactional(readOnly = true)
    public List<ClosedOver> closedOver(Instant after, Instant until) {
        return records.closedOver(after, until);
    }

    /** Today at this office. */
    public LocalDate today() {
        return time.today();
    }
}
