package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.sekisho.machine.fault.RefusedException;

/** One office for all tests of its people, which each finds without anybody. */
abstract class InAnOffice {

    static final StaffOffice office = new StaffOffice();
    static final StaffDesk desk = office.desk();
    static final Staff staff = office.staff();

    @BeforeEach
    final void nobodyWorksHere() {
        office.empty();
    }

    static void refuses(StaffRefusal reason, ThrowingCallable what) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(what)
                .extracting(RefusedException::reason)
                .isEqualTo(reason);
    }
}
