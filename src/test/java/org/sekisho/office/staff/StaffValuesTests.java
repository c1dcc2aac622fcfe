package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Handling;

class StaffValuesTests {

    @ParameterizedTest
    @ValueSource(strings = {"h.examiner", "o1", "0-9", "a_b-c.d"})
    void takesAccountNamesThatReadOneWay(String name) {
        assertThat(StaffId.of(name)).contains(new StaffId(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", ".ab", "H.Exam", "examiner ", "審査", "a/b", "admin\n", "#first"})
    void takesNoOthers(String name) {
        assertThat(StaffId.of(name)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffId(name))
                .withMessage("An account name is " + StaffId.RULE);
    }

    @Test
    void takesAccountNamesOf64CharactersAndNoLongerOnes() {
        assertThat(StaffId.of("a".repeat(64))).isPresent();
        assertThat(StaffId.of("a".repeat(65))).isEmpty();
    }

    @Test
    void aHandlingLevelCoversItselfAndThoseBefore() {
        assertThat(List.of(Handling.values()))
                .filteredOn(level -> Handling.CONFIDENTIAL.covers(level))
                .containsExactly(Handling.OPEN, Handling.CONFIDENTIAL);
    }

    @Test
    void accessReachesItsAreasAndWithAllAreasEveryOther() {
        Access some = new Access(EnumSet.of(Role.EXAMINER), Set.of("quantum"), false, Handling.OPEN);
        assertThat(some.reaches("quantum")).isTrue();
        assertThat(some.reaches("ocean")).isFalse();
        assertThat(new Access(Set.of(), Set.of(), true, Handling.OPEN).reaches("ocean"))
                .isTrue();
    }

    @Test
    void aCodeIsReadHoweverItWasTypedAndToldByNothing() {
        OneTimeCode code = OneTimeCode.byLot(new SecureRandom());

        assertThat(code.written()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(OneTimeCode.typed(code.written()).hash()).isEqualTo(code.hash());
        assertThat(OneTimeCode.typed(" " + code.written().toLowerCase().replace("-", " – ") + "\n")
                        .hash())
                .isEqualTo(code.hash());
        assertThat(OneTimeCode.typed("o0il1").hash())
                .isEqualTo(OneTimeCode.typed("00111").hash());
        assertThat(new IssuedCode(code, StaffOffice.START, false).toString()).doesNotContain(code.written());
    }
}
