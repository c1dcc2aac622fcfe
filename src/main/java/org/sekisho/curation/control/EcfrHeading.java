package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading that divides the list.
 *
 * @param step which one: {@code 3} of a category, {@code A} of a group
 * @param enumerator as written: {@code Category 3—}
 */
record EcfrHeading(Kind kind, String step, String enumerator, String words) {

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

    /** The categories, parts and groups of the list, each in its order. */
    static final class EcfrDivisions {

        private final Account account;
        private final List<ItemNode> categories = new ArrayList<>();
        private @Nullable ItemNode category;
        private @Nullable ItemNode part;
        private @Nullable ItemNode group;

        EcfrDivisions(Account account) {
            this.account = account;
        }

        void add(EcfrHeading heading, Statement words, int line) {
            switch (heading.kind()) {
                case CATEGORY -> category(ItemNode.division(heading.step(), heading.enumerator(), words), line);
                case PART -> part(heading, words, line);
                case GROUP -> group(heading, words, line);
            }
        }

        private void category(ItemNode found, int line) {
            if (categories.stream().anyMatch(one -> one.number().compareTo(found.number()) >= 0)) {
                account.problem(line, "Category %s stands twice, or not in its order".formatted(found.number()));
            }
            categories.add(found);
            category = found;
            part = null;
            group = null;
            account.at("Category " + found.number());
        }

        private void part(EcfrHeading heading, Statement words, int line) {
            ItemNode above = category;
            if (above == null) {
                account.problem(line, "a part stands in no category");
                return;
            }
            String expected = part == null ? "1" : String.valueOf(Integer.parseInt(last(part)) + 1);
            refuseOther(heading, expected, line);
            part = above.add(
                    ItemNode.division(above.number() + " Part " + heading.step(), heading.enumerator(), words));
            group = null;
            account.at(part.number());
        }

        private void group(EcfrHeading heading, Statement words, int line) {
            ItemNode above = part == null ? category : part;
            if (above == null) {
                account.problem(line, "a group stands in no category");
                return;
            }
            String expected =
                    group == null ? "A" : String.valueOf((char) (last(group).charAt(0) + 1));
            refuseOther(heading, expected, line);
            String number = above.number() + (part == null ? "" : " ") + heading.step();
            group = above.add(ItemNode.division(number, heading.enumerator(), words));
            account.at(number);
        }

        private void refuseOther(EcfrHeading heading, String expected, int line) {
            if (!heading.step().equals(expected)) {
                account.problem(line, "%s stands where %s comes next".formatted(heading.enumerator(), expected));
            }
        }

        private static String last(ItemNode division) {
            return division.number().substring(division.number().length() - 1);
        }

        /** The group in which entries stand here; null before the first. */
        @Nullable ItemNode group() {
            return group;
        }

        /** The innermost of them; null before the first. */
        @Nullable ItemNode innermost() {
            return group != null ? group : part != null ? part : category;
        }

        /** The beginning of entries' numbers here, {@code 3A}; empty where none may stand. */
        String entriesBegin() {
            return group == null ? "" : group.number().charAt(0) + last(group);
        }

        List<ItemNode> categories() {
            return categories;
        }
    }
}
