package org.sekisho.curation.lint.checks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.curation.lint.remark.Knowledge;
import org.sekisho.curation.lint.remark.ListCheck;
import org.sekisho.curation.lint.remark.Remarks;
import org.sekisho.curation.lint.words.ExpressionParts;
import org.sekisho.curation.lint.words.RuleParts;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.Rule;
import org.sekisho.keytech.expression.WordExpression;

/** What a person is or where they come from is never a condition, in words as little as by a key of its own. */
public final class PersonsCheck implements ListCheck.EntryCheck {

    private static final Pattern OF_PERSONS = Pattern.compile(
            "(?i)\\b(?:(?:bi|dual)?nationalit\\w*|citizenships?|ethnic\\w*|(?:citizens?|nationals?) of|(?:foreign|alien) (?:nationals?|citizens?)|country of birth|born in)\\b"
                    + "|国籍|國籍|民族|人種|外国人|外國人|出身国|出生国");

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        RuleParts.of(entry)
                .forEach(rule -> RuleParts.expressionOf(rule)
                        .flatMap(expression -> about(expression).stream())
                        .forEach(words -> remark(entry, rule, words, remarks)));
    }

    private static void remark(Entry entry, Rule rule, String words, Remarks remarks) {
        remarks.add(
                entry.lines().of(rule),
                "%s: '%s' is about what a person is or where they come from, which is never a condition"
                        .formatted(entry.code(), words),
                "write which organisation, funding or purpose is meant");
    }

    private static Optional<String> about(WordExpression expression) {
        return ExpressionParts.of(expression)
                .flatMap(PersonsCheck::texts)
                .filter(words -> OF_PERSONS.matcher(words).find())
                .findFirst();
    }

    /** Words, and words that are next to each other. */
    private static Stream<String> texts(WordExpression expression) {
        List<String> chain = ExpressionParts.chain(expression)
                .flatMap(ExpressionParts::terms)
                .toList();
        return Stream.concat(ExpressionParts.terms(expression), Stream.of(String.join(" ", chain)));
    }
}
