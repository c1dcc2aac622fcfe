package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US1\u001b[2J",
                "US1\u0007",
                "US1\u0000",
                "US1\u009b2J",
                "US1\u202e2B",
                "US1\u2066",
                "US1\u200f",
                "US1\u2028INFO",
                "US1\nINFO",
                "US1\uD83D",
                "US 1",
                "",
                " "
            })
    void isNeverMadeOfWhatIsNotSeen(String written) {
        assertThat(FilingNumber.of(written)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FilingNumber(written))
                .satisfies(refusal ->
                        assertThat(VisibleText.isVisible(refusal.getMessage())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"US8613112B2", "特願2026-001234", "=1+2", "A"})
    void isOtherwiseWhateverTheOfficeWrites(String written) {
        assertThat(FilingNumber.of(written)).contains(new FilingNumber(written));
    }

    @Test
    void isNotLongerThanItsColumn() {
        assertThat(FilingNumber.of("1".repeat(FilingNumber.LONGEST))).isPresent();
        assertThat(FilingNumber.of("1".repeat(FilingNumber.LONGEST + 1))).isEmpty();
    }
}
