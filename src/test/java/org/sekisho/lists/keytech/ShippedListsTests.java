package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.Entry.Basis;

class ShippedListsTests {

    private static final Path FIELDS = Path.of("config/lists/jp-specified-fields.yml");
    private static final Path FOCUS_AREAS = Path.of("config/lists/focus-areas.yml");

    private final KeyTechnologyListReader reader = new KeyTechnologyListReader();

    @Test
    void theSpecifiedFieldsAreTwentyFiveWithTheApplicantsOwnRequestAndSayThatTheyAreNotTheLaw() {
        KeyTechnologyList list = reader.read(FIELDS);

        assertThat(list.entries())
                .extracting(entry -> entry.code().value())
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 25).mapToObj("JP-%02d"::formatted), Stream.of("JP-REQUEST"))
                        .toList());
        assertThat(list.title()).contains("candidate, not law");
        assertThat(list.notice()).startsWith("CANDIDATE, NOT LAW");
        assertThat(list.entries()).allSatisfy(entry -> {
            assertThat(entry.basis().reason()).startsWith("CANDIDATE, NOT LAW").contains("unverified");
            assertThat(entry.titleJa()).isNotBlank();
            assertThat(entry.queue()).isEqualTo(ReviewQueue.SECRECY);
        });
    }

    @Test
    void tenSpecifiedFieldsNeedMoreThanTheTechnology() {
        assertThat(reader.read(FIELDS).entries())
                .filteredOn(entry -> !entry.requires().isEmpty())
                .extracting(entry -> entry.code().value())
                .containsExactlyElementsOf(IntStream.rangeClosed(10, 19)
                        .mapToObj("JP-%02d"::formatted)
                        .toList());
    }

    @Test
    void everyFocusAreaHasEntriesThatOpenCasesAndOneThatOnlyWatches() {
        KeyTechnologyList list = reader.read(FOCUS_AREAS);
        Map<String, List<Entry>> perArea = list.entries().stream().collect(Collectors.groupingBy(Entry::area));

        List<Entry> funding = perArea.remove("research-integrity");
        assertThat(funding)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(entry -> assertThat(entry.queue()).isEqualTo(ReviewQueue.DISCLOSURE));
        assertThat(perArea)
                .containsOnlyKeys("cyber", "semiconductors", "biotechnology", "space", "ocean", "quantum", "ai");
        assertThat(perArea).allSatisfy((area, entries) -> {
            assertThat(entries).filteredOn(entry -> entry.queue().opensCase()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(entries).filteredOn(entry -> !entry.queue().opensCase()).isNotEmpty();
        });
        assertThat(perArea.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(60);
        assertThat(list.notice()).startsWith("DEMONSTRATION, NOT LAW");
    }

    @Test
    void everyEntryOfTheFocusAreasShowsWhatItFindsAndWhatItLeavesAlone() {
        assertThat(reader.read(FOCUS_AREAS).entries()).allSatisfy(entry -> {
            assertThat(entry.examples()).filteredOn(Example::matches).hasSizeGreaterThanOrEqualTo(2);
            assertThat(entry.examples())
                    .filteredOn(Predicate.not(Example::matches))
                    .hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void everyEntryOfTheFocusAreasSaysWhatIsOursAndQuotesOnlyWhatWasCompared() {
        assertThat(reader.read(FOCUS_AREAS).entries()).allSatisfy(entry -> {
            Basis basis = entry.basis();
            assertThat(basis.reason()).startsWith("Ours, not law");
            if (basis.quote() != null) {
                assertThat(basis.retrieved()).isNotNull();
                assertThat(basis.url()).isNotNull();
            }
            assertThat(entry.stewardship().owner()).contains("demonstration role");
        });
    }
}
