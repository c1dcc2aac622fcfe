package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.document.DocumentId;
import org.sekisho.intake.filing.document.DocumentRole;
import org.sekisho.intake.filing.document.FilingDocument;
import org.sekisho.intake.filing.register.RegisteredFiling;
import org.sekisho.reading.extraction.marking.MarkingsFixture;
import org.sekisho.reading.extraction.parser.ForkedExtractor;
import org.sekisho.reading.extraction.quality.JudgedText;
import org.sekisho.reading.extraction.reader.DocumentReader;
import org.sekisho.reading.extraction.reader.DocumentText;
import org.sekisho.reading.extraction.reader.FilingReader;
import org.sekisho.reading.extraction.reader.MarkingSigns;
import org.sekisho.reading.extraction.reader.ReadFiling;
import org.sekisho.reading.extraction.section.SectionsByHeadings;
import org.sekisho.reading.gazette.GazetteReader;

/** A word that nobody can know, in every place where it might be overlooked: it is read there, or the filing is unread. */
@Tag("whole")
class HidingPlacesTests {

    @TempDir
    static Path folder;

    private static ForkedExtractor extractor;

    @BeforeAll
    static void start() {
        extractor = new ForkedExtractor(TestSettings.with(folder, "parser-heap", "256MB"));
    }

    @AfterAll
    static void stop() throws IOException {
        extractor.close();
    }

    static List<HidingPlaces.Place> places() {
        return HidingPlaces.all();
    }

    @ParameterizedTest
    @MethodSource("places")
    void readsTheWordOrSaysThatSomethingIsUnread(HidingPlaces.Place place) {
        ReadFiling read = read(place);

        assertThat(isFound(read) || !read.unread().isEmpty()).isTrue();
    }

    @Test
    void hideTheWordInSixtyPlacesAndMoreOfWhichNearlyAllAreRead() {
        List<HidingPlaces.Place> places = HidingPlaces.all();
        long found = places.stream().filter(place -> isFound(read(place))).count();

        assertThat(places).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(found).isGreaterThanOrEqualTo(places.size() * 9 / 10);
    }

    @Test
    void findNothingToSayOfTheSameDocumentsWithoutIt() {
        for (HidingPlaces.Place place : HidingPlaces.harmless()) {
            assertThat(read(place).unread()).as(place.where()).isEmpty();
        }
    }

    private static boolean isFound(ReadFiling read) {
        return read.filing().text().stream().anyMatch(block -> block.words().contains(HidingPlaces.CANARY));
    }

    private static ReadFiling read(HidingPlaces.Place place) {
        ExtractionSettings settings = TestSettings.with(folder);
        DocumentReader reader = new DocumentReader(
                document -> new ByteArrayInputStream(place.document()),
                new GazetteReader(),
                new DocumentText(extractor, JudgedText.asTheProgramDoes(), (document, file, text, language) -> text),
                new SectionsByHeadings(),
                new MarkingSigns(MarkingsFixture.asShipped(), new GazetteReader()),
                settings);
        FilingDocument document = new FilingDocument(
                new DocumentId(1),
                place.file(),
                DocumentRole.of(place.file()),
                "0".repeat(64),
                place.document().length);
        return new FilingReader(reader, new NothingSealed(), settings)
                .read(new RegisteredFiling(
                        new FilingId(1), new FilingNumber("XX1"), true, 1, "inbox/filing", List.of(document)));
    }
}
