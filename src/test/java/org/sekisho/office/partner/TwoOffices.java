package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.staff.StaffMember;

/** Two offices with an agreement, on real rows. */
abstract class TwoOffices {

    static final StaffMember READER = GivingOffice.EXAMINER;

    @TempDir
    Path folder;

    GivingOffice here;
    GivingOffice there;

    @BeforeEach
    final void agree() {
        here = new GivingOffice("here", folder.resolve("here"));
        there = new GivingOffice("there", folder.resolve("there"));
        here.agreesWith(there, 1);
        there.agreesWith(here, 1);
    }

    /** An item as it came there. */
    final ReceivedItem sent() throws Exception {
        here.give(here.caseAbout("quantum"), there);
        there.take(here.export(there));
        return there.find("", READER).get(0);
    }

    static void refused(CaseAnswer answer, Giving.No why) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    static void refused(Why why, ThrowingCallable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.reason()).as(no.getMessage()).isEqualTo(why));
    }
}
