package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "US,08613112,B2,US8613112B2",
        "US,20050004974,A1,US20050004974A1",
        "US,D0701016,S1,USD701016S1",
        "US,RE045317,E1,USRE45317E1",
        "US,PP012345,P2,USPP12345P2",
        "US,H0002140,H1,USH2140H1",
        "'',06336130,'',US6336130",
        "US,' 0861 3112 ',B2,US8613112B2"
    })
    void leavesOutWhatOnlyFillsTheWidth(String country, String number, String kind, String expected) {
        assertThat(UsNumbers.number(country, number, kind)).hasToString(expected);
    }

    @Test
    void isUnknownWhereThereIsNoNumber() {
        assertThat(UsNumbers.number("US", " ", "B2")).isNull();
        assertThat(UsNumbers.number("US", null, null)).isNull();
        assertThat(UsNumbers.number("US", "1".repeat(1000), "B2")).isNull();
        assertThat(UsNumbers.number("US", "8613112", "B".repeat(1000))).isNull();
        assertThat(UsNumbers.number("US", "8613112", "B2\u009b2J")).isNull();
    }
}
