package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the page says that a night's stages take, in milliseconds of processor a filing.
 *
 * @param pace what {@link Pace} took on the machine where they were measured
 */
record HeldFigures(double pace, Map<String, Double> milliseconds) {

    private static final String FIRST_ROW = "| stage of 200 filings |";
    private static final String PACE = "pace";

    HeldFigures {
        milliseconds = new LinkedHashMap<>(milliseconds);
    }

    /**
     * Those of a column of the page's table of stages.
     *
     * @throws IllegalStateException if the page has no such column, or not the pace of the machine
     */
    static HeldFigures of(Path page, String column) throws IOException {
        List<List<String>> rows = Files.readAllLines(page).stream()
                .dropWhile(line -> !line.startsWith(FIRST_ROW))
                .takeWhile(line -> line.startsWith("|"))
                .map(HeldFigures::cells)
                .toList();
        int at = rows.isEmpty() ? -1 : rows.get(0).indexOf(column);
        if (at < 0) {
            throw new IllegalStateException("%s has no column '%s' of stages".formatted(page, column));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        rows.stream().skip(2).forEach(row -> figures.put(row.get(0), Double.valueOf(row.get(at))));
        Double pace = figures.remove(PACE);
        if (pace == null) {
            throw new IllegalStateException("%s does not say the pace of its machine".formatted(page));
        }
        return new HeldFigures(pace, figures);
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
