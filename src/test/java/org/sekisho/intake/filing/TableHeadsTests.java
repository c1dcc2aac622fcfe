package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableHeadsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Frequency (GHz)   | 94            | Frequency (GHz): 94
                    Frequency [GHz]   | 76-81         | Frequency (GHz): 76-81
                    Frequency, GHz    | > 94          | Frequency (GHz): > 94
                    Frequency in GHz  | 94.5          | Frequency (GHz): 94.5
                    Frequency / GHz   | 94            | Frequency (GHz): 94
                    Density (g/cm³)   | 1.2 ± 0.1     | Density (g/cm³): 1.2 ± 0.1
                    周波数（GHz）        | ９４以上        | 周波数 (GHz): ９４以上
                    Tin (wt %)        | 3             | Tin (wt%): 3
                    Temperature (° C.) | 1500         | Temperature (°C.): 1500
                    Temperature (in °C) | 1500*       | Temperature (°C): 1500*
                    Temperature °C    | 1500/1600     | Temperature (°C): 1500/1600
                    膜厚（ｎｍ）           | ５ᵃ            | 膜厚 (nm): ５ᵃ
                    Score (mean)      | 94            | 94
                    Frequency         | 94            | 94
                    Frequency (GHz)   | ninety        | ninety
                    Frequency (GHz)   | 94 and so on  | 94 and so on
                    """)
    void sayANumberWithTheUnitAboveIt(String head, String cell, String said) {
        assertThat(said(List.of(List.of(head), List.of(cell)))).containsExactly(head, said);
    }

    @Test
    void sayANumberWithTheUnitBeforeIt() {
        assertThat(said(List.of(List.of("", "Example 1"), List.of("Frequency (GHz)", "94", "77"))))
                .endsWith("Frequency (GHz): 94", "Frequency (GHz): 77");
    }

    @Test
    void takeHeadsOfSeveralRowsTogether() {
        assertThat(said(List.of(List.of("Sample", "Frequency"), List.of("", "(GHz)"), List.of("A", "94"))))
                .endsWith("A", "Frequency (GHz): 94");
        assertThat(said(List.of(List.of("Sample", "Frequency (GHz)"), List.of("", "max."), List.of("A", "94"))))
                .endsWith("A", "Frequency max. (GHz): 94");
    }

    @Test
    void takeALetterInBracketsForTheNameOfARow() {
        assertThat(said(List.of(List.of("Sample", "Parts"), List.of("(A)", "94"), List.of("(h)", "5"))))
                .endsWith("94", "(h)", "5");
    }

    @Test
    void keepAHeadUntilAnotherUnitStandsBelowIt() {
        assertThat(said(List.of(
                        List.of("f (GHz)"),
                        List.of("94"),
                        List.of("not measured"),
                        List.of("95"),
                        List.of("P (W)"),
                        List.of("5"))))
                .containsExactly("f (GHz)", "f (GHz): 94", "not measured", "f (GHz): 95", "P (W)", "P (W): 5");
    }

    @Test
    void standOverAllTheirColumns() {
        TableHeads heads = new TableHeads();
        heads.row();
        heads.cell("Sample", true, 1, 2);
        heads.cell("Frequency (GHz)", true, 2, 1);
        heads.row();
        heads.cell("from", true, 1, 1);
        heads.cell("to", true, 1, 1);
        heads.row();
        heads.cell("A", false, 1, 1);

        assertThat(heads.cell("94", false, 1, 1)).isEqualTo("Frequency from (GHz): 94");
        assertThat(heads.cell("96", false, 1, 1)).isEqualTo("Frequency to (GHz): 96");
    }

    private static List<String> said(List<List<String>> rows) {
        TableHeads heads = new TableHeads();
        List<String> said = new ArrayList<>();
        for (List<String> row : rows) {
            heads.row();
            row.forEach(cell -> said.add(heads.cell(cell, false, 1, 1)));
        }
        return said;
    }
}
