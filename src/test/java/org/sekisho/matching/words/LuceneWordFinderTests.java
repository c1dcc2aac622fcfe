package org.sekisho.matching.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sekisho.matching.MatchingFixtures.CONTINUED;
import static org.sekisho.matching.MatchingFixtures.textOf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

class LuceneWordFinderTests {

    private static final List<String> VOCABULARY = List.of("a", "b", "c", "d", "光", "暗");
    private static final Words WORDS = new Words(UnaryOperator.identity());

    /** The monitor leaves out queries by an index of its own; this asks every pattern, word by word. */
    @Property(tries = 500)
    void findsWhatReadingWordByWordFinds(
            @ForAll("texts") FilingText text, @ForAll("patterns") List<WordPattern> patterns) {
        try (LuceneWordFinder finder = new LuceneWordFinder(WORDS, patterns)) {
            Map<WordPattern, List<WordHit>> found = finder.find(text);

            for (WordPattern pattern : patterns) {
                List<WordHit> hits = found.getOrDefault(pattern, List.of());
                assertThat(sentencesOf(hits, text))
                        .as("%s in %s", pattern, text.words())
                        .isEqualTo(sentencesRead(pattern, text));
                assertThat(hits)
                        .allSatisfy(hit -> assertThat(holdsAllOf(pattern, hit)).isTrue());
            }
        }
    }

    @Example
    void throwsWhenAStoredQueryFails() throws IOException {
        try (Monitor monitor = new Monitor(new WhitespaceAnalyzer())) {
            monitor.register(new MonitorQuery("7", new FailingQuery()));
            Document filing = new Document();
            filing.add(new TextField("words", "a", org.apache.lucene.document.Field.Store.NO));
            MatchingQueries<QueryMatch> matches = monitor.match(filing, QueryMatch.SIMPLE_MATCHER);

            assertThat(matches.getMatches()).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> LuceneWordFinder.withoutErrors(matches))
                    .withMessageContaining("7")
                    .withCauseInstanceOf(UnsupportedOperationException.class);
        }
    }

    private static final class FailingQuery extends TermQuery {

        FailingQuery() {
            super(new Term("words", "a"));
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            throw new UnsupportedOperationException("broken on purpose");
        }
    }

    @Provide
    Arbitrary<FilingText> texts() {
        Arbitrary<String> sentence =
                Arbitraries.of(VOCABULARY).list().ofMinSize(1).ofMaxSize(9).map(words -> String.join(" ", words));
        Arbitrary<String> passage = Combinators.combine(sentence, Arbitraries.of(true, false, false))
                .as((words, continuing) -> continuing ? CONTINUED + words : words);
        return passage.list().ofMinSize(0).ofMaxSize(6).map(passages -> textOf(passages.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<List<WordPattern>> patterns() {
        Arbitrary<List<String>> term =
                Arbitraries.of(VOCABULARY).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        term.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 4))
                .as((terms, distance) -> new WordPattern(distinct(terms), distance))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Terms as the compiler lets them through: none within another. */
    private static List<List<String>> distinct(List<List<String>> terms) {
        List<List<String>> distinct = new ArrayList<>();
        for (List<String> term : terms) {
            if (distinct.stream().noneMatch(other -> startsOf(term, other).length + startsOf(other, term).length > 0)) {
                distinct.add(term);
            }
        }
        return distinct;
    }

    private static Set<Integer> sentencesOf(List<WordHit> hits, FilingText text) {
        List<Integer> sentences = sentenceOfEachPassage(text);
        return hits.stream()
                .flatMap(hit -> hit.spans().keySet().stream())
                .map(passage -> sentences.get(text.passages().indexOf(passage)))
                .collect(Collectors.toSet());
    }

    private static List<Integer> sentenceOfEachPassage(FilingText text) {
        List<Integer> sentences = new ArrayList<>();
        int sentence = 0;
        for (Passage passage : text.passages()) {
            sentence += passage.continuing() ? 0 : 1;
            sentences.add(sentence);
        }
        return sentences;
    }

    private static Set<Integer> sentencesRead(WordPattern pattern, FilingText text) {
        List<Integer> sentences = sentenceOfEachPassage(text);
        Set<Integer> found = new HashSet<>();
        for (int sentence : new HashSet<>(sentences)) {
            List<String> words = IntStream.range(0, sentences.size())
                    .filter(at -> sentences.get(at) == sentence)
                    .mapToObj(at -> text.passages().get(at).words())
                    .flatMap(written -> List.of(written.split(" ")).stream())
                    .toList();
            if (standsIn(pattern, words)) {
                found.add(sentence);
            }
        }
        return found;
    }

    private static boolean standsIn(WordPattern pattern, List<String> words) {
        return tries(pattern, words, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    /** Tries every place of every term, and looks whether the stretch that holds one place of each is short enough. */
    private static boolean tries(WordPattern pattern, List<String> words, int term, int from, int to) {
        if (term == pattern.terms().size()) {
            return to - from <= pattern.reach();
        }
        List<String> next = pattern.terms().get(term);
        return IntStream.of(startsOf(next, words))
                .anyMatch(start ->
                        tries(pattern, words, term + 1, Math.min(from, start), Math.max(to, start + next.size())));
    }

    private static int[] startsOf(List<String> term, List<String> words) {
        return IntStream.rangeClosed(0, words.size() - term.size())
                .filter(start -> words.subList(start, start + term.size()).equals(term))
                .toArray();
    }

    private static boolean holdsAllOf(WordPattern pattern, WordHit hit) {
        List<String> quoted = hit.spans().entrySet().stream()
                .flatMap(found -> found.getValue().stream().map(found.getKey()::quote))
                .flatMap(words -> List.of(words.split(" ")).stream())
                .toList();
        return pattern.terms().stream().allMatch(term -> startsOf(term, quoted).length > 0);
    }
}
