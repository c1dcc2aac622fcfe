package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.NOBODY;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.finding.matching.RuleEvaluation.ExpressionEvaluation;
import org.sekisho.finding.matching.search.ExpressionCompiler;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.PatternTable;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.WordFinder;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextSpan;

/** Every construct of the language in English and Japanese, with the exact places that it marks. */
class GoldenExpressionTests {

    private static final Words WORDS = Words.inBaseForm();

    @ParameterizedTest
    @MethodSource("lines")
    void marksWhatItFindsAndNothingElse(String language, String expression, String filing) {
        WrittenFiling written = WrittenFiling.of(language, filing);

        assertThat(found(expression, written.text())).isEqualTo(written.marked());
    }

    static Stream<String[]> lines() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(GoldenExpressionTests.class.getResourceAsStream("golden-expressions.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3));
        }
    }

    /** The places that an expression marks, in reading order; none if it does not hold. */
    static List<TextSpan> found(String written, FilingText text) {
        WordExpression expression = ExpressionParser.parse(written);
        PatternTable patterns = new PatternTable();
        List<String> problems = new ArrayList<>();
        new ExpressionCompiler(patterns, WORDS, problems::add).compile(expression);
        assertThat(problems).isEmpty();
        WordFinder finder = WordFinder.of(WORDS, patterns.all(), patterns.lookedIn());
        FilingSigns signs = FilingSigns.of(aFiling(), text, new FoundWords(patterns, finder.find(text)), NOBODY);
        Verdict verdict = new ExpressionEvaluation(signs, new Rule.Words(expression)).of(expression);
        return verdict.evidence().stream()
                .flatMap(evidence -> ((MatchEvidence.Words) evidence).hits().stream())
                .distinct()
                .sorted(Comparator.comparingInt(TextSpan::start))
                .toList();
    }
}
