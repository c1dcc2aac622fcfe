package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.PageQuality;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.KeptWords;
import org.sekisho.reading.gazette.PicturedParts;
import org.sekisho.reading.gazette.UnreadableGazetteException;
import org.sekisho.reading.gazette.UsCorpus;
import org.sekisho.reading.gazette.UsWords;

/** Real documents of the offices of America, Europe and Japan, each read once and asked everything. */
@Tag("whole")
class CorpusGazettesTests {

    private static final GazetteReader READER = new GazetteReader();
    private static final double ALMOST_ALL = 0.995;

    /** A bare ampersand in an address: what a tool wrote that forgot to escape it. */
    private static final List<String> NOT_WELL_FORMED = List.of("EP1921219", "EP2055205", "EP3889521");

    /** A parser's error message follows the end of the root element. */
    private static final String GARBAGE_AFTER_ROOT = "/testu4.xml";

    /** A search system's export, which the manifest takes for a green book. */
    private static final String NO_GAZETTE = "/css_brs_sample.txt";

    private final SoftAssertions softly = new SoftAssertions();
    private final List<String> broken = new ArrayList<>();
    private int beside;
    private int instead;

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @Test
    void areReadWholeAndUnderTheirNumbersAndHaveNothingToHide() throws IOException {
        for (String set : List.of("us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent")) {
            List<Corpus.Item> items = Corpus.items(set).stream()
                    .filter(item -> Stream.of(GARBAGE_AFTER_ROOT, NO_GAZETTE).noneMatch(item.file()::endsWith))
                    .toList();
            for (Corpus.Item item : items) {
                lookAtPictures(item);
                if (set.startsWith("us-")) {
                    lookAtUs(item);
                } else {
                    lookAt(item, Files.readString(item.path(), StandardCharsets.UTF_8));
                }
            }
        }

        softly.assertThat(broken).containsExactlyInAnyOrderElementsOf(NOT_WELL_FORMED);
        softly.assertThat(beside).as("with figures beside words").isBetween(35, 60);
        softly.assertThat(instead).as("with pictures instead of words").isBetween(1, 4);
        softly.assertAll();
    }

    private void lookAtPictures(Corpus.Item item) throws IOException {
        try (InputStream document = Files.newInputStream(item.path())) {
            PicturedParts found = PicturedParts.of(document);
            beside += found.figures() > 0 ? 1 : 0;
            instead += found.instead() > 0 ? 1 : 0;
        }
    }

    /** Of a zip the manifest counts the files, not the filings in them. */
    private void lookAtUs(Corpus.Item item) throws IOException {
        Set<String> numbers = new TreeSet<>();
        Set<String> withListings = new TreeSet<>();
        for (UsCorpus.Document document : UsCorpus.documents(item)) {
            Optional<Filing> filing = read(item, document.text());
            String number = filing.map(CorpusGazettesTests::withoutKind).orElse("broken");
            withListings.add(number);
            if (!document.text().contains("<sequence-cwu")) {
                numbers.add(number);
            }
            filing.ifPresent(read -> lookAt(item, document.text(), read, UsWords.kept(document.text(), read)));
        }
        softly.assertThat(withListings).as(item.file()).containsAll(item.ids());
        softly.assertThat(numbers)
                .as(item.file())
                .hasSize(item.set().equals("us-zip") ? item.ids().size() : item.count());
    }

    private void lookAt(Corpus.Item item, String document) throws IOException {
        String expected = item.ids().get(0);
        softly.assertThat(READER.numberIn(stream(document))
                        .map(number -> number.value().replaceFirst("^([A-Z]{2})0+", "$1")))
                .as("even of a broken document: %s", item.file())
                .hasValueSatisfying(number -> assertThat(number).matches(expected + "([A-Z]\\d?|\\d)?"));
        read(item, document).ifPresent(read -> lookAt(item, document, read, KeptWords.share(document, read)));
    }

