package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;

/** Real documents of Europe, Japan and a collection of both and more, as they are stored. */
@Tag("whole")
class EpJpCorpusTests {

    private static final GazetteReader READER = new GazetteReader();

    /** A bare ampersand in an address: what a tool wrote that forgot to escape it. */
    private static final List<String> NOT_WELL_FORMED = List.of("EP1921219", "EP2055205", "EP3889521");

    private static final double ALMOST_ALL = 0.995;

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @Test
    void readsEveryDocumentOrSaysWhereItIsBroken() throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        for (Corpus.Item item : items()) {
            try {
                read(item);
                outcomes.merge(item.format() + ": read", 1, Integer::sum);
            } catch (UnreadableGazetteException e) {
                outcomes.merge(item.format() + ": " + e.getMessage(), 1, Integer::sum);
                assertThat(e).hasMessageMatching("breaks at line \\d+ column \\d+");
                broken.addAll(item.ids());
            }
        }
        System.out.println("Outcomes of documents from Europe and Japan:");
        outcomes.forEach((outcome, count) -> System.out.println("  " + count + " " + outcome));
        assertThat(broken).containsExactlyInAnyOrderElementsOf(NOT_WELL_FORMED);
    }

    @Test
    void givesTheNumberThatTheManifestKnowsEvenOfBrokenDocuments() throws Exception {
        for (Corpus.Item item : items()) {
            FilingNumber number;
            try (InputStream document = Files.newInputStream(item.path())) {
                number = READER.numberIn(document).orElseThrow();
            }
            String expected = item.ids().get(0);
            assertThat(withoutLeadingZeros(number)).as(item.file()).startsWith(expected);
            assertThat(withoutLeadingZeros(number).substring(expected.length()))
                    .as("what follows the manifest's number %s", expected)
                    .matches("([A-Z]\\d?|\\d)?");
        }
    }

    @Test
    void tellsTheSameNumberBeforeAndAfterReadingAll() throws Exception {
        for (Corpus.Item item : readable()) {
            try (InputStream document = Files.newInputStream(item.path())) {
                assertThat(READER.numberIn(document))
                        .as(item.file())
                        .hasValue(read(item).number());
            }
        }
    }

    @Test
    void keepsAllWordsOfAbstractDescriptionAndClaims() throws Exception {
        List<String> report = new ArrayList<>();
        double worst = 1;
        for (Corpus.Item item : readable()) {
            double kept = KeptWords.share(Files.readString(item.path(), StandardCharsets.UTF_8), read(item));
            worst = Math.min(worst, kept);
            report.add("%.5f %s".formatted(kept, item.file()));
        }
        report.sort(Comparator.naturalOrder());
        System.out.println("Words kept of " + report.size() + " documents from Europe and Japan, worst first:\n  "
                + String.join("\n  ", report.subList(0, 8)));
        assertThat(worst).isGreaterThanOrEqualTo(ALMOST_ALL);
    }

    @Test
    void numbersEveryClaimOnceAndLooksOnlyBack() throws Exception {
        for (Corpus.Item item : readable()) {
            Filing filing = read(item);
            assertThat(filing.claims())
                    .as(item.file())
                    .isSortedAccordingTo(Comparator.comparingInt(claim -> claim.number()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(claim -> assertThat(claim.dependsOn()).allMatch(on -> on < claim.number()));
        }
    }

    @Test
    void saysWhereADocumentIsBroken() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> read(only("EP1921219")))
                .withMessageStartingWith("breaks at line 93 ");
    }

    private static Corpus.Item only(String id) {
        return items().stream()
                .filter(item -> item.ids().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Corpus.Item> readable() {
        return items().stream()
                .filter(item -> NOT_WELL_FORMED.stream().noneMatch(item.ids()::contains))
                .toList();
    }

    private static List<Corpus.Item> items() {
        return Stream.of("ep-xml", "jp-gazette-xml", "grobid-patent")
                .flatMap(set -> Corpus.items(set).stream())
                .toList();
    }

    private static Filing read(Corpus.Item item) throws IOException, UnreadableGazetteException {
        try (InputStream document = Files.newInputStream(item.path())) {
            return READER.read(item.file(), document);
        }
    }

    private static String withoutLeadingZeros(FilingNumber number) {
        return number.value().replaceFirst("^([A-Z]{2})0+", "$1");
    }
}
