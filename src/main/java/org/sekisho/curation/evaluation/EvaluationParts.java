package org.sekisho.curation.evaluation;

import java.time.Clock;
import java.util.List;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.screening.FilingScreener;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Repository;

/**
 * The parts of Sekisho that an evaluation is made of: those that read, match and decide, with the office's settings, and
 * none that keeps anything. So it runs without a database. Register an {@link EvaluatedLists} with it.
 *
 * <p>It is no {@code @Configuration}: the whole of Sekisho must not find it.
 */
@ComponentScan(
        basePackages = {
            "org.sekisho.machine.fault",
            "org.sekisho.reading.gazette",
            "org.sekisho.reading.extraction",
            "org.sekisho.reading.passage",
            "org.sekisho.finding.entity",
            "org.sekisho.screening"
        },
        excludeFilters = {
            @ComponentScan.Filter(Repository.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        ".*\\.Jdbc(?!LineLot)[^.]*",
                        ".*\\.FilingExplainer",
                        ".*\\.screening\\.(archive|impact|replay)\\..*",
                        ".*\\.Oracle",
                        ".*\\.CaffeinePageImages"
                    })
        }) // they go by what was kept
@ConfigurationPropertiesScan({"org.sekisho.reading.extraction", "org.sekisho.finding.entity", "org.sekisho.screening"})
public class EvaluationParts {

    /** What is evaluated. */
    public record EvaluatedLists(List<KeyTechnologyList> lists) {

        public EvaluatedLists {
            lists = List.copyOf(lists);
        }
    }

    /** By which an exemption knows whether a publication has come. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LabelledFiles labelledFiles() {
        return new LabelledFiles();
    }

    @Bean
    NothingSealed nothingSealed() {
        return new NothingSealed();
    }

    @Bean
    TechnologyMatcher technologyMatcher(EvaluatedLists evaluated, EntityFinder entityFinder) {
        return ScreeningLists.compile(evaluated.lists(), entityFinder);
    }

    @Bean
    Evaluator evaluator(FilingScreener screener, LabelledFiles files, EvaluatedLists evaluated) {
        return new Evaluator(screener, files, evaluated.lists());
    }
}
