package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

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
        Map<String, byte[]> documents = Map.of(place.file(), place.document());
        return FilingReaders.of(documents, extractor, TestSettings.with(folder))
                .read(FilingReaders.registered(documents, true));
    }
}
