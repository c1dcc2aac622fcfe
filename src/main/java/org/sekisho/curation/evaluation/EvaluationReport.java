package org.sekisho.curation.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.ScreenedLabel.Miss;
import org.sekisho.lists.keytech.ReviewQueue;

/** The forms in which an evaluation leaves Sekisho. None of them holds a word of a filing; files are their owner's alone. */
public record EvaluationReport(Evaluation evaluation) {

    /** Lines for a terminal. */
    public String table() {
        return EvaluationTable.of(evaluation);
    }

    /** The object for JSON: numbers, texts, and null where there is no figure. */
    public Object object() {
        return EvaluationJson.of(evaluation);
    }

    /** The first so many misses and wrong flags of each area, as lines for a terminal. */
    public String misses(int most) {
        StringBuilder text = new StringBuilder();
        List<Miss> same = new ArrayList<>();
        for (Miss miss : Miss.of(evaluation.screened())) {
            if (!same.isEmpty() && !isOfTheSame(same.get(0), miss)) {
                append(same, most, text);
                same.clear();
            }
            same.add(miss);
        }
        append(same, most, text);
        return text.toString();
    }

    private static boolean isOfTheSame(Miss first, Miss other) {
        return first.area().equals(other.area()) && first.kind() == other.kind();
    }

    private static void append(List<Miss> same, int most, StringBuilder text) {
        if (same.isEmpty()) {
            return;
        }
        Miss first = same.get(0);
        text.append("%s, %s: %d%n".formatted(first.area(), first.kind().name().toLowerCase(Locale.ROOT), same.size()));
        same.stream()
                .limit(most)
                .forEach(miss -> text.append(
                        "  %s%s%n".formatted(miss.id(), miss.flags().isEmpty() ? "" : ": " + miss.found())));
        if (same.size() > most) {
            text.append("  and %d more%n".formatted(same.size() - most));
        }
    }

    /** The figures, for a spreadsheet. */
    public void writeCsv(Path file) throws IOException {
        PrivateFile.write(file, writer -> CommonsCsvFigures.write(evaluation, writer));
    }

    /** Every miss and wrong flag with the rules that met, for a spreadsheet. */
    public void writeMisses(Path file) throws IOException {
        PrivateFile.write(file, writer -> CommonsCsvFigures.writeMisses(evaluation, writer));
    }

    /** The figures with plots, as a page that needs nothing else. */
    public void writePage(Path file) throws IOException {
        PrivateFile.write(file, writer -> ThymeleafEvaluationPage.write(evaluation, writer));
    }

    /** A file that only its owner may read, from its first byte on, and that is there whole or not at all. */
    static final class PrivateFile {

        interface Content {
            void writeTo(Writer writer) throws IOException;
        }

        private PrivateFile() {}

