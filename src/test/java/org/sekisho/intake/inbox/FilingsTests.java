package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sekisho.intake.inbox.InboxFixtures.grant;
import static org.sekisho.intake.inbox.InboxFixtures.put;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;

class FilingsTests {

    private static final FilingId START = new FilingId(0);
    private static final FilingId END = new FilingId(Long.MAX_VALUE);

    @TempDir
    Path folder;

    Register register;
    Filings filings;

    @BeforeEach
    void fiveFilingsOfTheFirstRun() {
        register = Register.fresh(folder.resolve("spool"));
        filings = register.filings();
        IntStream.rangeClosed(1, 5).forEach(number -> put(folder, "inbox/" + number + ".xml", grant(number)));
        register.takeIn(folder.resolve("inbox"));
    }

    @Test
    void pagesThroughWhatIsPendingByKey() {
        List<FilingId> first = filings.pendingOf(1, START, END, 2);
        List<FilingId> second = filings.pendingOf(1, first.get(1), END, 2);
        List<FilingId> upToSecond = filings.pendingOf(1, START, second.get(0), 10);

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(upToSecond).hasSize(3);
    }

    @Test
    void neverOffersAFilingThatHasAnOutcome() {
        FilingId screened = filings.pendingOf(1, START, END, 1).get(0);
        giveOutcome(screened);

        assertThat(filings.pendingOf(1, START, END, 10)).hasSize(4).doesNotContain(screened);
    }

    @Test
    void givesTheNextRunWhatTheLastDidNotGetTo() {
        giveOutcome(filings.pendingOf(1, START, END, 1).get(0));

        assertThat(filings.takeOver(2, 0)).isEqualTo(4);
        assertThat(filings.pendingOf(2, START, END, 10)).hasSize(4);
        assertThat(filings.pendingOf(1, START, END, 10)).isEmpty();
        assertThat(filings.takeOver(2, 0)).isZero();
    }

    @Test
    void namesTheKeyThatDoesNotExist() {
        assertThatThrownBy(() -> filings.byId(new FilingId(-1))).hasMessageContaining("-1");
    }

    private void giveOutcome(FilingId filing) {
        register.jdbc().sql("""
                        INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                        VALUES (?, 1, 'CLEAR', 0, UTC_TIMESTAMP(6))
                        """).param(filing.value()).update();
    }
}
