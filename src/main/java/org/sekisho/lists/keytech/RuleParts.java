package org.sekisho.lists.keytech;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** A rule and all rules within it. */
public final class RuleParts {

    private RuleParts() {}

    /** Every rule of an entry: those that find it, those it requires, and its false friends. */
    public static Stream<Rule> of(Entry entry) {
        return Stream.of(
                        entry.rules().stream(),
                        entry.requires().stream(),
                        entry.unless().stream().map(Exclusion::rule))
                .flatMap(rules -> rules)
                .flatMap(RuleParts::of);
    }

    /** The rules of one kind. */
    public static <R extends Rule> Stream<R> of(Entry entry, Class<R> kind) {
        return of(entry).filter(kind::isInstance).map(kind::cast);
    }

    public static Stream<Rule> of(Rule rule) {
        return Stream.concat(Stream.of(rule), rule.rules().stream().flatMap(RuleParts::of));
    }

    /** Whether names in the text have to be read for an entry. */
    public static boolean goesByNames(Entry entry) {
        return of(entry).anyMatch(rule -> rule instanceof Rule.NamedOrganisation || rule instanceof Rule.NamedBody);
    }

    /** The rules of which one is enough for an entry: alternatives are taken apart. */
    public static Stream<Rule> alternatives(Entry entry) {
        return entry.rules().stream().flatMap(RuleParts::alternatives);
    }

    public static Stream<Rule> alternatives(Rule rule) {
        return rule.isAnyOf() ? rule.rules().stream().flatMap(RuleParts::alternatives) : Stream.of(rule);
    }

    /** The rules of words by which an entry is found. */
    public static Stream<Rule.Words> words(Entry entry) {
        return entry.rules().stream()
                .flatMap(RuleParts::of)
                .filter(Rule.Words.class::isInstance)
                .map(Rule.Words.class::cast);
    }

    /** The expressions of an entry's rules; empty for a rule without words. */
    public static Stream<WordExpression> expressionOf(Rule rule) {
        if (rule instanceof Rule.Words words) {
            return Stream.of(words.expression());
        }
        return rule instanceof Rule.Measured measured ? Stream.of(measured.what()) : Stream.empty();
    }

    /** Whether any word by which an entry is found is so. */
    public static boolean anyTerm(Entry entry, Predicate<String> so) {
        return words(entry)
                .flatMap(words -> ExpressionParts.terms(words.expression()))
                .anyMatch(so);
    }
}
