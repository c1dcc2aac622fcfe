package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;

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

    @ParameterizedTest
    @CsvSource({
        "scan-US20260401104A1-page-2.pdf, US20260401104A1",
        "'US 2026/0401104 A1 (2).pdf', US20260401104A1",
        "US20260401104-3.pdf, US20260401104",
        "【受領】特願2026-001234 明細書.docx, JP2026001234",
        "ＪＰ２０２６－００１２３４_01.tif, JP2026001234",
        "ep 4 123 456 a1 claims.pdf, EP4123456A1",
        "reply of 2026-11-30.pdf, ",
        "IMG_20240101.jpg, ",
        "claims 1-12.docx, "
    })
    void offersTheNumberThatStandsInAName(String name, String number) {
        assertThat(WrittenNumber.offered(List.of(name), "", NumberForm.OF_OFFICES))
                .extracting(FilingNumber::value)
                .isEqualTo(number == null ? List.of() : List.of(number));
    }

    @ParameterizedTest
    @CsvSource({
        "(19) United States (10) Pub. No.: US 2026/0401104 A1 (43) Pub. Date, US20260401104A1",
        "'(21) Appl. No.: 18/123,456 (22) Filed', 18/123456",
        "（１１）特許出願公開番号　特開２０２６－００１２３４（Ｐ２０２６－１２３４Ａ）, JP2026001234",
        "(11) EP 4 123 456 A1 (12) EUROPEAN PATENT APPLICATION, EP4123456A1",
        "a method of claim (11) and 20260401104 apples, "
    })
    void offersTheNumberThatIsPrintedOnAFirstPage(String page, String number) {
        assertThat(WrittenNumber.offered(List.of(), page, NumberForm.OF_OFFICES))
                .extracting(FilingNumber::value)
                .isEqualTo(number == null ? List.of() : List.of(number));
    }
}
