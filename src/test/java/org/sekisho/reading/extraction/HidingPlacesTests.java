package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** A word that nobody can know, in every place where it might be overlooked: it is read there, or the filing is unread. */
@Tag("whole")
class HidingPlacesTests {

    @Test
    void readsTheWordOrSaysThatSomethingIsUnread() {
        List<HidingPlaces.Place> places = HidingPlaces.all();
        List<HidingPlaces.Place> told = new ArrayList<>();
        List<HidingPlaces.Place> lost = new ArrayList<>();
        for (HidingPlaces.Place place : places) {
            ReadFiling read = read(place);
            if (!isFound(read)) {
                (read.unread().isEmpty() ? lost : told).add(place);
            }
        }

        assertThat(places).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(lost).isEmpty();
        assertThat(told).as("nearly all are read").hasSizeLessThan(places.size() / 10);
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
        return FilingReaders.of(documents, ForkedExtractor.shared(), ForkedExtractor.sharedSettings())
                .read(FilingReaders.registered(documents, true));
    }
}
