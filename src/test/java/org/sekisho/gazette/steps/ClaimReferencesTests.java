package org.sekisho.gazette.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReferencesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    請求項１に記載の装置。                              | 1
                    請求項１又は２に記載の装置。                        | 1 2
                    請求項１～３のいずれか一項に記載の装置。            | 1 2 3
                    請求項１〜３の何れか１項に記載の装置。              | 1 2 3
                    請求項２乃至請求項４のいずれかに記載の装置。        | 2 3 4
                    請求項１から４のうちいずれか１項に記載の装置。      | 1 2 3 4
                    請求項１、３及び５に記載の装置。                    | 1 3 5
                    請求項 10 ないし 12 のいずれか一項に記載の方法。    | 10 11 12
                    Vorrichtung nach Anspruch 1                         | 1
                    Vorrichtung nach einem der Ansprüche 1 bis 3        | 1 2 3
                    Verfahren gemäß Patentanspruch 2 oder 4             | 2 4
                    Gerät nach einem der vorhergehenden Ansprüche       | 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19
                    Dispositif selon la revendication 7                 | 7
                    Dispositif selon l'une quelconque des revendications 1 à 4 | 1 2 3 4
                    Procédé selon les revendications 1, 2 ou 5          | 1 2 5
                    """)
    void readsReferencesAsTheyAreWritten(String words, String claims) {
        assertThat(ClaimReferences.in(words, below(20)))
                .containsExactlyElementsOf(List.of(claims.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void takesNoMeasureBehindACommaForAClaim() {
        assertThat(ClaimReferences.in("Stab nach Anspruch 1, 2 mm lang und 1,5 mm dick", below(9)))
                .containsExactly(1);
    }

    @Test
    void looksOnlyAtClaimsBeforeItsOwn() {
        assertThat(ClaimReferences.in("請求項１乃至９９９のいずれかに記載の装置。", below(4))).containsExactly(1, 2, 3);
    }

    @Test
    void findsNoneInAnIndependentClaim() {
        assertThat(ClaimReferences.in("３つの脚部（１～３）を備える台。", below(4))).isEmpty();
    }

    private static List<Integer> below(int number) {
        return IntStream.range(1, number).boxed().toList();
    }
}
