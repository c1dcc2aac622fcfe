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
import java.util.Objects;

/** The forms in which an evaluation leaves Sekisho. None of them holds a word of a filing; files are their owner's alone. */
public record EvaluationReport(Evaluation evaluation) {

    /** Lines for a terminal. */
    public String table() {
        return EvaluationTable.of(evaluation);
    }

    /** What goes into one JSON object: numbers, texts, and null where there is no figure. */
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

        /** Writes what it is. */
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
}
