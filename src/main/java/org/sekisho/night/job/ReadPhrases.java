package org.sekisho.night.job;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sekisho.curation.rising.NounPhrase;
import org.sekisho.curation.rising.PhraseReader;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.rising.PhraseArchive;
import org.sekisho.office.rising.RisingWindow;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;

/**
 * Step 1 of {@code findRisingTerms}: the noun phrases of each filing whose phrases are not kept are read, and kept by themselves. What
 * one filing breaks harms no other.
 */
record ReadPhrases(PhraseArchive archive, FilingTexts texts, FaultBarrier barrier, StopRequest stop)
        implements Steps.Act {

    private static final Logger LOG = LoggerFactory.getLogger(ReadPhrases.class);

    private static final int AT_ONCE = 500;
    private static final long NANOS_BETWEEN_TOLD = TimeUnit.SECONDS.toNanos(10);

    /** Processor time that one filing may take; a usual one takes some milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void perform(StepExecution step) throws Exception {
        read(FindRisingTermsJob.month(step));
        stop.checkInterrupted(step);
    }

    /** The parts read of a filing. */
    private record Read(Bibliography bibliography, Set<NounPhrase> phrases) {

        static final Read NOTHING = new Read(Bibliography.UNKNOWN, Set.of());

        @Override
        public String toString() {
            return phrases.size() + " phrases";
        }
    }

    /** Reads what is not kept yet, until it is asked to stop. */
    private void read(YearMonth month) {
        PhraseReader reader = new PhraseReader();
        RisingWindow window = archive.until(month);
        int all = archive.countToRead(window);
        int done = 0;
        long told = System.nanoTime();
        LOG.info("Rising terms: {} filings to read", all);
        FilingId last = new FilingId(0);
        List<PhraseArchive.ToRead> next = archive.toRead(window, last, AT_ONCE);
        while (!next.isEmpty()) {
            for (PhraseArchive.ToRead filing : next) {
                if (stop.made()) {
                    return;
                }
                read(filing, reader);
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

    /** Reads a filing; of one that breaks the program only the reading itself is kept, since the barrier has logged it. */
    private void read(PhraseArchive.ToRead filing, PhraseReader reader) {
        Read read = barrier.attempt(PATIENCE, () -> texts.of(filing.id()).map(stored -> read(stored, reader)))
                .handledBy(done -> done, broken -> Optional.<Read>empty())
                .orElse(Read.NOTHING);
        archive.keep(filing, read.bibliography(), read.phrases());
    }

    private static Read read(StoredText stored, PhraseReader reader) {
        return new Read(stored.bibliography(), reader.of(stored.text()));
    }
}
