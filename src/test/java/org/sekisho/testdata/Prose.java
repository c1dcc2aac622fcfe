package org.sekisho.testdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The text of a filing as it stands in {@code testdata-prose}: a line {@code T: title}, then sections that begin with a
 * line {@code A:} (abstract), {@code D:} (description; headings begin with {@code #}), {@code C:} (claims; steps begin
 * with {@code -}) or {@code F:} (labels of the figures). One line is one paragraph.
 */
record Prose(String title, List<String> summary, List<String> description, List<String> claims, List<String> figures) {

    static Prose of(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String title = "";
        List<String> section = new ArrayList<>();
        for (String line : resource(name + ".txt").lines().toList()) {
            if (line.startsWith("T: ")) {
                title = line.substring(3);
            } else if (line.matches("[ADCF]:")) {
                section = sections.computeIfAbsent(line, start -> new ArrayList<>());
            } else if (!line.isBlank()) {
                section.add(line);
            }
        }
        return new Prose(
                title,
                sections.getOrDefault("A:", List.of()),
                sections.getOrDefault("D:", List.of()),
                sections.getOrDefault("C:", List.of()),
                sections.getOrDefault("F:", List.of()));
    }

    /** Returns a file of the folder {@code testdata-prose}. */
    static String resource(String name) {
        try (InputStream bytes = Prose.class.getResourceAsStream("/testdata-prose/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title, abstract, description and claims in one sequence, as a filing of a single document has them. */
    List<String> whole() {
        List<String> lines = new ArrayList<>(List.of("# " + title, "# Abstract"));
        lines.addAll(summary);
        lines.addAll(description);
        lines.add("# Claims");
        lines.addAll(claims);
        return lines;
    }

    /** The description under its title, with the abstract in front of it if the filing has it in this document. */
    List<String> specification(boolean withAbstract) {
        List<String> lines = new ArrayList<>(List.of("# " + title));
        if (withAbstract) {
            lines.add("# Abstract");
            lines.addAll(summary);
        }
        lines.addAll(description);
        return lines;
    }
}
