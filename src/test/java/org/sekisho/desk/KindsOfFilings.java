package org.sekisho.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sekisho.reading.extraction.PrintedPage;

/** Filings of kinds that the project's own do not have: a scan, one with many hits, one that is long. */
final class KindsOfFilings {

    static final String SCAN = "US20260401991A1";
    static final String MANY_HITS = "US20260401992A1";
    static final String LONG = "US20260401993A1";

    /** Paragraphs that have a hit. */
    static final int HITS = 50;

    /** Paragraphs of the long one, each about 100 pixels high on a screen. */
    private static final int PARAGRAPHS = 5_000;

    private KindsOfFilings() {}

    /** Puts them into an inbox, and returns it. */
    static Path in(Path inbox) throws IOException {
        Files.write(
                inbox.resolve(SCAN + ".pdf"),
                PrintedPage.pdf(
                        PrintedPage.of("QUANTUM KEY RECEIVER", "Nothing of it is said on this first page."),
                        PrintedPage.of(
                                "The apparatus is a receiver for quantum key distribution that has",
                                "single photon detectors. It stands at the end of an optical fibre.",
                                "What is claimed is:",
                                "1. A receiver for quantum key distribution, comprising an optical",
                                "input configured to receive weak coherent pulses.")));
        Files.writeString(inbox.resolve(MANY_HITS + ".txt"), text(HITS, 1));
        Files.writeString(inbox.resolve(LONG + ".txt"), text(PARAGRAPHS, 1_500));
        return inbox;
    }

    /** A text with one hit in every so many paragraphs. */
    private static String text(int paragraphs, int every) {
        StringBuilder text = new StringBuilder("Quantum key receiver\n\nDetailed description\n\n");
        for (int i = 1; i <= paragraphs; i++) {
            String subject = i % every == 0 ? "receiver for quantum key distribution" : "housing";
            text.append(
                    "[%04d] In example %d the %s stands on a table of wood, and a cover keeps the dust of the room away"
                            .formatted(i, i, subject));
            text.append(
                    " from all that lies below it, which is why nobody has to clean it more often than once a year.\n\n");
        }
        return text.append(
                        "Claims\n\n1. A receiver for quantum key distribution, comprising a single photon detector.\n")
                .toString();
    }
}
