package org.sekisho.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.entity.Entities;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.reading.passage.FilingText;

class ScreenedFilingTests {

    @Test
    void tellsTheLogWhereNamesWereLeftUnread() {
        assertThat(screened(new Entities(List.of(), List.of(), List.of(), List.of(), 3)))
                .hasToString("US20260401101A1 version 1: CLEAR, names unread in 3 passages");
        assertThat(screened(new Entities(List.of(), List.of()))).hasToString("US20260401101A1 version 1: CLEAR");
    }

    @Test
    void namesSymbolsThatNoEditionHasAndLeavesOutThoseOfWhichNothingIsKnown() {
        ClassificationSymbol slip = new ClassificationSymbol(Scheme.IPC, "F41H", "14", "00", null);
        ClassificationSymbol right = new ClassificationSymbol(Scheme.IPC, "F41H", "13", "00", null);
        ClassificationSymbol ofAHole = new ClassificationSymbol(Scheme.CPC, "Y02E", "10", "50", null);

        assertThat(screened(new Entities(List.of(), List.of()), slip, right, ofAHole)
                        .unknownSymbols())
                .containsExactly(slip);
    }

    private static ScreenedFiling screened(Entities entities, ClassificationSymbol... symbols) {
        Bibliography data =
                new Bibliography(null, null, null, FilingDates.UNKNOWN, List.of(), List.of(symbols), List.of());
        return new ScreenedFiling(
                new RegisteredFiling(
                        new FilingId(1), new FilingNumber("US20260401101A1"), true, 1, "filing.xml", List.of()),
                new Filing(null, data, List.of(), List.of()),
                new FilingText("en", "", List.of()),
                entities,
                new ScreeningOutcome.Clear(List.of()),
                RankWeights.STANDARD,
                Set.of(),
                List.of(),
                new ConcurrentHashMap<>());
    }
}