        /** Writes a file in place of what was there. */
        static void write(Path file, Content content) throws IOException {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(folder, ".sekisho", ".tmp"); // temporary files are their owner's alone
            try {
                try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                    content.writeTo(writer);
                }
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** An evaluation as a person reads it on a terminal. */
    static final class EvaluationTable {

        private static final String FIGURES = "%-24s %7s %8s %6s %10s %7s %6s %8s";
        private static final String SHARES = "%-44s %18s %18s %18s";
        private static final int MOST_IDS = 20;

        private final Evaluation evaluation;
        private final StringBuilder text = new StringBuilder();

        private EvaluationTable(Evaluation evaluation) {
            this.evaluation = evaluation;
        }

        static String of(Evaluation evaluation) {
            EvaluationTable table = new EvaluationTable(evaluation);
            table.lists();
            table.filings();
            table.areas();
            table.entries();
            table.ranked();
            return table.text.toString();
        }

        private void lists() {
            evaluation.lists().forEach(list -> {
                line("List %s: %s", list.edition(), list.title());
                if (!list.notice().isBlank()) {
                    line("  %s", list.notice().strip());
                }
            });
            line("");
        }

        private void filings() {
            line(
                    "%d filings: %d compared, %d could not be read, %d exempt",
                    evaluation.filings(),
                    evaluation.counted(),
                    evaluation.unreadable().size(),
                    evaluation.exempt().size());
            ids("Could not be read, and are in no figure below", evaluation.unreadable());
            ids("Exempt, and in no figure below", evaluation.exempt());
            if (evaluation.withoutClaims() > 0) {
                line(
                        "No claims were recognised in %d of those compared; what lists ask of claims was looked for in all of their text",
                        evaluation.withoutClaims());
            }
            Map<ReviewQueue, Integer> queues = new TreeMap<>(evaluation.flagged());
            line(
                    "Review load: %d flagged (%s); %s",
                    evaluation.anyFlagged(),
                    percent(evaluation.load()),
                    queues.entrySet().stream()
                            .map(queue -> "%s %d (%s)"
                                    .formatted(
                                            queue.getKey().name().toLowerCase(Locale.ROOT),
                                            queue.getValue(),
                                            percent(Counts.share(queue.getValue(), evaluation.counted()))))
                            .collect(Collectors.joining(", ")));
            line("");
        }

        private void ids(String what, List<String> ids) {
            if (!ids.isEmpty()) {
                line(
                        "%s: %s%s",
                        what,
                        ids.stream().limit(MOST_IDS).collect(Collectors.joining(", ")),
                        ids.size() > MOST_IDS ? " and %d more".formatted(ids.size() - MOST_IDS) : "");
            }
        }

        private void areas() {
            line(FIGURES, "AREA", "TRUTHS", "FLAGGED", "FOUND", "PRECISION", "RECALL", "F1", "LOAD");
            evaluation.areas().forEach(area -> {
                figures(area.code(), area.counts(), area.counts().found());
                if (area.unread() > 0) {
                    line("  and %d that could not be read", area.unread());
                }
            });
            line("");
        }

        private void entries() {
            List<Evaluation.OfEntry> told = evaluation.entries().stream()
                    .filter(entry ->
                            entry.counts().truths() > 0 || entry.counts().flagged() > 0)
                    .toList();
            line(FIGURES, "ENTRY", "TRUTHS", "FLAGGED", "RIGHT", "PRECISION", "RECALL", "F1", "LOAD");
            told.forEach(entry -> figures(
                    entry.entry().code().value(), entry.counts(), entry.counts().right()));
            int silent = evaluation.entries().size() - told.size();
            if (silent > 0) {
                line("%d more entries: nothing expected, nothing flagged", silent);
            }
            line("");
        }

        private void figures(String name, Counts counts, int right) {
            line(
                    FIGURES,
                    name,
                    counts.truths(),
                    counts.flagged(),
                    right,
                    share(counts.precision()),
                    share(counts.recall()),
                    share(counts.f1()),
                    percent(counts.load()));
        }

        private void ranked() {
            line(SHARES, "OF THE TRUTHS, IN THE FIRST (AT MOST)", "1 %", "5 %", "10 %");
            shares("all areas, each by its own queue", evaluation.ranked());
            shares("one queue of all filings", evaluation.rankedOverall());
            evaluation.areas().stream()
                    .filter(area -> area.queue().truths() > 0)
                    .forEach(area -> shares(area.code(), new RankedShares(List.of(area.queue()))));
        }

        private void shares(String name, RankedShares ranked) {
            line(
                    SHARES,
                    "%s, %d truths".formatted(name, ranked.truths()),
                    both(ranked, 1),
                    both(ranked, 5),
                    both(ranked, 10));
        }

        private static String both(RankedShares ranked, int percent) {
            return "%s (%s)".formatted(percent(ranked.found(percent)), percent(ranked.ceiling(percent)));
        }

        private static String share(@Nullable Double share) {
            return share == null ? "-" : String.format(Locale.ROOT, "%.2f", share);
        }

        private static String percent(@Nullable Double share) {
            return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
        }

        private void line(String format, @Nullable Object... values) {
            text.append(String.format(Locale.ROOT, format, values).stripTrailing())
                    .append(System.lineSeparator());
        }
    }
}
