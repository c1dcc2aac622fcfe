package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.PassageSplitter;

/**
 * Every expression of the shipped lists, and every part of it, is asked of real filings by the fast matcher and by the
 * slow one. One filing in
 * so many is read; {@code -Dsekisho.corpus=whole} reads all of them.
 */
@Tag("whole")
class ShippedListsOnCorpusTests {

    private static final boolean WHOLE = "whole".equals(System.getProperty("sekisho.corpus"));

    @ParameterizedTest
    @CsvSource({"us-xml, 40", "us-zip, 2", "ep-xml, 8", "jp-gazette-xml, 20", "grobid-patent, 20"})
    void theFastAndTheSlowMatcherSayTheSameOf(String set, int oneIn) throws IOException {
        Corpus.assumePresent();
        List<Filing> filings = CorpusFilings.of(set);
        int read = 0;
        int met = 0;
        try (FastAndSlow both = new FastAndSlow(expressions())) {
            for (int i = WHOLE ? 0 : today(oneIn); i < filings.size(); i += WHOLE ? 1 : oneIn) {
                met += both.compareOn(PassageSplitter.standard().split(filings.get(i)));
                read++;
            }
            System.out.printf(
                    "%s: %d of %d filings, %d expressions, met %d times%n",
                    set, read, filings.size(), both.expressions().size(), met);
        }
        assertThat(read).isPositive();
        assertThat(met).isPositive();
    }

    /** Each day begins with another filing, so that all come round. */
    private static int today(int oneIn) {
        return Math.floorMod(LocalDate.now(ZoneOffset.UTC).toEpochDay(), oneIn);
    }

    private static List<WordExpression> expressions() {
        List<WordExpression> expressions = new ArrayList<>();
        new KeyTechnologyListReader()
                .readAll(List.of(
                        Path.of("config/lists/jp-specified-fields.yml"), Path.of("config/lists/focus-areas.yml")))
                .forEach(list -> list.entries().forEach(entry -> collect(entry, expressions)));
        return expressions;
    }

    private static void collect(Entry entry, List<WordExpression> expressions) {
        entry.rules().forEach(rule -> collect(rule, expressions));
        entry.requires().forEach(rule -> collect(rule, expressions));
        entry.unless().forEach(exclusion -> collect(exclusion.rule(), expressions));
    }

    private static void collect(Rule rule, List<WordExpression> expressions) {
        if (rule instanceof Rule.Words words) {
            withParts(words.expression(), expressions);
        } else if (rule instanceof Rule.Measured measured) {
            withParts(measured.what(), expressions);
        } else if (rule instanceof Rule.Unless unless) {
            collect(unless.rule(), expressions);
            unless.exclusions().stream().map(Exclusion::rule).forEach(friend -> collect(friend, expressions));
        } else {
            branches(rule).forEach(branch -> collect(branch, expressions));
        }
    }

    private static void withParts(WordExpression expression, List<WordExpression> expressions) {
        expressions.add(expression);
        if (expression instanceof WordExpression.Proximity proximity) {
            withParts(proximity.left(), expressions);
            withParts(proximity.right(), expressions);
        } else if (expression instanceof WordExpression.AnyOf any) {
            any.branches().forEach(branch -> withParts(branch, expressions));
        }
    }

    private static List<Rule> branches(Rule rule) {
        if (rule instanceof Rule.AllOf all) {
            return all.rules();
        }
        if (rule instanceof Rule.AnyOf any) {
            return any.rules();
        }
        if (rule instanceof Rule.AtLeast some) {
            return some.rules();
        }
        return rule instanceof Rule.NoneOf none ? none.rules() : List.of();
    }
}
