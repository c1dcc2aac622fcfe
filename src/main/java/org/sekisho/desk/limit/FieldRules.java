package org.sekisho.desk.limit;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** How fields of the desk are called and what may stand in them, whichever page they are of. */
final class FieldRules {

    /** Spring would take some other names for parts of what a page holds. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}|_csrf");

    private FieldRules() {}

    static boolean keptBy(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .allMatch(field -> NAME.matcher(field.getKey()).matches()
                        && Arrays.stream(field.getValue()).allMatch(FieldRules::isText));
    }

    /** Letters that no keyboard has, and halves of letters, are in no field. */
    private static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(letter ->
                        letter == 0 || Character.getType(letter) == Character.SURROGATE || (letter & 0xFFFE) == 0xFFFE);
    }
}
