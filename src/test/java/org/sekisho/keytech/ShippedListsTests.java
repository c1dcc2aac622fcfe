package org.sekisho.keytech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedListsTests {

    private static final Path FIELDS = Path.of("config/lists/jp-specified-fields.yml");
    private static final Path FOCUS_AREAS = Path.of("config/lists/focus-areas.yml");

    private final KeyTechnologyListReader reader = new KeyTechnologyListReader();

    @Test
    void bothAreReadTogether() {
        assertThat(reader.readAll(List.of(FIELDS, FOCUS_AREAS)))
                .extracting(list -> list.edition().list().value())
                .containsExactly("jp-specified-fields", "focus-areas");
    }

    @Test
    void theSpecifiedFieldsAreTwentyFiveAndSayThatTheyAreNotTheLaw() {
        KeyTechnologyList list = reader.read(FIELDS);

        assertThat(list.entries())
                .extracting(entry -> entry.code().value())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj("JP-%02d"::formatted)
                        .toList());
        assertThat(list.title()).contains("candidate, not law");
        assertThat(list.notice()).startsWith("CANDIDATE, NOT LAW");
        assertThat(list.entries()).allSatisfy(entry -> {
            assertThat(entry.basis()).startsWith("Candidate").contains("not law", "unverified");
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
    void everyFocusAreaHasAtLeastFiveEntriesAndFundingHasFour() {
        KeyTechnologyList list = reader.read(FOCUS_AREAS);
        var perArea = list.entries().stream().collect(Collectors.groupingBy(Entry::area, Collectors.counting()));

        assertThat(perArea)
                .containsOnlyKeys(
                        "cyber-security",
                        "semiconductors",
                        "biotechnology",
                        "space",
                        "ocean",
                        "quantum",
                        "artificial-intelligence",
                        "state-funding");
        assertThat(perArea).allSatisfy((area, entries) -> assertThat(entries).isGreaterThanOrEqualTo(5));
        assertThat(list.entries())
                .filteredOn(entry -> entry.queue() == ReviewQueue.DISCLOSURE)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(entry -> assertThat(entry.area()).isEqualTo("state-funding"));
        assertThat(list.notice()).startsWith("DEMONSTRATION, NOT LAW");
    }

    @Test
    void everyEntryOfTheFocusAreasShowsWhatItFindsAndWhatItLeavesAlone() {
        assertThat(reader.read(FOCUS_AREAS).entries()).allSatisfy(entry -> {
            assertThat(entry.examples()).filteredOn(Example::matches).hasSizeGreaterThanOrEqualTo(2);
            assertThat(entry.examples())
                    .filteredOn(Predicate.not(Example::matches))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(entry.basis()).startsWith("Demonstration, not law.");
        });
    }

    @Test
    void theExampleOfTheHandbookIsAList(@TempDir Path folder) throws IOException {
        Matcher yaml = Pattern.compile("```yaml\n(list:.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/lists.md")));
        assertThat(yaml.find()).isTrue();

        KeyTechnologyList list = reader.read(Files.writeString(folder.resolve("handbook.yml"), yaml.group(1)));

        assertThat(list.entries()).hasSize(2);
        assertThat(RuleReader.KINDS)
                .allSatisfy(kind -> assertThat(yaml.group(1)).contains(kind + ":"));
    }
}
