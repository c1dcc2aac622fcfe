package org.sekisho.curation.control;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading parts the list into.
 *
 * @param step which one: {@code 3} of a category, {@code A} of a group
 * @param enumerator as written: {@code Category 3—}
 */
record EcfrHeading(Kind kind, String step, String enumerator, String words) {

    /** What the headings of the list are. */
    enum Kind {
        CATEGORY,
        PART,
        GROUP
    }

    private static final Pattern CATEGORY =
            Pattern.compile("(?<enumerator>Category (?<step>\\d)\\s*[—–-])\\s*(?<words>.*)");
    private static final Pattern PART = Pattern.compile("(?<enumerator>Part (?<step>\\d)\\s*[—–-])\\s*(?<words>.*)");
    private static final Pattern GROUP = Pattern.compile("(?<enumerator>(?<step>[A-E])\\.)\\s+(?<words>.*)");

    /** Headings that gather items in a way that is not known. */
    private static final Pattern GATHERING =
            Pattern.compile("(?i)(?:annex|appendix|supplement|part|category|product group|[IVX]+\\.|[A-Z]\\.|"
                    + EcfrLanguage.ENTRY + ")\\b?.*");

    /** The parts of an entry, each as it begins; in another case, too. */
    private static final List<String> SECTIONS = List.of(
            "license requirements",
            "list based license exceptions",
            "license exceptions",
            "special conditions for sta",
            "reporting requirements",
            EcfrEntry.ITEMS);

    static @Nullable EcfrHeading of(String text) {
        for (Kind kind : Kind.values()) {
            Matcher found = pattern(kind).matcher(text);
            if (found.matches()) {
                return new EcfrHeading(kind, found.group("step"), found.group("enumerator"), found.group("words"));
            }
        }
        return null;
    }

    static boolean gathers(String text) {
        return GATHERING.matcher(text).matches();
    }

    /** The part of an entry that a line opens; null if it opens none. */
    static @Nullable String section(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return SECTIONS.stream()
                .filter(section -> small.equals(section)
                        || small.equals(section + ":")
                        || (small.startsWith(section + " (see part 740") && small.endsWith(")")))
                .findFirst()
                .orElse(null);
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case CATEGORY -> CATEGORY;
            case PART -> PART;
            case GROUP -> GROUP;
        };
    }
}
