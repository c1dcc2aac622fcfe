package org.sekisho.curation.written;

import java.util.regex.Pattern;

/** A text as YAML: plain where every reader of YAML takes it for this text, in quotation marks elsewhere. */
public final class YamlScalar {

    private static final Pattern PLAIN_BEGINNING = Pattern.compile("[\\p{L}\\p{N}(/.]");

    /** What ends a text, begins a comment or is not seen. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]|  |:(?![^\\s,\\[\\]{}])|(?<= )#");

    private static final Pattern OF_ANOTHER_TYPE = Pattern.compile(
            "(?i:true|false|yes|no|on|off|y|n|null)|[-+.\\d][-+.\\d_eExXoObB:a-fA-F]*|[.](?i:inf|nan)|\\d{4}-\\d\\d?-\\d\\d?.*");

    private static final Pattern ENDS_IN_FLOW = Pattern.compile("[,\\[\\]{}?]");

    private YamlScalar() {}

    /** @param inFlow whether it stands between brackets or braces, where commas separate */
    public static String written(String text, boolean inFlow) {
        boolean plain = PLAIN_BEGINNING.matcher(text).lookingAt()
                && !NOT_PLAIN.matcher(text).find()
                && text.equals(text.strip())
                && !text.endsWith(":")
                && !OF_ANOTHER_TYPE.matcher(text).matches()
                && !(inFlow && ENDS_IN_FLOW.matcher(text).find());
        return plain || isDay(text) ? text : quoted(text);
    }

    /** A date is a text to us, and people write it without quotation marks. */
    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}(?:-\\d{2})?");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isPrintable(character) ? Character.toString(character) : escaped(character));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int character) {
        int type = Character.getType(character);
        return character == ' '
                || character == '\u3000'
                || !(type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.PRIVATE_USE
                        || type == Character.UNASSIGNED
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SPACE_SEPARATOR);
    }

    private static String escaped(int character) {
        return character > 0xFFFF ? "\\U%08x".formatted(character) : "\\u%04x".formatted(character);
    }
}
