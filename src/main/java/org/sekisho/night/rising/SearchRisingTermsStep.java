package org.sekisho.night.rising;

import java.time.YearMonth;
import java.util.List;
import org.sekisho.curation.rising.ListedTerms;
import org.sekisho.curation.rising.RisingSearch;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.night.register.RegisterNewFilingsStep;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.edition.EditionsInForce;
import org.sekisho.office.rising.PhraseArchive;
import org.sekisho.office.rising.RisingSettings;
import org.sekisho.office.rising.RisingTerms;
import org.sekisho.office.rising.RisingWindow;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Step 2 of {@code findRisingTerms}: of the phrases that are kept, the terms that rise and that no list in force finds. */
@Configuration(proxyBeanMethods = false)
class SearchRisingTermsStep {

    @Bean
    Step searchRisingTerms(
            JobRepository jobs, PlatformTransactionManager transactions, Tasklet searchRisingTermsTasklet) {
        return new StepBuilder("searchRisingTerms", jobs)
                .tasklet(searchRisingTermsTasklet, transactions)
                .transactionAttribute(RegisterNewFilingsStep.withoutTransaction())
                .build();
    }

    @Bean
    @StepScope
    Tasklet searchRisingTermsTasklet(
            @Value("#{jobParameters['month']}") String month,
            PhraseArchive archive,
            RisingTerms rising,
            RisingSettings settings,
            EditionsInForce editions,
            BatchSettings batch,
            StopRequest stop) {
        return (contribution, context) -> {
            RisingWindow window = archive.until(YearMonth.parse(month));
            try (ListedTerms listed = new ListedTerms(inForce(editions.look(batch.lists())))) {
                RisingSearch search = new RisingSearch(settings.thresholds(), listed);
                RisingSearch.Found found = search.find(taker -> archive.each(window, taker));
                stop.checkInterrupted(contribution.getStepExecution());
                rising.keep(window, found, "sekisho");
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static List<KeyTechnologyList> inForce(EditionsInForce.Chosen chosen) {
        return chosen.lists().stream().map(list -> list.inForceOn(chosen.day())).toList();
    }
}
