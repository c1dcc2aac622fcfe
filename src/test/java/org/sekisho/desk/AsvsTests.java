package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The table of what a standard asks for points at tests that are there. */
class AsvsTests {

    /** How many requirements the standard, 5.0.0, has on its first two levels. */
    private static final int LEVEL_1 = 70;

    private static final int LEVEL_2 = 183;

    private final List<CSVRecord> rows = rows();

    private static List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (Reader file = Files.newBufferedReader(Path.of("src/docs/asvs.csv"));
                CSVParser parser = format.parse(file)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesEveryRequirementOnce() {
        assertThat(rows)
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("V\\d+\\.\\d+\\.\\d+"));
        assertThat(rows).filteredOn(row -> row.get("level").equals("1")).hasSize(LEVEL_1);
        assertThat(rows).filteredOn(row -> row.get("level").equals("2")).hasSize(LEVEL_2);
    }

    @Test
    void saysOfEachWhatBecameOfIt() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("asks")).isNotBlank();
            assertThat(row.get("how")).as(row.get("id")).isNotBlank();
            Set<String> met = row.get("applies").equals("y") ? Set.of("yes", "partly", "no", "office") : Set.of("");
            assertThat(row.get("met")).as(row.get("id")).isIn(met);
        });
    }

    @Test
    void namesTestsThatAreThere() {
        assertThat(rows)
                .extracting(row -> row.get("test"))
                .filteredOn(test -> !test.isEmpty())
                .allSatisfy(test -> {
                    String[] parts = test.split("#");
                    assertThat(tests(parts[0])).as(test).contains(parts[1]);
                });
    }

    /** What is asked to be written down is tried by reading the page. */
    @Test
    void saysYesOnlyWhereATestOrAPageIs() {
        assertThat(rows).filteredOn(row -> row.get("met").equals("yes")).allSatisfy(row -> {
            Matcher page = Pattern.compile("src/docs/[a-z-]+\\.md").matcher(row.get("how"));
            boolean written = row.get("asks").matches(".*\\b(documented|classified)\\b.*")
                    && page.lookingAt()
                    && Files.exists(Path.of(page.group()));
            assertThat(!row.get("test").isEmpty() || written).as(row.get("id")).isTrue();
        });
    }

    private static List<String> tests(String name) throws ClassNotFoundException {
        Class<?> tests = Class.forName("org.sekisho." + name, false, AsvsTests.class.getClassLoader());
        return Arrays.stream(tests.getNestMembers())
                .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(ParameterizedTest.class)
                        || method.isAnnotationPresent(Property.class))
                .map(Method::getName)
                .toList();
    }
}
