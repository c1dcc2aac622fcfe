package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.gazette.GazetteXml.GazetteEntities;

/**
 * The step from a green book's lines to its sections and fields: a tag of four letters begins a section, one of three a
 * field; a line without a tag goes on with the field above it.
 */
final class ApsLines {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SECTION = Pattern.compile("[A-Z]{4}");
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]{2})(?: {1,2}(.*))?");

    /** @param tag {@code INVT} */
    record Section(String tag, List<Field> fields) {

        /** The first value of a field; empty if the section has no such field. */
        String value(String fieldTag) {
            return values(fieldTag).stream().findFirst().orElse("");
        }

        List<String> values(String fieldTag) {
            return fields.stream()
                    .filter(field -> field.tag().equals(fieldTag))
                    .map(Field::value)
                    .toList();
        }

        @Override
        public String toString() {
            return tag + ", " + fields.size() + " fields";
        }
    }

    /**
     * A field, its lines put together.
     *
     * @param value blanks inside it as they are, for some count
     */
    record Field(String tag, String value) {

        /** The value as one line of text, in the characters it stands for. */
        String words() {
            return ApsCharacters.of(BLANKS.matcher(value).replaceAll(" ").strip());
        }

        @Override
        public String toString() {
            return tag;
        }
    }

    private final List<Section> sections = new ArrayList<>();
    private List<Field> fields = new ArrayList<>();
    private @Nullable String tag;
    private final StringBuilder value = new StringBuilder();

    private ApsLines() {}

    /** The sections in their order; what stands before the first is left out, for it is the tape's own heading. */
    static List<Section> read(List<String> lines) {
        ApsLines reading = new ApsLines();
        lines.forEach(reading::line);
        reading.endField();
        return reading.sections;
    }

    private void line(String line) {
        String text = line.stripTrailing();
        Matcher field = FIELD.matcher(text);
        if (SECTION.matcher(text).matches()) {
            endField();
            fields = new ArrayList<>();
            sections.add(new Section(text, fields));
        } else if (field.matches()) {
            endField();
            tag = field.group(1);
            value.append(field.group(2) == null ? "" : field.group(2));
        } else if (!text.isBlank()) {
            value.append(value.isEmpty() ? "" : " ").append(text.strip());
        }
    }

    private void endField() {
        if (tag != null || !value.isEmpty()) {
            fields.add(new Field(tag == null ? "" : tag, value.toString()));
        }
        tag = null;
        value.setLength(0);
    }

    /**
     * The characters behind the notation of the green book, whose tapes had no others: {@code .alpha.}, {@code .degree.},
     * {@code 10.sup.-5}, {@code H.sub.2 O}. A notation that is not known stays as it was written.
     */
    static final class ApsCharacters {

        private static final Pattern NOTATION = Pattern.compile("\\.(sup)\\.([-+]?\\d+)|\\.([A-Za-z]{2,9}|\\+-)\\.");

        private static final Map<String, String> SIGNS = Stream.of("""
                sub: sup: degree:° times:× div:÷ about:~ apprxeq:≈ ltoreq:≤ gtoreq:≥ noteq:≠ +-:± infin:∞ fwdarw:→
                rarw:← cndot:· dbd:= tbd:≡ angle:∠ perp:⊥ ANG:Å sqroot:√ intg:∫ sctn:§
                """.split("\\s+"))
                .map(pair -> pair.split(":", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

        private static final Set<String> GREEK = Set.of(
                "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
                "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");

        private ApsCharacters() {}

        static String of(String written) {
            return NOTATION.matcher(written).replaceAll(found -> Matcher.quoteReplacement(character(found)));
        }

        private static String character(MatchResult found) {
            if (found.group(1) != null) {
                return GazetteText.raised(found.group(2));
            }
            String name = found.group(3);
            String lower = name.toLowerCase(Locale.ROOT);
            if (GREEK.contains(lower)) {
                boolean capital = Character.isUpperCase(name.charAt(0));
                return GazetteEntities.characters(
                        capital ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower);
            }
            return SIGNS.getOrDefault(name, found.group());
        }
    }
}