    private Optional<Filing> read(Corpus.Item item, String document) throws IOException {
        try {
            return Optional.of(READER.read(item.file(), stream(document)));
        } catch (UnreadableGazetteException e) {
            softly.assertThat(e).hasMessageMatching("breaks at line \\d+ column \\d+");
            broken.addAll(item.ids());
            return Optional.empty();
        }
    }

    private void lookAt(Corpus.Item item, String document, Filing filing, double kept) {
        softly.assertThat(numberIn(document)).as(item.file()).hasValue(filing.number());
        softly.assertThat(kept).as("words kept of %s", item.file()).isGreaterThanOrEqualTo(ALMOST_ALL);
        softly.assertThat(filing.claims().stream().map(Claim::number))
                .as(item.file())
                .doesNotHaveDuplicates();
        softly.assertThat(filing.claims())
                .as(item.file())
                .allMatch(claim -> claim.dependsOn().stream().allMatch(on -> on < claim.number()));
        softly.assertThat(new PageQuality().verdicts(item.file(), filing.text()))
                .as(item.file())
                .isEmpty();
    }

    private static Optional<FilingNumber> numberIn(String document) {
        try {
            return READER.numberIn(stream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutKind(Filing filing) {
        return filing.number().value().replaceFirst("(?<=\\d)[A-Z]\\d?$", "");
    }

    @Test
    void sayWhereTheyAreBrokenOrThatTheyAreNone() throws IOException {
        for (var place : List.of(List.of(GARBAGE_AFTER_ROOT, "line 830 column 1"), List.of("EP1921219", "line 93 "))) {
            assertThatExceptionOfType(UnreadableGazetteException.class)
                    .isThrownBy(() -> READER.read("a", stream(only(place.get(0)))))
                    .withMessageStartingWith("breaks at " + place.get(1));
        }
        assertThat(READER.isGazette(stream(only(NO_GAZETTE)))).isFalse();
    }

    @Test
    void areReadWithoutAnAbstractAndWithADocumentTypeNobodyKnows() throws Exception {
        Filing usual = READER.read("a", stream(only("/US08613112-20131224.XML")));

        assertThat(READER.read("a", stream(only("/US08613112-lackofnode.XML"))).claims())
                .hasSameSizeAs(usual.claims());
        for (String odd : List.of("/US08613112-notSupportedDTD.XML", "/US08613112-noDTDFile.XML")) {
            assertThat(READER.read("a", stream(only(odd))).text().stream().map(TextBlock::words))
                    .containsExactlyElementsOf(
                            usual.text().stream().map(TextBlock::words).toList());
        }
    }

    /** German filings are told of whose claims stand in no other language, and none that is English or Japanese. */
    @Test
    void areInALanguageThatListsHaveWordsOfOrToldOf() throws IOException {
        for (String set : List.of("us-xml", "jp-gazette-xml", "ep-xml", "grobid-patent")) {
            for (Corpus.Item item : Drawn.of(Corpus.items(set))) {
                for (UsCorpus.Document document : UsCorpus.documents(item)) {
                    read(item, document.text()).ifPresent(CorpusGazettesTests::lookAtLanguage);
                }
            }
        }
    }

    private static void lookAtLanguage(Filing filing) {
        FilingText text = PassageSplitter.standard().split(filing);
        boolean onlyGerman = "de".equals(filing.bibliography().language())
                && text.passages().stream()
                        .filter(passage -> passage.section() == Section.CLAIM)
                        .noneMatch(passage -> passage.label().startsWith("en "));
        assertThat(TextLanguages.notLookedAt(text, Set.of("en", "ja")))
                .as("%s", filing.number())
                .isEqualTo(onlyGerman ? Set.of("de") : Set.of());
    }

    private static String only(String fileOrNumber) throws IOException {
        Corpus.Item item = Stream.of("us-xml", "ep-xml", "grobid-patent")
                .flatMap(set -> Corpus.items(set).stream())
                .filter(some -> some.file().endsWith(fileOrNumber) || some.ids().contains(fileOrNumber))
                .findFirst()
                .orElseThrow();
        return Files.readString(item.path(), StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
