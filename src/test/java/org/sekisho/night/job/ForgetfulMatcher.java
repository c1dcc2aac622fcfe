package org.sekisho.night.job;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.BrokenWords;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.DividedText;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.finding.matching.search.NearestMiss;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A matcher whose fast path forgets some entries, as one that is broken would. */
record ForgetfulMatcher(TechnologyMatcher matcher) implements TechnologyMatcher {

    /** The codes of entries that are not found any more. */
    static final Set<String> FORGOTTEN = ConcurrentHashMap.newKeySet();

    @Override
    public FoundWords wordsIn(FilingText text) {
        return matcher.wordsIn(text);
    }

    @Override
    public FoundWords wordsIn(FilingText text, BiConsumer<Passage, DividedText> divided) {
        return matcher.wordsIn(text, divided);
    }

    @Override
    public FoundWords wordsBySlowPath(FilingText text) {
        return matcher.wordsBySlowPath(text);
    }

    @Override
    public BrokenWords.Mended mended(FilingText text) {
        return matcher.mended(text);
    }

    @Override
    public List<EntryFinding> decide(Filing filing, FilingText text, FoundWords words, Entities entities) {
        return matcher.decide(filing, text, words, entities).stream()
                .filter(finding -> !FORGOTTEN.contains(finding.entry().code().value()))
                .toList();
    }

    @Override
    public List<EntryExplanation> explain(Filing filing, FilingText text, FoundWords words, Entities entities) {
        return matcher.explain(filing, text, words, entities);
    }

    @Override
    public Set<String> languages() {
        return matcher.languages();
    }

    @Override
    public NearestMiss nearestMisses(FilingText text) {
        return matcher.nearestMisses(text);
    }

    /** Takes the place of the matcher of the lists. */
    @TestConfiguration
    static class Installed {

        @Bean
        static BeanPostProcessor forgetful() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof TechnologyMatcher matcher ? new ForgetfulMatcher(matcher) : bean;
                }
            };
        }
    }
}
