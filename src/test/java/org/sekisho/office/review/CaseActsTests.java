package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.staff.StaffMember;

class CaseActsTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseId id = office.open("quantum", null, 1);

    @Test
    void anActThatIsRefusedAfterItWasNotedEndsLoudlyAndIsTakenBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> office.within(() -> office.acts().perform(id, ONE, act -> {
                    act.note(AuditAction.CASE_REMARK_WRITTEN, "");
                    act.refuseIf(true, CaseRefusal.STANDING);
                })));

        assertThat(office.audited()).isEmpty();
    }
}
