package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.lists.classification.UnknownSymbols.Finding;

class UnknownSymbolsTests {

    private static final Set<Scheme> IPC = Set.of(Scheme.IPC);

    private final UnknownSymbols symbols = new UnknownSymbols(ClassificationSchemes.shipped());

    /** A symbol, the edition that it names, what is wrong with it, and what is said. Left with IPC 2023.01: C02F 9/02. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            H01L 31/0352   | -       | MOVED   | H01L 31/0352 is of IPC up to 2024.01; it is H10F 77/14 since 2025.01
            H01L 31/0352   | 2025.01 | UNKNOWN | H01L 31/0352
            H01L 31/0352   | 2024.01 | -       | -
            H10F 77/14     | 2006.01 | UNKNOWN | H10F 77/14 came with the edition of 2025.01 and was not in that of 2006.01
            F41H 14/00     | -       | UNKNOWN | F41H 14/00 is not in the edition of 2025.01; near it are F41H, F41H 13/00
            F41H 14/00     | 2023.01 | UNKNOWN | F41H 14/00
            C02F 9/02      | 2022.01 | -       | -
            C02F 9/02      | 2023.01 | UNKNOWN | C02F 9/02
            C02F 9/02      | -       | UNKNOWN | C02F 9/02
            H01L 27/11517  | -       | UNKNOWN | it may be H10B 41/43 now (a candidate
            G06F 21/86     | -       | -       | -
            """)
    void tellsWhatIsWrongInTheEditionThatASymbolNames(
            String written, @Nullable String edition, @Nullable Fault fault, @Nullable String said) {
        Optional<Finding> finding = symbols.check(symbol(written, edition), IPC);

        assertThat(finding.map(Finding::fault)).isEqualTo(Optional.ofNullable(fault));
        assertThat(finding.map(Finding::message).orElse("-")).contains(said == null ? "-" : said);
    }

    @Test
    void doesNotTakeAnEditionThatWasDerivedForProof() {
        assertThat(symbols.check(symbol("H01L 21/06", null), IPC)).hasValueSatisfying(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.LEFT);
            assertThat(finding.message()).contains("2025.01 (derived)", "H10D 48/04");
        });
        assertThat(symbols.check(symbol("F41H 14/00", "2025.01"), IPC)).isEmpty();
    }

    @Test
    void saysNothingWhereOneOfTheSchemesMayHaveIt() {
        assertThat(symbols.check(symbol("G06F 21/86", null), Set.of(Scheme.IPC, Scheme.CPC, Scheme.FI)))
                .isEmpty();
    }

    @Test
    void picksAFilingsUnknownSymbolsAndNotThoseOfHoles() {
        ClassificationSymbol wrong = symbol("F41H 14/00", null);

        assertThat(symbols.among(List.of(symbol("B63G 8/28", null), wrong, symbol("G06F 21/86", null))))
                .containsExactly(wrong);
    }

    private static ClassificationSymbol symbol(String written, @Nullable String edition) {
        return ClassificationSymbol.parse(Scheme.IPC, written, edition).orElseThrow();
    }
}
