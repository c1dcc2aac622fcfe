package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the architecture page points at is there. */
class ArchitecturePageTests {

    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w+)`");

    @Test
    void namesNoClassThatIsGone() throws IOException {
        List<String> named = CLASS.matcher(Files.readString(Path.of("src/docs/architecture.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .allSatisfy(name -> assertThat(Path.of("src/main/java/org/sekisho", name + ".java"))
                        .exists());
    }
}
