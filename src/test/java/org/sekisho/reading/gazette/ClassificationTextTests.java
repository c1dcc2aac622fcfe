package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

class ClassificationTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    E04B 1/88 20060101AFI20070316BHEP           | E04B 1/88   | 2006.01
                    E04B   1/88        (2006.01)                | E04B 1/88   | 2006.01
                    B60C  15/00        20060101A I20051008RMEP  | B60C 15/00  | 2006.01
                    A24C 5/20 20130101 FI20130212BHEP           | A24C 5/20   | 2013.01
                    H01L  31/0352      20060101ALI20051220RMJP  | H01L 31/0352| 2006.01
                    ' 7B 22D 29/00 A'                           | B22D 29/00  | 7
                    Ａ６３Ｆ７／０２                            | A63F 7/02   | -
                    Ｂ０１Ｊ  27/187    (2006.01)               | B01J 27/187 | 2006.01
                    B01J35/02 J                                 | B01J 35/02  | -
                    F21Y101:00 300                              | F21Y 101/00 | -
                    G06F                                        | G06F        | -
                    """)
    void readsSymbolAndEdition(String printed, String written, String edition) {
        assertThat(ClassificationText.read(Scheme.IPC, printed, null)).hasValueSatisfying(symbol -> {
            assertThat(symbol.written()).isEqualTo(written);
            assertThat(symbol.edition()).isEqualTo(edition);
        });
    }

    @Test
    void takesTheEditionOfTheDocumentWhereTheSymbolHasNone() {
        assertThat(ClassificationText.read(Scheme.IPC, "G06F 11/00", "7"))
                .map(ClassificationSymbol::edition)
                .hasValue("7");
    }

    @Test
    void readsNoSymbolOfAnotherShape() {
        assertThat(ClassificationText.read(Scheme.IPC, "2B072CA12", null)).isEmpty();
    }
}
