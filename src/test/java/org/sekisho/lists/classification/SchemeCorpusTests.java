package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.UnreadableGazetteException;

/** The symbols of real filings are known, or honestly not covered; hardly one is called unknown. */
class SchemeCorpusTests {

    private static final ClassificationSchemes SCHEMES = ClassificationSchemes.shipped();
    private static final List<ClassificationSymbol> SYMBOLS = new ArrayList<>();

    @BeforeAll
    static void readSymbols() throws IOException {
        Corpus.assumePresent();
        List<Corpus.Item> items = Stream.of("us-xml", "jp-gazette-xml", "ep-xml")
                .flatMap(set -> Corpus.items(set).stream())
                .filter(item -> item.count() == 1)
                .toList();
        for (Corpus.Item item : items) {
            try (InputStream document = Files.newInputStream(item.path())) {
                new GazetteReader()
                        .read(item.file(), document).bibliography().symbols().stream()
                                .filter(symbol -> symbol.scheme() != Scheme.OTHER)
                                .forEach(SYMBOLS::add);
            } catch (UnreadableGazetteException e) {
                System.out.println("Not a readable gazette, left out: " + item.file());
            }
        }
    }

    @Test
    void callHardlyAnyRealSymbolUnknown() {
        Map<Scheme, Map<String, Integer>> answers = new EnumMap<>(Scheme.class);
        List<String> unknown = new ArrayList<>();
        for (ClassificationSymbol symbol : SYMBOLS) {
            Knowledge knowledge = SCHEMES.knowledge(symbol);
            answers.computeIfAbsent(symbol.scheme(), absent -> new TreeMap<>())
                    .merge(knowledge.getClass().getSimpleName(), 1, Integer::sum);
            if (knowledge instanceof Knowledge.Unknown) {
                unknown.add(symbol.toString());
            }
        }
        System.out.println("Symbols of real filings: " + answers);
        System.out.println("Called unknown: " + unknown.stream().distinct().toList());
        assertThat(SYMBOLS).hasSizeGreaterThan(900);
        assertThat(unknown.size()).isLessThan(SYMBOLS.size() / 100);
    }
}
