package org.sekisho.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
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

    /** Which subclasses stand for which area, as {@code config/evaluation/areas-cpc.csv} says. */
    record AreaProxies(List<Proxy> proxies) {

        /**
         * What stands for an area.
         *
         * @param subclasses any one of these, each one or several that must be there together
         */
        record Proxy(String area, List<List<String>> subclasses, String quality, String remark) {

            private static Proxy of(CSVRecord row) {
                return new Proxy(
                        row.get("area"),
                        Arrays.stream(row.get("subclasses").strip().split("\\s+"))
                                .map(together -> List.of(together.split("\\+")))
                                .toList(),
                        row.get("proxy"),
                        row.get("remark"));
            }

            private boolean holds(Predicate<String> has) {
                return subclasses.stream()
                        .anyMatch(together -> together.stream().allMatch(has));
            }
        }

        AreaProxies {
            proxies = List.copyOf(proxies);
        }

        static AreaProxies in(Path mapping) throws IOException {
            CSVFormat commented = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .get();
            try (Reader reader = Files.newBufferedReader(mapping, StandardCharsets.UTF_8);
                    CSVParser rows = commented.parse(reader)) {
                return new AreaProxies(rows.stream().map(Proxy::of).toList());
            }
        }

        /** The areas of a text, by which subclasses it has. */
        List<String> areasOf(Predicate<String> has) {
            return proxies.stream()
                    .filter(proxy -> proxy.holds(has))
                    .map(Proxy::area)
                    .toList();
        }
    }
}
