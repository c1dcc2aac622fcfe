package org.sekisho.cli.filing;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;

/** Prints an outcome with the words that led to it. */
record FilingOutput(PrintWriter out) {

    private static final int AROUND = 60;

    void print(RecordedOutcome outcome, Optional<StoredText> text) {
        out.printf(
                "Outcome: %s, rank %.1f%s%n",
                outcome.kind().name().toLowerCase(Locale.ROOT),
                outcome.rank(),
                outcome.reason().isEmpty() ? "" : ". " + VisibleText.of(outcome.reason()));
        if (!outcome.unknownSymbols().isEmpty()) {
            out.printf(
                    "Symbols that no edition known here has: %s%n",
                    VisibleText.of(String.join(", ", outcome.unknownSymbols())));
        }
        outcome.remarks().forEach(remark -> out.printf("Remark: %s%n", remark.words()));
        String words = text.map(stored -> stored.text().words()).orElse("");
        outcome.findings().forEach(finding -> print(finding, words));
    }

    private void print(Finding finding, String words) {
        out.printf(
                "%n%s of %s (%s, rank %.1f)%s%s%n",
                finding.entry(),
                finding.list(),
                finding.queue().toLowerCase(Locale.ROOT),
                finding.rank(),
                finding.requirement().equals("NOT_STATED") ? ": what it requires besides is not stated" : "",
                near(finding));
        for (Evidence evidence : finding.evidence()) {
            out.printf(
                    "  %-18s %-40s %s%n",
                    VisibleText.of(place(evidence)), evidence.rule(), VisibleText.of(found(evidence, words)));
        }
    }

    private static String near(Finding finding) {
        if (!finding.near()) {
            return "";
        }
        return finding.nearByAmount()
                ? ": an amount comes near the limit, or may exceed it"
                : ": no claims were recognised; its words may stand in them";
    }

    private static String place(Evidence evidence) {
        Integer recognised = evidence.recognised();
        return recognised == null
                ? evidence.place()
                : "%s (%s)".formatted(evidence.place(), new Recognised(recognised).words());
    }

    private static String found(Evidence evidence, String words) {
        Integer start = evidence.start();
        Integer end = evidence.end();
        if (start == null || end == null || end > words.length()) {
            return evidence.symbol() == null ? "" : evidence.symbol();
        }
        String before = words.substring(Math.max(0, start - AROUND), start);
        String after = words.substring(end, Math.min(words.length(), end + AROUND));
        return ("…" + before + "[" + words.substring(start, end) + "]" + after + "…").replaceAll("\\s+", " ");
    }
}
