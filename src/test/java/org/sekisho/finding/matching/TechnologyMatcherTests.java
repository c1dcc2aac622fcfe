package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.NOBODY;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.quotes;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;
import static org.sekisho.finding.matching.MatchingFixtures.words;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;

class TechnologyMatcherTests {

    private static List<String> found(Rule rule, String... sentences) {
        return found(rule, textOf(sentences));
    }

    private static List<String> found(Rule rule, FilingText text) {
        TechnologyMatcher matcher = matcherOf(entry(rule));
        return quotes(matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY));
    }

    @Test
    void quotesThePlacesAndNamesThePassagesWithSeveralWordsInReadingOrder() {
        FilingText text = textOf("A laser.", "A ring laser.", "Nothing.", "A gyroscope in a laser.");
        TechnologyMatcher matcher =
                matcherOf(entry(words("laser"), words("ring laser"), words("laser near/4 gyroscope")));
        FoundWords words = matcher.wordsIn(text);

        assertThat(words.passagesOfSeveralWords())
                .containsExactly(text.passages().get(1), text.passages().get(3));
        assertThat(quotes(matcher.decide(aFiling(), text, words, NOBODY)))
                .containsExactly("laser", "laser", "laser", "ring laser", "gyroscope", "laser");
    }

    @Test
    void readsOnBehindASequenceWithoutSpaces() {
        assertThat(found(words("laser"), "acgt".repeat(20_000) + "s by laser.")).containsExactly("laser");
    }

    @Test
    void findsTheSameOnTwoThreadsAtOnce() throws Exception {
        FilingText text = textOf("Encrypting lasers.", "量子暗号通信。", "A ring laser gyroscope.");
        TechnologyMatcher matcher =
                matcherOf(entry(words("laser"), words("encrypt"), words("暗号"), words("ring near/3 gyroscope")));
        Callable<Set<List<String>>> screening = () -> IntStream.range(0, 300)
                .mapToObj(round -> quotes(matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY)))
                .collect(Collectors.toSet());
        ExecutorService threads = Executors.newFixedThreadPool(2);

        assertThat(threads.invokeAll(List.of(screening, screening)))
                .extracting(Future::get)
                .containsOnly(Set.of(List.of("lasers", "laser", "Encrypting", "暗号", "ring", "gyroscope")));
        threads.shutdown();
    }

    @Test
    void findsNothingInAFilingWithoutText() {
        assertThat(found(words("laser"), new FilingText("und", "", List.of()))).isEmpty();
    }
}
