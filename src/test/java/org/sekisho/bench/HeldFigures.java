package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the page says that a night's stages take, in milliseconds of processor a filing.
 *
 * @param pace what the pace of {@link NightGuard} took on the machine where they were measured
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

    /**
     * A night's stages beside what is held of them, on a machine as quick as this one.
     *
     * @param held in milliseconds of processor a filing, by stage
     * @param now the same, as measured
     */
    record Comparison(Map<String, Double> held, Map<String, Double> now) {

        private static final double TOO_SLOW = 2;

        /** @param pace of this machine */
        static Comparison of(HeldFigures held, double pace, Map<String, Double> now) {
            Map<String, Double> here = new LinkedHashMap<>(held.milliseconds());
            here.replaceAll((stage, milliseconds) -> milliseconds * pace / held.pace());
            return new Comparison(here, now);
        }

        /** How many times as long as is held of it the night takes, or its stages alone, if that is more. */
        double times() {
            return Math.max(sum(now) / sum(held), sum(stages(now)) / sum(stages(held)));
        }

        /** Without what is spent on no filing in particular, and would hide in a short night what is. */
        private static Map<String, Double> stages(Map<String, Double> milliseconds) {
            Map<String, Double> stages = new LinkedHashMap<>(milliseconds);
            stages.keySet()
                    .retainAll(
                            Arrays.stream(Stage.values()).map(Stage::toString).toList());
            return stages;
        }

        boolean isTooSlow() {
            return times() > TOO_SLOW;
        }

        /** A line for each stage, and one for all. */
        String table() {
            StringBuilder table = new StringBuilder(line("ms of processor a filing", "now", "held"));
            TreeSet<String> stages = new TreeSet<>(held.keySet());
            stages.addAll(now.keySet());
            stages.forEach(stage -> table.append(line(stage, written(now, stage), written(held, stage))));
            return table.append(sums("all stages", stages(now), stages(held)))
                    .append(sums("all", now, held))
                    .toString();
        }

        private static String line(String stage, String now, String held) {
            return String.format(Locale.ROOT, "%-26s %8s %8s%n", stage, now, held);
        }

        private static String sums(String name, Map<String, Double> now, Map<String, Double> held) {
            return line(
                    name, String.format(Locale.ROOT, "%.1f", sum(now)), String.format(Locale.ROOT, "%.1f", sum(held)));
        }

        private static String written(Map<String, Double> milliseconds, String stage) {
            Double figure = milliseconds.get(stage);
            return figure == null ? "–" : String.format(Locale.ROOT, "%.1f", figure);
        }

        private static double sum(Map<String, Double> milliseconds) {
            return milliseconds.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }
}
