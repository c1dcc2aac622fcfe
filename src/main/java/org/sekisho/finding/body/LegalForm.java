package org.sekisho.finding.body;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The legal form of a body, as its name says.
 *
 * @param spaceless how it is written in Chinese, Japanese and Korean, a regular expression; empty if in none
 * @param letters the same in Latin letters
 */
record LegalForm(String name, String family, String spaceless, String letters) {

    private static final List<String> BEFORE_A_NAME = List.of("stock ja", "russian");
    private static final char FIRST_SPACELESS = 0x2e80;
    private static final int LONGEST = 60;
    private static final String BY_SHARES = "by shares";

    /** Sides of a name at which its form may stand: 株式会社 before a name and behind it are of two companies. */
    enum Position {
        BEFORE,
        BEHIND,
        /** The form is one of a translation, which stands behind whatever the name is. */
        UNKNOWN
    }

    /**
     * A form where it stands in a name.
     *
     * @param end where it ends
     */
    record Placed(LegalForm form, Position position, String words, int end) {

        /** The form of a name; empty if it says none, or nothing else. */
        static Optional<Placed> in(String name) {
            Matcher spaceless = Written.SPACELESS.matcher(name);
            if (name.chars().anyMatch(letter -> letter >= FIRST_SPACELESS) && spaceless.find()) {
                boolean first = name.substring(0, spaceless.start()).isBlank();
                boolean alone = first && name.substring(spaceless.end()).isBlank();
                return alone
                        ? Optional.empty()
                        : Optional.of(placed(first ? Position.BEFORE : Position.BEHIND, spaceless));
            }
            Matcher behind = Written.BEHIND
                    .matcher(name)
                    .useTransparentBounds(true)
                    .region(Math.max(0, name.length() - LONGEST), name.length());
            if (behind.find()) {
                boolean inJapanese = behind.group().toLowerCase(Locale.ROOT).contains("aisha");
                return Optional.of(placed(inJapanese ? Position.BEHIND : Position.UNKNOWN, behind));
            }
            Matcher before = Written.BEFORE.matcher(name);
            return before.find()
                    ? Optional.of(placed(Position.BEFORE, before))
                            .filter(placed -> BEFORE_A_NAME.contains(placed.form.name))
                    : Optional.empty();
        }

        private static Placed placed(Position position, Matcher found) {
            int form = 1;
            while (found.group(form) == null) {
                form++;
            }
            return new Placed(Written.ALL.get(form - 1), position, found.group().strip(), found.end());
        }
    }

    /** All forms as they are written; apart from the form, which the words are read with. */
    private static final class Written {

        private static final List<LegalForm> ALL = BodyWords.legalForms();
        private static final Pattern SPACELESS = Pattern.compile(anyOf(LegalForm::spaceless));
        private static final Pattern BEHIND =
                Pattern.compile("(?iu)(?<=[^\\s,][\\s,.]{1,3})%s[\\s,.]*$".formatted(anyOf(LegalForm::letters)));
        private static final Pattern BEFORE =
                Pattern.compile("(?iu)^\\s*%s\\s(?=.*\\p{L})".formatted(anyOf(LegalForm::letters)));

        /** One group for each form, in their order; one that is not written so is never found. */
        private static String anyOf(Function<LegalForm, String> written) {
            return ALL.stream()
                    .map(written)
                    .map(form -> form.isEmpty() ? "((?!))" : "(" + form + ")")
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
    }

    /** Whether a text is nothing but a form. */
    static boolean isAlone(String text) {
        return Placed.in("甲 " + text)
                .filter(placed -> placed.words().equals(text.strip()))
                .isPresent();
    }

    /** Whether bodies of both forms may be one: a form and its usual translations. */
    boolean mayBe(LegalForm other) {
        return equals(other) || translates(other) || other.translates(this) || byShares(other);
    }

    private boolean translates(LegalForm other) {
        return family.equals("translated") && other.family.equals(BY_SHARES)
                || name.equals("llc ja") && other.name.equals("llc");
    }

    private boolean byShares(LegalForm other) {
        return family.equals(BY_SHARES) && other.family.equals(BY_SHARES);
    }

    /** Whether the one may be what the other is called for short or in another country, and may be another body. */
    boolean isOpenTo(LegalForm other) {
        return byShares(other) && !equals(other) && !name.equals("company") && !other.name.equals("company");
    }

    /** Whether it is one of a state's own bodies, whose English name says so in a word. */
    boolean isNational() {
        return name.equals("agency ja");
    }
}
