package org.sekisho.keytech;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sign, in a filing's data or words, that an entry applies.
 *
 * <p>To add a kind of rule: a record here, a method in {@link Handler}, its key in the list reader. What then no longer
 * compiles is what has to learn about it.
 */
public sealed interface Rule {

    <T> T handledBy(Handler<T> handler);

    /** The rule in a line, as it is shown beside the words that met it: {@code "ring laser" near/5 gyroscope}. */
    String written();

    /** The office gave the filing one of these symbols. */
    record Classified(List<SymbolRange> symbols) implements Rule {

        public Classified {
            symbols = List.copyOf(symbols);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.classified(this);
        }

        @Override
        public String written() {
            return symbols.stream().map(SymbolRange::written).collect(Collectors.joining(", "));
        }
    }

    /** A word, in any inflection: {@code gyroscope} also means gyroscopes. */
    record Word(String word) implements Rule {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.word(this);
        }

        @Override
        public String written() {
            return word;
        }
    }

    /** Words next to each other, in this order, each in any inflection. */
    record Phrase(String words) implements Rule {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.phrase(this);
        }

        @Override
        public String written() {
            return '"' + words + '"';
        }
    }

    /**
     * Words or phrases in any order in one sentence, with at most {@code distance} other words between them all
     * together.
     */
    record Near(List<String> terms, int distance) implements Rule {

        public Near {
            terms = List.copyOf(terms);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.near(this);
        }

        @Override
        public String written() {
            return terms.stream()
                    .map(term -> term.contains(" ") ? '"' + term + '"' : term)
                    .collect(Collectors.joining(" near/" + distance + " "));
        }
    }

    /** The filing states that a state paid for the invention. Never <em>not met</em>: silence is <em>not stated</em>. */
    record StateFunded() implements Rule {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.stateFunded(this);
        }

        @Override
        public String written() {
            return "state funding";
        }
    }

    /** An organisation of a named list is a party of the filing, paid for it, or is mentioned in it. */
    record NamedOrganisation(String listName, List<String> names) implements Rule {

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
    record AnyOf(List<Rule> rules) implements Rule {

        public AnyOf {
            rules = List.copyOf(rules);
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
    record AllOf(List<Rule> rules) implements Rule {

        public AllOf {
            rules = List.copyOf(rules);
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

    /** Deals with every kind of rule. */
    interface Handler<T> {

        T classified(Classified rule);

        T word(Word rule);

        T phrase(Phrase rule);

        T near(Near rule);

        T stateFunded(StateFunded rule);

        T namedOrganisation(NamedOrganisation rule);

        T anyOf(AnyOf rule);

        T allOf(AllOf rule);
    }
}
