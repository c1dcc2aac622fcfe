package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;

/**
 * One technology on the list, and what in a filing points to it.
 *
 * @param titleJa the title in Japanese; null if it has none
 * @param area the technology area, {@code quantum}
 * @param rules any one of them is enough
 * @param requires what has to be there besides the technology, any one of them; empty if nothing
 * @param languages those of its words as its list says, two letters each; empty if it does not: see {@link EntryLanguages}
 */
public record Entry(
        EntryCode code,
        String title,
        @Nullable String titleJa,
        String area,
        ReviewQueue queue,
        Basis basis,
        Stewardship stewardship,
        List<Rule> rules,
        List<Rule> requires,
        List<Exclusion> unless,
        List<Example> examples,
        ListLines lines,
        List<String> languages) {

    public Entry {
        languages = List.copyOf(languages);
        rules = List.copyOf(rules);
        requires = List.copyOf(requires);
        unless = List.copyOf(unless);
        examples = List.copyOf(examples);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Entry %s would never match: it has no rules".formatted(code));
        }
    }

    /** The line in the list's file where it begins, from 1. */
    public int line() {
        return lines.entry();
    }

    /** The title in a reader's language, if it has one. */
    public String titleIn(Locale language) {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage())
                ? Objects.requireNonNullElse(titleJa, title)
                : title;
    }

    /** True for an entry of a named body, and of no technology. */
    public boolean namesBody() {
        return rules.stream().allMatch(Rule.NamedBody.class::isInstance);
    }

    /** The same wherever it stands in a file, for comparing. */
    public Entry withoutLines() {
        List<Example> placeless = examples.stream().map(Example::withoutLine).toList();
        return with(queue, unless, placeless, new ListLines(0, Map.of()));
    }

    /** The same without some of its false friends. */
    public Entry withUnless(List<Exclusion> left) {
        return with(queue, left, examples, lines);
    }

    /** The same, to be recorded and to open no case. */
    public Entry watched() {
        return with(ReviewQueue.WATCH, unless, examples, lines);
    }

    private Entry with(ReviewQueue to, List<Exclusion> exclusions, List<Example> shown, ListLines at) {
        return new Entry(
                code, title, titleJa, area, to, basis, stewardship, rules, requires, exclusions, shown, at, languages);
    }

    /**
     * Lines of an entry and its rules in the list's file, from 1.
     *
     * @param handling the line of its level; that of the entry if it has none
     * @param rules the same rule written twice has the line of the first
     */
    public record ListLines(int entry, int handling, Map<Rule, Integer> rules) {

        public ListLines {
            rules = Map.copyOf(rules);
        }

        public ListLines(int entry, Map<Rule, Integer> rules) {
            this(entry, entry, rules);
        }

        /** The line of a rule, or of the entry if the rule is not written by itself. */
        public int of(Rule rule) {
            return rules.getOrDefault(rule, entry);
        }
    }

    /**
     * The reason for an entry's place on the list, and its source.
     *
     * @param reason in a sentence
     * @param instrument the law or list, {@code Cabinet Order 394/2022}
     * @param article the place in it, {@code Art. 12 no. 3}
     * @param quote its words
     * @param retrieved when the quote was last compared with its source
     * @param url where it can be read
     */
    public record Basis(
            String reason,
            @Nullable String instrument,
            @Nullable String article,
            @Nullable String quote,
            @Nullable LocalDate retrieved,
            @Nullable String url) {

        public static Basis of(String reason) {
            return new Basis(reason, null, null, null, null, null);
        }

        /** All of it in a line. */
        public String written() {
            return Stream.of(reason, instrument, article, quote == null ? null : "\"" + quote + "\"", url)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * The owner of an entry and the time for which it holds.
     *
     * @param owner the ministry or agency that answers for it
     * @param consulted those it has to ask before the entry changes
     * @param from the first day it is in force; null if it always was
     * @param to the last day it is in force; null if no end is known
     * @param reviewBy the day by which the owner has to look at it again
     * @param handling the level of cases that it opens, as it is written: {@code confidential}; null where the list does not say
     */
    public record Stewardship(
            @Nullable String owner,
            List<String> consulted,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate reviewBy,
            @Nullable String handling) {

        /** The stewardship of an entry that states none. */
        public static final Stewardship NONE = new Stewardship(null, List.of(), null, null, null, null);

        public Stewardship {
            consulted = List.copyOf(consulted);
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("in force until %s ends before it begins, %s".formatted(to, from));
            }
        }

        /** The level of cases that the entry opens; {@link Handling#UNSTATED} if the list has none, or a word that stands for none. */
        public Handling level() {
            return Optional.ofNullable(handling).flatMap(Handling::of).orElse(Handling.UNSTATED);
        }

        public boolean inForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        public boolean overdueOn(LocalDate day) {
            return reviewBy != null && day.isAfter(reviewBy);
        }
    }
}
