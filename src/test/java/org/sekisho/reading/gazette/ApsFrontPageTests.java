package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApsFrontPageTests {

    @ParameterizedTest
    @CsvSource({"039327094,US3932709", "D02345671,USD234567", "RE0301234,USRE30123", "03932709,US3932709"})
    void dropsTheCheckDigitOfTheNumber(String written, String expected) {
        assertThat(ApsFrontPage.number(written)).hasToString(expected);
    }
}
