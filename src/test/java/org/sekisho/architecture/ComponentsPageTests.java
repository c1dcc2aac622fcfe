package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on components of others says of versions is so, and says of each kind of flaw how soon it is mended. */
class ComponentsPageTests {

    private static final Pattern KEPT = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([\\d.]+) \\|");

    @Test
    void namesVersionsThatAreKeptAsTheyAre() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<MatchResult> kept = KEPT.matcher(page()).results().toList();

        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(pom)
                        .as(row.group(1))
                        .containsPattern("<%s\\.version>%s<"
                                .formatted(Pattern.quote(property(row.group(1))), Pattern.quote(row.group(2)))));
    }

    /** Where the property that holds the version is not called as the library is. */
    private static String property(String component) {
        return switch (component) {
            case "lucene-memory" -> "lucene";
            case "systems-ucum" -> "ucum";
            default -> component;
        };
    }

    @Test
    void saysHowSoonEachKindOfFlawIsMended() throws IOException {
        assertThat(page()).contains("72 hours", "7 days", "30 days", "90 days", "each month");
    }

    @Test
    void theBuildWritesTheBillOfMaterialsThatThePageNames() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(page()).contains("target/sekisho.cdx.json");
        assertThat(pom)
                .contains("<outputName>sekisho.cdx</outputName>", "<goal>makeBom</goal>", "<phase>package</phase>");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src/docs/components.md"));
    }
}
