package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.FilingNumber;

class WrittenNumberTests {

    @ParameterizedTest
    @CsvSource({
        "EP-1000000-A1, EP1000000A1",
        "EP0123456B1, EP0123456B1",
        "US-6103599-A, US6103599A",
        "US08613112B2, US8613112B2",
        "US20060085912A1-20060427, US20060085912A1",
        "USD0806352S1, USD806352S1",
        "US RE45317 E1, USRE45317E1",
        "JP2026-001234, JP2026001234",
        "JP 2019 048194 A, JP2019048194A",
        "JP特願2026-001234, JP2026001234",
        "特願2026-001234号, JP2026001234",
        "WO_2020/123456_A1, WO2020123456A1"
    })
    void readsWhatPeopleWriteOnFiles(String written, String number) {
        assertThat(WrittenNumber.in(written)).contains(new FilingNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"specification", "QQ2026001", "IMG_20240101", "EP123", "claims 1-12", "A1", "2026-001234", ""})
    void makesNoNumberOfOtherNames(String written) {
        assertThat(WrittenNumber.in(written)).isEmpty();
    }
}
