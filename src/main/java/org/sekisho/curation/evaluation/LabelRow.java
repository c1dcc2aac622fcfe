package org.sekisho.curation.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.LabelProblemsException.LabelProblems;
import org.sekisho.curation.evaluation.LabelledFiling.Content;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.VisibleText;

/** One row of labels on its way to a filing: it notes what is wrong with it and how to mend it. */
final class LabelRow {

    private static final Map<String, Section> SECTIONS = Map.of(
            "title", Section.TITLE,
            "abstract", Section.ABSTRACT,
            "claim", Section.CLAIM,
            "description", Section.DESCRIPTION);

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int LONGEST_ID = 200;

    private final int row;
    private final Map<String, String> cells;
    private final Path labels;
    private final LabelProblems problems;
    private boolean wrong;

    /** Names of files are relative to the folder of the labels. */
    LabelRow(int row, Map<String, String> cells, Path labels, LabelProblems problems) {
        this.row = row;
        this.cells = cells;
        this.labels = labels;
        this.problems = problems;
    }

    /** The filing; empty if anything is wrong with the row. */
    Optional<LabelledFiling> read(ListedCodes codes) {
        String id = id();
        Expected expected = codes.read(cell("expected"), unknown -> {
            wrong = true;
            problems.noteUnknownCode(row, unknown);
        });
        Content content = content();
        return wrong || content == null
                ? Optional.empty()
                : Optional.of(new LabelledFiling(id, row, expected, content));
    }

    private String id() {
        String id = cell("id");
        if (id.isEmpty()) {
            note("the id is empty; give every row an id of its own");
        } else if (id.length() > LONGEST_ID || !VisibleText.of(id).equals(id)) {
            note("the id has more than %d characters, or one that is not seen; give the row a plain id"
                    .formatted(LONGEST_ID));
        }
        return id;
    }

    private @Nullable Content content() {
        Section section = section();
        String language = language();
        String text = cells.getOrDefault("text", "");
        String file = cell("file");
        if (text.isBlank() == file.isEmpty()) {
            note(
                    text.isBlank()
                            ? "there is neither a text nor a file; give one of them"
                            : "there is a text and a file; leave one of them empty");
            return null;
        }
        return file.isEmpty() ? new Content.Text(section, language, text) : document(file);
    }

    private @Nullable Content document(String name) {
        Path file = labels.resolveSibling(name);
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
            return new Content.Document(file);
        }
        note(
                "the file %s is not there, or is no file that can be opened; names are relative to the folder of the labels"
                        .formatted(VisibleText.of(name)));
        return null;
    }

    private Section section() {
        String written = cell("section").toLowerCase(Locale.ROOT);
        Section section = written.isEmpty() ? Section.CLAIM : SECTIONS.get(written);
        if (section == null) {
            note("'%s' is no section; write title, abstract, claim or description, or leave it empty for claim"
                    .formatted(VisibleText.of(written)));
            return Section.CLAIM;
        }
        return section;
    }

    private @Nullable String language() {
        String written = cell("language").toLowerCase(Locale.ROOT);
        if (!written.isEmpty() && !LANGUAGE.matcher(written).matches()) {
            note("'%s' is no language; write two letters such as en or ja, or leave it empty"
                    .formatted(VisibleText.of(written)));
        }
        return written.isEmpty() ? null : written;
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private void note(String problem) {
        wrong = true;
        problems.note(row, problem);
    }
}
