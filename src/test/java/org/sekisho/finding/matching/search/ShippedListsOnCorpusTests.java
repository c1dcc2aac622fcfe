package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.PassageSplitter;

/** Every expression of the shipped lists, and every part of it, is asked of real filings by the fast matcher and by the slow one. */
@Tag("whole")
class ShippedListsOnCorpusTests {

    @ParameterizedTest
    @ValueSource(strings = {"us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent"})
    void theFastAndTheSlowMatcherSayTheSameOf(String set) throws IOException {
        Corpus.assumePresent();
        int met = 0;
        try (FastAndSlow both = new FastAndSlow(expressions())) {
            List<Filing> filings = Drawn.of(Drawn.of(Drawn.of(CorpusFilings.of(set))));
            for (Filing filing : filings) {
                met += both.compareOn(PassageSplitter.standard().split(filing));
            }
            System.out.printf(
                    "%s: %d filings, %d expressions, met %d times%n",
                    set, filings.size(), both.expressions().size(), met);
        }
        assertThat(met).isPositive();
    }

    private static List<WordExpression> expressions() {
        return new KeyTechnologyListReader()
                        .readAll(List.of(
                                Path.of("config/lists/jp-specified-fields.yml"),
                                Path.of("config/lists/focus-areas.yml")))
                        .stream()
                        .flatMap(list -> list.entries().stream())
                        .flatMap(RuleParts::of)
                        .flatMap(RuleParts::expressionOf)
                        .flatMap(ExpressionParts::of)
                        .toList();
    }
}
