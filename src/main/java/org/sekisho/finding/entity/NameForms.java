package org.sekisho.finding.entity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.machine.shipped.ShippedFile;

/** Words of which names of organisations are made in one language, from {@code name-forms.tsv}. */
record NameForms(Map<Use, List<String>> words) {

    private static final Map<String, NameForms> ALL = read();

    /** Uses of a word in a name. */
    enum Use {
        /** Ends a name. */
        BEHIND,
        /** Begins one. */
        BEFORE,
        /** Stands inside one in small letters. */
        LINK,
        /** Follows the first word of one, in small letters. */
        ADJECTIVE,
        /** Alone with a form it names nobody. */
        GENERIC,
        /** Ends the stretch of letters that a name may lie in. */
        EDGE,
        /** Hangs on a name and is no part of it. */
        PARTICLE
    }

    static NameForms of(String language) {
        return Objects.requireNonNull(ALL.get(language), "no name-forms for " + language);
    }

    /** Languages that the file has, two letters each. */
    static Set<String> languages() {
        return ALL.keySet();
    }

    List<String> of(Use use) {
        return words.getOrDefault(use, List.of());
    }

    boolean isGeneric(String word) {
        return of(Use.GENERIC).contains(word);
    }

    /** Any of the words, the longest first, as a group of a regular expression; what is never found if there are none. */
    String any(Use use) {
        List<String> some = of(use);
        return some.isEmpty()
                ? "(?!)"
                : some.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(word -> Arrays.stream(word.split(" "))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("\\s")))
                        .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, NameForms> read() {
        Map<String, Map<Use, List<String>>> found = new HashMap<>();
        ShippedFile.lines(NameForms.class, "name-forms.tsv").stream()
                .map(line -> line.split("\t"))
                .forEach(row -> found.computeIfAbsent(row[0], any -> new HashMap<>())
                        .put(Use.valueOf(row[1].toUpperCase(Locale.ROOT)), List.of(row[2].split("\\|"))));
        return found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> new NameForms(row.getValue())));
    }
}
