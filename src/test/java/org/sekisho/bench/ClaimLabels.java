package org.sekisho.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes labels of first claims with CPC subclasses (a column for each, 0 or 1), by a mapping of areas to subclasses such
 * as {@code config/evaluation/areas-cpc.csv}. Only the words go into the labels: the symbols of a claim stay hidden from
 * the lists.
 */
final class ClaimLabels {

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

        private boolean holds(CSVRecord claim) {
            return subclasses.stream()
                    .anyMatch(together -> together.stream().allMatch(subclass -> isSet(claim, subclass)));
        }

        private static boolean isSet(CSVRecord claim, String subclass) {
            return claim.isMapped(subclass) && claim.get(subclass).startsWith("1");
        }
    }

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Proxy> proxies;

    private ClaimLabels(List<Proxy> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    static ClaimLabels by(Path mapping) throws IOException {
        CSVFormat commented = WITH_HEADER.builder().setCommentMarker('#').get();
        try (Reader reader = Files.newBufferedReader(mapping, StandardCharsets.UTF_8);
                CSVParser rows = commented.parse(reader)) {
            return new ClaimLabels(rows.stream().map(Proxy::of).toList());
        }
    }

    List<Proxy> proxies() {
        return proxies;
    }

    /** Writes the labels, and returns how many claims there are of each area. */
    Map<String, Integer> write(Path claims, Path labels) throws IOException {
        Map<String, Integer> truths = new LinkedHashMap<>();
        proxies.forEach(proxy -> truths.put(proxy.area(), 0));
        try (Reader reader = Files.newBufferedReader(claims, StandardCharsets.UTF_8);
                CSVParser rows = WITH_HEADER
                        .builder()
                        .setAllowMissingColumnNames(true)
                        .get()
                        .parse(reader);
                Writer writer = Files.newBufferedWriter(labels, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("id", "text", "expected", "section", "language");
            for (CSVRecord claim : rows) {
                List<String> areas = new ArrayList<>();
                proxies.stream()
                        .filter(proxy -> proxy.holds(claim))
                        .map(Proxy::area)
                        .forEach(areas::add);
                areas.forEach(area -> truths.merge(area, 1, Integer::sum));
                csv.printRecord(claim.get("id"), claim.get("text"), String.join(";", areas), "claim", "en");
            }
        }
        return truths;
    }
}
