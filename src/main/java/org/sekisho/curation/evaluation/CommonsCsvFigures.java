package org.sekisho.curation.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.ScreenedLabel.Miss;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.lists.keytech.ReviewQueue;

/** An evaluation as tables for a spreadsheet, which would run what begins like a formula: here nothing does. */
final class CommonsCsvFigures {

    private static final CSVFormat FIGURES =
            CSVFormat.RFC4180.builder().setHeader("""
                    of code list area queue truths flagged found right precision recall f1 load p01 p05 p10 p01_ceiling
                    p05_ceiling p10_ceiling unreadable
                    """.split("\\s+")).get();

    private static final CSVFormat MISSES =
            CSVFormat.RFC4180.builder().setHeader("area", "kind", "id", "found").get();

    private final CSVPrinter csv;
    private final int columns;

    private CommonsCsvFigures(Writer writer, CSVFormat format) throws IOException {
        this.csv = new CSVPrinter(writer, format);
        this.columns = format.getHeader().length;
    }

    static void write(Evaluation evaluation, Writer writer) throws IOException {
        CommonsCsvFigures table = new CommonsCsvFigures(writer, FIGURES);
        for (Evaluation.Area area : evaluation.areas()) {
            table.add(area);
        }
        for (Evaluation.OfEntry entry : evaluation.entries()) {
            table.add(entry);
        }
        table.addLoads(evaluation);
        table.csv.flush();
    }

    static void writeMisses(Evaluation evaluation, Writer writer) throws IOException {
        CommonsCsvFigures table = new CommonsCsvFigures(writer, MISSES);
        for (Miss miss : Miss.of(evaluation.screened())) {
            table.print(row(miss.area(), miss.kind().name().toLowerCase(Locale.ROOT), miss.id(), miss.found()));
        }
        table.csv.flush();
    }

    private void add(Evaluation.Area area) throws IOException {
        print(
                row("area", area.code(), "", "", ""),
                figures(area.counts()),
                shares(new RankedShares(List.of(area.queue()))),
                row(area.unread()));
    }

    private void add(Evaluation.OfEntry figures) throws IOException {
        ListedEntry entry = figures.entry();
        print(
                row("entry", entry.code().value(), entry.list().toString(), entry.area(), name(entry.queue())),
                figures(figures.counts()));
    }

    private void addLoads(Evaluation evaluation) throws IOException {
        for (Map.Entry<ReviewQueue, Integer> queue : new TreeMap<>(evaluation.flagged()).entrySet()) {
            print(row("queue", name(queue.getKey()), "", "", ""), loadOnly(queue.getValue(), evaluation));
        }
        print(row("areas together", "", "", "", ""), blank(8), shares(evaluation.ranked()));
        print(
                row("all", "", "", "", ""),
                loadOnly(evaluation.anyFlagged(), evaluation),
                shares(evaluation.rankedOverall()),
                row(evaluation.unreadable().size()));
    }

    private static Stream<@Nullable Object> figures(Counts counts) {
        return row(
                counts.truths(),
                counts.flagged(),
                counts.found(),
                counts.right(),
                counts.precision(),
                counts.recall(),
                counts.f1(),
                counts.load());
    }

    private static Stream<@Nullable Object> loadOnly(int flagged, Evaluation evaluation) {
        return row("", flagged, "", "", "", "", "", Counts.share(flagged, evaluation.counted()));
    }

    private static Stream<@Nullable Object> shares(RankedShares ranked) {
        return row(
                ranked.found(1),
                ranked.found(5),
                ranked.found(10),
                ranked.ceiling(1),
                ranked.ceiling(5),
                ranked.ceiling(10));
    }

    private static Stream<@Nullable Object> blank(int cells) {
        return Stream.<@Nullable Object>generate(() -> "").limit(cells);
    }

    private static Stream<@Nullable Object> row(@Nullable Object... cells) {
        return Stream.of(cells);
    }

    private static String name(ReviewQueue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }

    @SafeVarargs
    private final void print(Stream<@Nullable Object>... parts) throws IOException {
        List<Object> cells = new ArrayList<>();
        Stream.of(parts).flatMap(part -> part).map(CommonsCsvFigures::cell).forEach(cells::add);
        while (cells.size() < columns) {
            cells.add("");
        }
        csv.printRecord(cells);
    }

    private static Object cell(@Nullable Object value) {
        if (value instanceof Double share) {
            return String.format(Locale.ROOT, "%.4f", share);
        }
        if (value instanceof String text) {
            return FormulaGuard.guarded(text);
        }
        return value == null ? "" : value;
    }
}
