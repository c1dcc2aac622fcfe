package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The listing of one set of files: subclasses, main groups and subgroups, in the order of the files.
 *
 * <p>Reader after reader adds to it; a symbol met twice keeps its first place and the better of what was said of it.
 */
final class Listing {

    /** A symbol as listed: the one above it by the dots, and the edition that brought it, where the file says so. */
    record Entry(@Nullable String parent, @Nullable SchemeEdition from) {

        Entry or(Entry other) {
            return new Entry(parent == null ? other.parent : parent, from == null ? other.from : from);
        }
    }

    /** A main group: its own entry, and its subgroups by their digits. */
    static final class Group {

        private Entry entry = new Entry(null, null);
        private boolean named;
        private final Map<String, Entry> subgroups = new LinkedHashMap<>();

        Entry entry() {
            return entry;
        }

        Map<String, Entry> subgroups() {
            return subgroups;
        }
    }

    /** A main group or subgroup, as the files of a scheme name it. */
    record Symbol(String subclass, String group, String subgroup) {

        /** In 14 characters (ST.8): {@code A01B0001020000} is A01B 1/02. */
        private static final Pattern OF_IPC = Pattern.compile("(?=.{14}$)([A-H]\\d{2}[A-Z])0*([1-9]\\d{0,3})(\\d{6})");

        /** {@code A01B1/02}. */
        private static final Pattern OF_CPC =
                Pattern.compile("(?<![A-Z0-9])([A-HY]\\d{2}[A-Z])\\s?([1-9]\\d{0,3})/(\\d{2,6})(?!\\d)");

        static boolean isSubclass(String written) {
            return written.matches("[A-HY]\\d{2}[A-Z]");
        }

        /** Reads WIPO's form. Subgroup digits are filled up with zeros, but never fewer than two are meant. */
        static Optional<Symbol> ofIpc(String written) {
            Matcher parts = OF_IPC.matcher(written);
            return parts.matches()
                    ? Optional.of(new Symbol(
                            parts.group(1), parts.group(2), parts.group(3).replaceFirst("(?<=..)0+$", "")))
                    : Optional.empty();
        }

        /** All of the CPC that stand in a text. */
        static List<Symbol> ofCpc(String text) {
            return OF_CPC.matcher(text)
                    .results()
                    .map(parts -> new Symbol(parts.group(1), parts.group(2), parts.group(3)))
                    .toList();
        }

        /** The name of the one above this: with its main group if that is another. */
        String below(Symbol above) {
            return above.group.equals(group) ? above.subgroup : above.group + "/" + above.subgroup;
        }
    }

    private final Map<String, Map<String, Group>> subclasses = new LinkedHashMap<>();

    void addSubclass(String subclass) {
        subclasses.computeIfAbsent(subclass, absent -> new LinkedHashMap<>());
    }

    void add(Symbol symbol, @Nullable String parent, @Nullable SchemeEdition from) {
        Group listed = group(symbol.subclass(), symbol.group());
        if (symbol.subgroup().equals(WHOLE)) {
            listed.entry = listed.entry.or(new Entry(null, from));
            listed.named = true;
        } else {
            listed.subgroups.merge(symbol.subgroup(), new Entry(parent, from), Entry::or);
        }
    }

    private Group group(String subclass, String group) {
        addSubclass(subclass);
        Map<String, Group> groups = Objects.requireNonNull(subclasses.get(subclass));
        return groups.computeIfAbsent(group, absent -> new Group());
    }

    Map<String, Map<String, Group>> subclasses() {
        return subclasses;
    }

    /** How many groups are listed; a main group that only its subgroups speak of is none. */
    int size() {
        return subclasses.values().stream()
                .flatMap(groups -> groups.values().stream())
                .mapToInt(group -> (group.named ? 1 : 0) + group.subgroups.size())
                .sum();
    }
}
