package org.sekisho.lists.keytech;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sign, in a filing's data or words, that an entry applies.
 *
 * <p>To add a kind of rule: a record here, a method in {@link Handler}, its key in the list reader. What then no longer
 * compiles is what has to learn about it.
 */
public sealed interface Rule extends Clause {

    <T> T handledBy(Handler<T> handler);

    /** The rules right within it. */
    List<Rule> rules();

    /** The rule in a line, as it is shown beside the words that met it: {@code (ring laser) near/5 gyroscope}. */
    @Override
    String written();

    /** A rule that looks into the filing itself, with no other within it. */
    sealed interface Sign extends Rule {

        @Override
        default List<Rule> rules() {
            return List.of();
        }
    }

    /** Vocabularies of word rules: the same technology has one name in filings and another in the law. */
    enum Vocabulary {
        /** Words of applicants. */
        APPLICANT,
        /** Words of the law, or of the control list. */
        LAW
    }

    /**
     * The office gave the filing one of these symbols, and of the others one too.
     *
     * @param together those of which one has to be there besides; empty if the symbol alone is enough
     */
    record Classified(List<SymbolRange> symbols, List<SymbolRange> together) implements Sign {

        public Classified {
            symbols = List.copyOf(symbols);
            together = List.copyOf(together);
        }

        public Classified(List<SymbolRange> symbols) {
            this(symbols, List.of());
        }

        /** The ranges that it asks for, each once. */
        public Stream<SymbolRange> ranges() {
            return Stream.concat(symbols.stream(), together.stream()).distinct();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.classified(this);
        }

        @Override
        public String written() {
            return written(symbols) + (together.isEmpty() ? "" : " together with " + written(together));
        }

        private static String written(List<SymbolRange> ranges) {
            return ranges.stream().map(SymbolRange::written).collect(Collectors.joining(", "));
        }
    }

    /** Words of the applicant, as the expression says. */
    record Words(WordExpression expression, Vocabulary vocabulary) implements Sign {

        public Words(WordExpression expression) {
            this(expression, Vocabulary.APPLICANT);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.words(this);
        }

        @Override
        public String written() {
            return expression.written();
        }
    }

    /**
     * The filing says how much of something there is, and it is within the limit. <em>Not stated</em> if it says no
     * amount of it.
     *
     * @param what the words for what is measured, in the same sentence as the amount
     */
    record Measured(WordExpression what, Limit limit) implements Sign {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.measured(this);
        }

        @Override
        public String written() {
            return what.written() + " " + limit.written();
        }
    }

    /** Facts that a filing states of itself. Silence is <em>not stated</em>. */
    enum Fact {
        /** A state paid for the invention. Never <em>not met</em>. */
        STATE_FUNDING("stateFunding", "state funding"),
        /** The applicant is a state, or one of its ministries, forces or research bodies. */
        STATE_APPLICANT("stateApplicant", "state applicant"),
        /** The invention is for defence. Never <em>not met</em>. */
        DEFENCE_PURPOSE("defencePurpose", "defence purpose"),
        /** The applicant asks for a review of the filing. Never <em>not met</em>. */
        REVIEW_REQUESTED("reviewRequested", "review requested");

        private final String key;
        private final String words;

        Fact(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** The key for it in a list. */
        public String key() {
            return key;
        }
    }

    /** The filing states a fact of itself. */
    record Stated(Fact fact) implements Sign {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.stated(this);
        }

        @Override
        public String written() {
            return fact.words;
        }
    }

    /** An organisation of a named list is a party of the filing, paid for it, or is mentioned in it. */
    record NamedOrganisation(String listName, List<String> names) implements Sign {

        public NamedOrganisation {
            names = List.copyOf(names);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.namedOrganisation(this);
        }

        @Override
        public String written() {
            return "organisation of " + listName;
        }
    }

    /**
     * A named body is a party of the filing, paid for it, or is mentioned in it.
     *
     * @param names its own name first, then its other names and its numbers in public registers, each as written
     */
    record NamedBody(List<String> names) implements Sign {

        public NamedBody {
            names = List.copyOf(names);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.namedBody(this);
        }

        @Override
        public String written() {
            return "body " + names.get(0);
        }
    }

    /** Met if enough of these are, each anywhere in the filing. */
    record Counted(Enough enough, int count, List<Rule> rules) implements Rule {

        public Counted {
            rules = List.copyOf(rules);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.counted(this);
        }

        @Override
        public String written() {
            return switch (enough) {
                case ANY -> joined(" or ", "(");
                case ALL -> joined(" and ", "(");
                case AT_LEAST -> joined(", ", count + " of (");
            };
        }

        private String joined(String between, String before) {
            return rules.stream().map(Rule::written).collect(Collectors.joining(between, before, ")"));
        }
    }

    static Counted anyOf(List<Rule> rules) {
        return new Counted(Enough.ANY, 1, rules);
    }

    static Counted allOf(List<Rule> rules) {
        return new Counted(Enough.ALL, rules.size(), rules);
    }

    static Counted atLeast(int count, List<Rule> rules) {
        return new Counted(Enough.AT_LEAST, count, rules);
    }

    /** Whether one of the rules within it is enough. */
    default boolean isAnyOf() {
        return this instanceof Counted counted && counted.enough() == Enough.ANY;
    }

    /** Met if none of these is. */
    record NoneOf(List<Rule> rules) implements Rule {

        public NoneOf {
            rules = List.copyOf(rules);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.noneOf(this);
        }

        @Override
        public String written() {
            return rules.stream().map(Rule::written).collect(Collectors.joining(" or ", "none of (", ")"));
        }
    }

    /** This, without the false friends that are known of it. */
    record Unless(Rule rule, List<Exclusion> exclusions) implements Rule {

        public Unless {
            exclusions = List.copyOf(exclusions);
        }

        @Override
        public List<Rule> rules() {
            return Stream.concat(Stream.of(rule), exclusions.stream().map(Exclusion::rule))
                    .toList();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.unless(this);
        }

        @Override
        public String written() {
            return exclusions.stream()
                    .map(exclusion -> exclusion.rule().written())
                    .collect(Collectors.joining(" or ", rule.written() + " unless (", ")"));
        }
    }

    /** Deals with every kind of rule. */
    interface Handler<T> {

        T classified(Classified rule);

        T words(Words rule);

        T measured(Measured rule);

        T stated(Stated rule);

        T namedOrganisation(NamedOrganisation rule);

        T namedBody(NamedBody rule);

        T counted(Counted rule);

        T noneOf(NoneOf rule);

        T unless(Unless rule);
    }
}
