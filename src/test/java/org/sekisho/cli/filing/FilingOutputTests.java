package org.sekisho.cli.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.cli.filing.ShowCommand.FilingOutput;
import org.sekisho.cli.night.ConsoleProgress;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.RecordedOutcome.Kind;

/** What a terminal is given of a filing's own words. */
class FilingOutputTests {

    private final StringWriter out = new StringWriter();

    @Test
    void marksTheWordsFoundAndLetsNothingActOnTheTerminal() {
        String words = "A \u001b]0;owned\u0007 ring\nlaser\u202e of ours";
        int start = words.indexOf("ring");
        var evidence = new Evidence(
                "laser",
                Kind.WORDS,
                Section.CLAIM,
                "claim 1\u001b[2J",
                null,
                0,
                new TextSpan(start, start + 10),
                null,
                6,
                87);
        var finding = new Finding("mine", 1, "1", "A-01", ReviewQueue.SECRECY, Truth.MET, false, 6, List.of(evidence));
        var outcome = new RecordedOutcome(
                new FilingId(1),
                new FilingNumber("US1"),
                1,
                OutcomeKind.UNSCREENABLE,
                6,
                List.of(new UnreadPart("a\u001b[2J.pdf", 0, UnreadReason.DAMAGED, "")),
                "",
                List.of(finding),
                List.of("IPC F41H 14/00\u001b[2J"),
                List.of());
        var stored = new StoredText(Bibliography.UNKNOWN, List.of(), new FilingText("en", words, List.of()));

        new FilingOutput(new PrintWriter(out, true)).print(outcome, Optional.of(stored));

        assertThat(out.toString())
                .contains(
                        "[ring laser]",
                        "a\uFFFD[2J.pdf",
                        "claim 1\uFFFD[2J (recognised, 87 of 100)",
                        "F41H 14/00\uFFFD[2J",
                        "\uFFFD]0;owned\uFFFD")
                .doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void saysEachRuleOnceHoweverOftenItIsMet() {
        List<Evidence> met = Stream.of("ring laser", "gyroscope", "ring laser")
                .map(rule -> new Evidence(rule, Kind.WORDS, Section.CLAIM, "claim 1", null, 0, null, null, 6, null))
                .toList();
        var finding = new Finding("mine", 1, "1", "A-01", ReviewQueue.SECRECY, Truth.MET, false, 6, met);
        var outcome = new RecordedOutcome(
                new FilingId(1),
                new FilingNumber("US1"),
                1,
                OutcomeKind.FLAGGED,
                6,
                List.of(),
                "",
                List.of(finding),
                List.of(),
                List.of());

        new FilingOutput(new PrintWriter(out, true)).print(outcome, Optional.empty());

        assertThat(out.toString()).containsOnlyOnce("ring laser").containsOnlyOnce("gyroscope");
        assertThat(out.toString().lines().filter(line -> line.contains("claim 1")))
                .hasSize(3);
    }

    @Test
    void namesWhatCouldNotBeOpenedOnOneLineAndOnlyInTheDrawer() {
        new ConsoleProgress(new PrintWriter(out, true)).overlooked(1);
        assertThat(out.toString())
                .startsWith("1 thing was not taken in from the inboxes, or not as what it is.")
                .doesNotContain("pdf");

        new UnreadOutput(new PrintWriter(out, true), LocalDate.EPOCH)
                .print(
                        List.of(),
                        List.of(new Overlooked("a\nRun 9 done\u001b[2J.pdf", Overlooked.Why.NOT_OPENED)),
                        false);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("  a\uFFFDRun 9 done\uFFFD[2J.pdf: it cannot be opened"));
    }
}
