package org.sekisho.office.disclosure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.intake.filing.Declaration.Row;

/**
 * A declaration as somebody types it, or as it comes from a table.
 *
 * @param dated the day that it bears; null if none was given
 * @param rows CSV: on each line a kind, a body and a number; {@code none} in place of a body says that there is none of the kind
 */
public record DeclarationDraft(String form, @Nullable LocalDate dated, boolean reviewAsked, String rows) {

    private static final Set<String> NONE = Set.of("none", "なし", "無し");

    /** The rows of a draft, and the first line that is none. */
    record Read(List<Row> rows, long wrongLine) {}

    /** Reads the rows up to the first that means nothing. */
    Read read() {
        List<Row> read = new ArrayList<>();
        CSVFormat lines = CSVFormat.RFC4180
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = lines.parse(new StringReader(rows))) {
            for (CSVRecord line : parser) {
                Row row = row(line);
                if (row == null) {
                    return new Read(read, parser.getCurrentLineNumber());
                }
                read.add(row);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return new Read(read, read.size() + 1L);
        }
        return new Read(read, 0);
    }

    private static @Nullable Row row(CSVRecord line) {
        Kind kind = Kind.of(line.get(0)).orElse(null);
        String body = line.size() > 1 ? line.get(1) : "";
        String number = line.size() > 2 ? line.get(2) : "";
        boolean nothing = body.isEmpty() && number.isEmpty();
        if (kind == null || nothing || line.size() > 3 || !isShort(body) || !isShort(number)) {
            return null;
        }
        boolean none = number.isEmpty() && NONE.contains(body.toLowerCase(Locale.ROOT));
        return none
                ? new Row(kind, null, null)
                : new Row(kind, body.isEmpty() ? null : body, number.isEmpty() ? null : number);
    }

    private static boolean isShort(String words) {
        return words.length() <= Declaration.LONGEST && words.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "draft of a declaration";
    }
}
