package org.sekisho.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sekisho.intake.filing.Section;

/**
 * Makes labels of texts whose subclasses are known. Only the words go into the labels: the symbols of a text stay hidden
 * from the lists.
 */
record TextLabels(AreaProxies proxies, Section section, Half half) {

    /**
     * One half of a set of texts, by the last bit of the SHA-1 of their id: the list was tuned on the one, and only measured
     * on the other.
     */
    enum Half {
        BOTH,
        TUNED,
        OTHER;

        boolean holds(String id) {
            return this == BOTH || (lastBit(id) == 0) == (this == TUNED);
        }

        private static int lastBit(String id) {
            byte[] digest = DigestUtils.sha1(id);
            return digest[digest.length - 1] & 1;
        }
    }

    /** Writes the labels, one of each id, and returns how many texts there are of each area. */
    Map<String, Integer> write(List<TextSet.Text> texts, Path labels) throws IOException {
        Map<String, Integer> truths = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        proxies.proxies().forEach(proxy -> truths.put(proxy.area(), 0));
        try (Writer writer = Files.newBufferedWriter(labels, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("id", "text", "expected", "section", "language");
            for (TextSet.Text text : texts) {
                if (half.holds(text.id()) && seen.add(text.id())) {
                    List<String> areas = proxies.areasOf(text.subclasses()::contains);
                    areas.forEach(area -> truths.merge(area, 1, Integer::sum));
                    write(text, areas, csv);
                }
            }
        }
        return truths;
    }

    private void write(TextSet.Text text, List<String> areas, CSVPrinter csv) throws IOException {
        csv.printRecord(
                text.id(),
                text.words(),
                String.join(";", areas),
                section.name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(text.language(), ""));
    }
}
