package org.sekisho.night.job;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sekisho.curation.rising.ListedTerms;
import org.sekisho.curation.rising.NounPhrase;
import org.sekisho.curation.rising.PhraseReader;
import org.sekisho.curation.rising.RisingSearch;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.edition.EditionsInForce;
import org.sekisho.office.rising.PhraseArchive;
import org.sekisho.office.rising.RisingSettings;
import org.sekisho.office.rising.RisingTerms;
import org.sekisho.office.rising.RisingWindow;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the noun phrases of filings that are new, then finds the terms that rise. Each step is a class of its name. */
@Configuration(proxyBeanMethods = false)
class FindRisingTermsJob {

    static final String NAME = "findRisingTerms";

    /** The last month that is looked at, {@code 2026-10}. */
    static final String MONTH = "month";

    /** When it was asked for: a job that is asked for again is another one, and goes on with what is kept. */
    static final String ASKED = "asked";

    @Bean
    Job findRisingTerms(JobRepository jobs, Steps steps) {
        return new JobBuilder(NAME, jobs)
                .start(steps.of(ReadPhrases.class))
                .next(steps.of(SearchRisingTerms.class))
                .build();
    }

    static YearMonth month(StepExecution step) {
        return YearMonth.parse(Objects.requireNonNull(step.getJobParameters().getString(MONTH)));
    }

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

    /** Step 2 of {@code findRisingTerms}: of the phrases that are kept, the terms that rise and that no list in force finds. */
    record SearchRisingTerms(
            PhraseArchive archive,
            RisingTerms rising,
            RisingSettings settings,
            EditionsInForce editions,
            BatchSettings batch,
            StopRequest stop)
            implements Steps.Act {

        @Override
        public void perform(StepExecution step) throws Exception {
            RisingWindow window = archive.until(FindRisingTermsJob.month(step));
            ListedTerms listed = new ListedTerms(inForce(editions.look(batch.lists())));
            RisingSearch search = new RisingSearch(settings.thresholds(), listed);
            RisingSearch.Found found = search.find(taker -> archive.each(window, taker));
            stop.checkInterrupted(step);
            rising.keep(window, found, "sekisho");
        }

        private static List<KeyTechnologyList> inForce(EditionsInForce.Chosen chosen) {
            return chosen.lists().stream()
                    .map(list -> list.inForceOn(chosen.day()))
                    .toList();
        }
    }
}
