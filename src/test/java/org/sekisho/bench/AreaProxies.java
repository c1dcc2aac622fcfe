package org.sekisho.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
            return subclasses.stream().anyMatch(together -> together.stream().allMatch(has));
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
