package org.sekisho.finding.matching;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.finding.matching.search.FastAndSlow;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.FilingText;

/** The fast matcher leaves out what cannot match; the slow one leaves out nothing. They must say the same. */
class FastAgainstSlowTests {

    @Property
    void theySayTheSameOfEveryExpressionInEveryText(
            @ForAll("expressions") List<WordExpression> expressions, @ForAll("texts") List<FilingText> texts) {
        FastAndSlow both = new FastAndSlow(expressions);
        texts.forEach(both::compareOn);
    }

    @Provide
    Arbitrary<List<WordExpression>> expressions() {
        return RandomExpressions.expressions().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<FilingText>> texts() {
        return RandomExpressions.texts().list().ofMinSize(1).ofMaxSize(6);
    }
}
