package org.sekisho.curation.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sekisho.machine.shipped.ShippedFile;

/**
 * A table in which somebody publishes named bodies, from {@code body-forms.tsv}. Columns and criteria of publishers are own knowledge
 * and were not compared with a file of theirs: unverified. Others are refused.
 *
 * @param columns what each column holds, by its name in small letters
 * @param criteria by which a body is on the list, each in words
 */
record BodyForm(Map<String, Role> columns, Map<String, String> criteria) {

    private static final Map<String, BodyForm> FORMS = new TreeMap<>();

    static {
        ShippedFile.lines(BodyForm.class, "body-forms.tsv").forEach(line -> add(line.split("\t")));
    }

    /** Kinds of columns. */
    enum Role {
        NAME,
        OTHER_NAMES,
        CRITERION,
        WHY,
        CORPORATE,
        ROR,
        LEI,
        /** Whether a row is of a body or of a person. */
        TYPE,
        /** Kept as it is written, for people: nothing is compared by it. */
        NOTED,
        /** Said of persons, and of no body. */
        PERSON;

        /** A number as a list writes it; as it is if the column holds none. */
        String listed(String number) {
            return switch (this) {
                case CORPORATE -> "法人番号 " + number;
                case ROR -> "ror.org/" + number.replaceFirst("(?i)^(?:https?://)?ror\\.org/", "");
                case LEI -> "LEI " + number;
                default -> number;
            };
        }
    }

    private static void add(String[] line) {
        BodyForm form =
                FORMS.computeIfAbsent(line[0], any -> new BodyForm(new LinkedHashMap<>(), new LinkedHashMap<>()));
        if (line[1].equals("column")) {
            form.columns.put(line[2], Role.valueOf(line[3]));
        } else {
            form.criteria.put(line[2], line[3]);
        }
    }

    static Optional<BodyForm> called(String name) {
        return Optional.ofNullable(FORMS.get(name));
    }

    Optional<Role> column(String written) {
        return Optional.ofNullable(columns.get(written.strip().toLowerCase(Locale.ROOT)));
    }
}
