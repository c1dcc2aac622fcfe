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

    /** A rule that is met if enough of those within it are. */
    sealed interface Counted extends Rule {

        /** How many are enough. */
        int count();
    }

    /** Vocabularies of word rules: the same technology has one name in filings and another in the law. */
    enum Vocabulary {
        /** What applicants write. */
        APPLICANT,
        /** What the law, or the control list, writes. */
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

    /** The filing states that a state paid for the invention. Never <em>not met</em>: silence is <em>not stated</em>. */
    record StateFunded() implements Sign {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.stateFunded(this);
        }

        @Override
        public String written() {
            return "state funding";
        }
    }

    /** The applicant is a state, or one of its ministries, forces or research bodies. */
    record StateApplicant() implements Sign {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.stateApplicant(this);
        }

        @Override
        public String written() {
            return "state applicant";
        }
    }

    /** The filing says that the invention is for defence. Never <em>not met</em>: silence is <em>not stated</em>. */
    record DefencePurpose() implements Sign {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.defencePurpose(this);
        }

        @Override
        public String written() {
            return "defence purpose";
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

    /** At least one of these. */
    record AnyOf(List<Rule> rules) implements Counted {

        public AnyOf {
            rules = List.copyOf(rules);
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.anyOf(this);
        }

        @Override
        public String written() {
            return rules.stream().map(Rule::written).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** All of these, each anywhere in the filing. */
    record AllOf(List<Rule> rules) implements Counted {

        public AllOf {
            rules = List.copyOf(rules);
        }

        @Override
        public int count() {
            return rules.size();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.allOf(this);
        }

        @Override
        public String written() {
            return rules.stream().map(Rule::written).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /** At least so many of these. */
    record AtLeast(int count, List<Rule> rules) implements Counted {

        public AtLeast {
            rules = List.copyOf(rules);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.atLeast(this);
        }

        @Override
        public String written() {
            return rules.stream().map(Rule::written).collect(Collectors.joining(", ", count + " of (", ")"));
        }
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

        T stateFunded(StateFunded rule);

        T stateApplicant(StateApplicant rule);

        T defencePurpose(DefencePurpose rule);

        T namedOrganisation(NamedOrganisation rule);

        T anyOf(AnyOf rule);

        T allOf(AllOf rule);

        T atLeast(AtLeast rule);

        T noneOf(NoneOf rule);

        T unless(Unless rule);
    }
}
