package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the architecture page points at is there, and what it shows works. */
class ArchitecturePageTests {

    private static final Path SEKISHO = Path.of("src/main/java/org/sekisho");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w+)`");

    @Test
    void namesNoClassThatIsGone() throws IOException {
        List<String> named = CLASS.matcher(page())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .allSatisfy(name -> assertThat(SEKISHO.resolve(name + ".java")).exists());
    }

    @Test
    void tellsOfEachWingItsRoomsAndWhatItUses() throws IOException {
        List<MatchResult> rows = ROW.matcher(page()).results().toList();

        assertThat(rows).extracting(row -> row.group(1)).containsExactlyInAnyOrderElementsOf(below(SEKISHO));
        assertThat(rows).allSatisfy(row -> {
            Path wing = SEKISHO.resolve(row.group(1));
            assertThat(quoted(row.group(2), "`")).containsExactlyInAnyOrderElementsOf(below(wing));
            assertThat(quoted(row.group(3), "`")).containsExactlyInAnyOrderElementsOf(declared(wing));
        });
    }

    /** The page is the order in which the house is read: what it leads to later is never needed before. */
    @Test
    void namesNothingBeforeWhatItUses() throws IOException {
        List<MatchResult> rows = ROW.matcher(page()).results().toList();
        List<String> wings = rows.stream().map(row -> row.group(1)).toList();

        assertThat(rows)
                .allSatisfy(row -> assertThat(wings.subList(0, wings.indexOf(row.group(1))))
                        .containsAll(quoted(row.group(3), "`")));
        rows.forEach(row -> assertThat(reachedAhead(row.group(1), quoted(row.group(2), "`")))
                .as("arrows in %s that point to a later room", row.group(1))
                .isEmpty());
    }

    private static List<String> declared(Path wing) throws IOException {
        String declared = Files.readString(wing.resolve("package-info.java"));
        return quoted(declared.substring(declared.indexOf("allowedDependencies")), "\"").stream()
                .map(named -> named.replaceFirst("::.*", ""))
                .distinct()
                .toList();
    }

    /** Classes of one room of a wing that use a room named after it. */
    private static List<String> reachedAhead(String wing, List<String> rooms) {
        String base = "org.sekisho." + wing + ".";
        return House.CLASSES.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(base))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> {
                    int from = rooms.indexOf(room(use.getOriginClass(), base));
                    int to = rooms.indexOf(room(use.getTargetClass(), base));
                    return from >= 0 && to > from;
                })
                .map(Dependency::getDescription)
                .toList();
    }

    private static String room(JavaClass type, String wing) {
        String name = type.getPackageName();
        return name.startsWith(wing) ? name.substring(wing.length()).replaceFirst("\\..*", "") : "";
    }

    private static List<String> below(Path folder) throws IOException {
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    private static List<String> quoted(String text, String mark) {
        return Pattern.compile(mark + "([a-z.:-]+)" + mark)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src/docs/architecture.md"));
    }
}
