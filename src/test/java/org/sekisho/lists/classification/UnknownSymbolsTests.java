package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.lists.classification.UnknownSymbols.Finding;

class UnknownSymbolsTests {

    private static final Set<Scheme> ALL = Set.of(Scheme.IPC, Scheme.CPC, Scheme.FI);

    private final UnknownSymbols symbols = new UnknownSymbols(ClassificationSchemes.shipped());

    @Test
    void tellsWhereAMovedSymbolIsNow() {
        assertThat(symbols.check(symbol("H01L 31/0352", null), ALL)).hasValueSatisfying(finding -> {
            assertThat(finding.moved()).isTrue();
            assertThat(finding.message())
                    .isEqualTo("H01L 31/0352 is of IPC up to 2024.01; it is H10F 77/14 since 2025.01");
        });
    }

    @Test
    void saysNothingOfAnOldSymbolThatNamesItsEdition() {
        assertThat(symbols.check(symbol("H01L 31/0352", "2024.01"), ALL)).isEmpty();
        assertThat(symbols.check(symbol("H01L 31/0352", "2025.01"), ALL)).isPresent();
    }

    @Test
    void tellsThatASymbolCameLaterThanItsEdition() {
        assertThat(symbols.check(symbol("H10F 77/14", "2006.01"), ALL))
                .map(Finding::message)
                .contains("H10F 77/14 came with the edition of 2025.01 and was not in that of 2006.01");
    }

    @Test
    void namesTheNeighboursOfWhatIsNotThere() {
        assertThat(symbols.check(symbol("F41H 14/00", null), Set.of(Scheme.IPC, Scheme.FI)))
                .map(Finding::message)
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("F41H 14/00 is not in the edition of 2025.01; near it are F41H, F41H 13/00"));
    }

    @Test
    void asksTheEditionThatASymbolNames() {
        // Left with IPC 2023.01: right until 2022.01, wrong since.
        assertThat(symbols.check(symbol("C02F 9/02", "2022.01"), Set.of(Scheme.IPC)))
                .isEmpty();
        assertThat(symbols.check(symbol("C02F 9/02", "2023.01"), Set.of(Scheme.IPC)))
                .map(Finding::fault)
                .contains(Fault.UNKNOWN);
        assertThat(symbols.check(symbol("C02F 9/02", null), Set.of(Scheme.IPC)))
                .map(Finding::fault)
                .contains(Fault.UNKNOWN);
        assertThat(symbols.check(symbol("F41H 14/00", "2023.01"), Set.of(Scheme.IPC)))
                .map(Finding::fault)
                .contains(Fault.UNKNOWN);
    }

    @Test
    void suggestsWhereASymbolMayHaveGoneAndSaysThatItIsOnlyACandidate() {
        assertThat(symbols.check(symbol("H01L 27/11517", null), Set.of(Scheme.IPC)))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.fault()).isEqualTo(Fault.UNKNOWN);
                    assertThat(finding.message()).contains("it may be H10B 41/43 now (a candidate");
                });
    }

    @Test
    void doesNotTakeAnEditionThatWasDerivedForProof() {
        assertThat(symbols.check(symbol("H01L 21/06", null), Set.of(Scheme.IPC)))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.fault()).isEqualTo(Fault.LEFT);
                    assertThat(finding.message()).contains("2025.01 (derived)", "H10D 48/04");
                });
        assertThat(symbols.check(symbol("F41H 14/00", "2025.01"), Set.of(Scheme.IPC)))
                .isEmpty();
    }

    @Test
    void saysNothingWhereOneOfTheSchemesMayHaveIt() {
        assertThat(symbols.check(symbol("G06F 21/86", null), ALL)).isEmpty();
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
