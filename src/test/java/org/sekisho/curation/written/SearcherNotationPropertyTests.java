package org.sekisho.curation.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;

class SearcherNotationPropertyTests {

    @Property
    void whatIsWrittenReadsAsTheSameExpression(@ForAll("expressions") WordExpression expression) {
        assertThat(ExpressionParser.parse(SearcherNotation.of(expression))).isEqualTo(expression);
    }

    @Test
    void bracketsStandOnlyWhereTheyAreNeeded() {
        for (String written : List.of(
                "quantum key distribution",
                "side channel near/13 secret key",
                "sonar* near/5 (hydrophone or transducer)",
                "a and (b or c) and not d",
                "claims:(a adj/3 b)",
                "a near/5 b near/5 c",
                "a near/5 (b near/5 c)",
                "2 of (a, b or c, \"d e\")",
                "a not near/5 b")) {
            assertThat(SearcherNotation.of(ExpressionParser.parse(written))).isEqualTo(written);
        }
    }

    @Provide
    Arbitrary<WordExpression> expressions() {
        return statement(3);
    }

    private static Arbitrary<WordExpression> statement(int depth) {
        Arbitrary<WordExpression> place = place(depth);
        if (depth == 0) {
            return place;
        }
        Arbitrary<WordExpression> smaller = statement(depth - 1);
        Arbitrary<List<WordExpression>> several = smaller.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                place,
                several.map(WordExpression.AnyOf::new),
                several.map(WordExpression.AllOf::new),
                several.map(branches -> new WordExpression.AtLeast(2, branches)),
                smaller.map(WordExpression.Not::new),
                Combinators.combine(
                                Arbitraries.of(WordExpression.Part.values()),
                                smaller.filter(inside -> !saysWhere(inside)))
                        .as(WordExpression.In::new));
    }

    /** A part within another is refused. */
    private static boolean saysWhere(WordExpression expression) {
        return Stream.of(WordExpression.Part.values())
                .anyMatch(part -> expression.written().contains(part.name().toLowerCase(Locale.ROOT) + ":"));
    }

    private static Arbitrary<WordExpression> place(int depth) {
        Arbitrary<WordExpression> leaf = Arbitraries.of(
                new WordExpression.Term("laser", null),
                new WordExpression.Term("量子", "ja"),
                new WordExpression.Exact("ring laser", null),
                new WordExpression.Exact("near", "en"),
                new WordExpression.Truncated("sonar", null));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<WordExpression> smaller = place(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                smaller.list().ofMinSize(2).ofMaxSize(3).map(WordExpression.AnyOf::new),
                Combinators.combine(smaller, reaches(), Arbitraries.of(true, false), smaller)
                        .as(WordExpression.Proximity::new));
    }

    private static Arbitrary<Reach> reaches() {
        return Arbitraries.of(Reach.NEXT, Reach.adj(3), Reach.near(1), Reach.near(5), Reach.SENTENCE, Reach.PARAGRAPH);
    }
}
