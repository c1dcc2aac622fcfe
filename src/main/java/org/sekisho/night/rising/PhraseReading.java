package org.sekisho.night.rising;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.sekisho.curation.rising.NounPhrase;
import org.sekisho.curation.rising.PhraseReader;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.office.rising.PhraseArchive;
import org.sekisho.office.rising.RisingWindow;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the noun phrases of filings, one by one, and says how far it is. What one filing breaks harms no other. */
@Component
class PhraseReading {

    private static final Logger LOG = LoggerFactory.getLogger(PhraseReading.class);

    private static final int AT_ONCE = 500;
    private static final long NANOS_BETWEEN_TOLD = TimeUnit.SECONDS.toNanos(10);

    /** Processor time that one filing may take; a usual one takes some milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PhraseArchive archive;
    private final FilingTexts texts;
    private final FaultBarrier barrier;
    private final PhraseReader reader = new PhraseReader();

    PhraseReading(PhraseArchive archive, FilingTexts texts, FaultBarrier barrier) {
        this.archive = archive;
        this.texts = texts;
        this.barrier = barrier;
    }

    /** What was read of a filing. */
    private record Read(Bibliography bibliography, Set<NounPhrase> phrases) {

        static final Read NOTHING = new Read(Bibliography.UNKNOWN, Set.of());

        @Override
        public String toString() {
            return phrases.size() + " phrases";
        }
    }

    /** Reads what is not kept yet, until it is asked to stop. */
    void read(YearMonth month, BooleanSupplier stop) {
        RisingWindow window = archive.until(month);
        int all = archive.countToRead(window);
        int done = 0;
        long told = System.nanoTime();
        LOG.info("Rising terms: {} filings to read", all);
        FilingId last = new FilingId(0);
        List<PhraseArchive.ToRead> next = archive.toRead(window, last, AT_ONCE);
        while (!next.isEmpty()) {
            for (PhraseArchive.ToRead filing : next) {
                if (stop.getAsBoolean()) {
                    return;
                }
                read(filing);
                done++;
                if (System.nanoTime() - told > NANOS_BETWEEN_TOLD) {
                    told = System.nanoTime();
                    LOG.info("Rising terms: {} of {} filings read", done, all);
                }
                last = filing.id();
            }
            next = archive.toRead(window, last, AT_ONCE);
        }
    }

    /** Of a filing that breaks the program nothing is kept but that it was read: the barrier has logged what it was. */
    private void read(PhraseArchive.ToRead filing) {
        Read read = barrier.attempt(PATIENCE, () -> texts.of(filing.id()).map(this::read))
                .handledBy(done -> done, broken -> Optional.<Read>empty())
                .orElse(Read.NOTHING);
        archive.keep(filing, read.bibliography(), read.phrases());
    }

    private Read read(StoredText stored) {
        return new Read(stored.bibliography(), reader.of(stored.text()));
    }
}
