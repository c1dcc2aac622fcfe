package org.sekisho.reading.extraction.parser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/**
 * Reads one document through a parser process. When a page ends the process, the document is read once more without
 * that page, as long as there is time; when all is tried, the journal's text is what was read.
 */
final class TikaReading {

    /** Deadly pages of one document after which it is not worth another process. */
    private static final int MOST_DEADLY_PAGES = 3;

    private static final Duration WORTH_A_TRY = Duration.ofSeconds(1);

    private final TikaText text;
    private final Path file;
    private final TikaParserProcess process;
    private final TikaLines.Order lines;
    private final long end;
    private final SortedMap<Integer, UnreadReason> leftOut = new TreeMap<>();
    private boolean crashedBefore;

    TikaReading(String name, Path file, TikaParserProcess process, TikaLines.Order lines, ExtractionSettings settings) {
        this.text = new TikaText(name);
        this.file = file;
        this.process = process;
        this.lines = lines;
        this.end = System.nanoTime() + settings.timeLimit().toNanos();
    }

    /** @throws UnreadableDocumentException if there is not a word of it */
    ExtractedText text() throws UnreadableDocumentException, InterruptedException {
        while (true) {
            TikaParserProcess.Answer answer = process.parse(file, leftOut, lines, timeLeft());
            Optional<UnreadReason> death = TikaOutcome.deathOf(answer.result());
            if (death.isEmpty()) {
                return text.whole(TikaOutcome.partsOf(answer.result()));
            }
            if (!mayTryAgain(death.get(), answer.journal())) {
                return text.soFar(death.get(), answer.journal());
            }
        }
    }

    private Duration timeLeft() {
        return Duration.ofNanos(Math.max(end - System.nanoTime(), WORTH_A_TRY.toNanos()));
    }

    /** Tells whether to try again: the process may have died of something else, so a crash is not believed at once. */
    private boolean mayTryAgain(UnreadReason death, PageJournal.Found journal) {
        if (end - System.nanoTime() < WORTH_A_TRY.toNanos()) {
            return false;
        }
        if (death == UnreadReason.CRASHED && !crashedBefore) {
            crashedBefore = true;
            return true;
        }
        int deadly = journal.unfinished();
        if (deadly == 0 || leftOut.size() == MOST_DEADLY_PAGES) {
            return false;
        }
        leftOut.put(deadly, death);
        return true;
    }
}
