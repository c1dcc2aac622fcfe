package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.office.precedent.Precedents.Applications;

class ApplicationsTests {

    private static Set<String> of(String number, @Nullable String country, PriorityClaim... claims) {
        return Applications.of(
                new FilingNumber(number),
                new Bibliography(country, null, null, FilingDates.UNKNOWN, List.of(), List.of(), List.of(claims)));
    }

    @Test
    void areTheSameHoweverTheyAreWritten() {
        assertThat(of("US20260401101A1", "US", new PriorityClaim("JP", "特願２０２５－１２３４５６", null)))
                .isEqualTo(of("US20260401107A1", "US", new PriorityClaim(null, "JP 2025-123456", null)))
                .containsExactly("JP2025123456");
    }

    @Test
    void includeTheFilingItselfUnlessItsNumberIsThatOfAPublication() {
        assertThat(of("2025-123456", "JP")).containsExactly("JP2025123456");
        assertThat(of("JP2025123456A", "JP")).isEmpty();
    }

    @Test
    void leaveOutWhatSaysTooLittle() {
        assertThat(of("JP2025123456A", "JP", new PriorityClaim("JP", "1234", null), new PriorityClaim("JP", "", null)))
                .isEmpty();
    }
}
