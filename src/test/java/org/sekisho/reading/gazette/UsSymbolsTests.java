package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsSymbolsTests {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "H01L 2906,IPC H01L 29/06",
                "B65D 8538,IPC B65D 85/38",
                "A61K 3100,IPC A61K 31/00",
                "A61K 31505,IPC A61K 31/505",
                "C07D24904,IPC C07D 249/04",
                "G06F  728,IPC G06F 7/28",
                "G06F 728,IPC G06F 7/28",
                "H04L012/56,IPC H04L 12/56",
                "H01L 31/0352,IPC H01L 31/0352",
                "0202,OTHER 0202",
                "D14480,OTHER D14480",
                " 48  61,OTHER 48 61"
            })
    void readsTheFormsOfAllTheYears(String written, String expected) {
        assertThat(UsSymbols.ipc(written, null)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"20060101,2006.01", "07,07", "2013.01,2013.01", "'',"})
    void writesAnEditionAsTheSchemesDo(String written, @org.jspecify.annotations.Nullable String expected) {
        assertThat(UsSymbols.edition(written)).isEqualTo(expected);
    }
}
