package org.sekisho.curation.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.matching.RandomExpressions;
import org.sekisho.lists.keytech.ExpressionParser;
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
        return RandomExpressions.expressions();
    }
}
