package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.sekisho.office.staff.StaffRefusedException.Reason;

/** One office for all tests of its people, which each finds without anybody. */
abstract class InAnOffice {

    static final StaffOffice office = new StaffOffice();
    static final StaffDesk desk = office.desk();
    static final Staff staff = office.staff();

    @BeforeEach
    final void nobodyWorksHere() {
        office.empty();
    }

    static void refuses(Reason reason, ThrowingCallable what) {
        assertThatExceptionOfType(StaffRefusedException.class)
                .isThrownBy(what)
                .extracting(StaffRefusedException::reason)
                .isEqualTo(reason);
    }
}
