package org.sekisho.lists.keytech;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule in the one form that all rules of its meaning share, without the reasons and names that are for people. */
final class CanonicalRule implements Rule.Handler<String> {

    private static final CanonicalRule FORM = new CanonicalRule();

    private CanonicalRule() {}

    static String anyOf(List<Rule> rules) {
        return CanonicalForm.alternatives(
                "any",
                rules.stream()
                        .flatMap(RuleParts::alternatives)
                        .map(CanonicalRule::of)
                        .toList());
    }

    /** All that is enough by itself: each rule, and of a rule of words each word. */
    static Set<String> enough(List<Rule> rules) {
        return rules.stream()
                .flatMap(RuleParts::alternatives)
                .flatMap(rule -> rule instanceof Rule.Words words
                        ? CanonicalExpression.enough(words.expression())
                                .map(word -> CanonicalForm.of("words-" + words.vocabulary(), word))
                        : Stream.of(of(rule)))
                .collect(Collectors.toSet());
    }

    static String exclusions(List<Exclusion> exclusions) {
        return CanonicalForm.set(
                "unless",
                exclusions.stream()
                        .map(exclusion -> CanonicalForm.of("within-" + exclusion.scope(), of(exclusion.rule())))
                        .toList());
    }

    private static String of(Rule rule) {
        return rule.handledBy(FORM);
    }

    private static List<String> each(List<Rule> rules) {
        return rules.stream().map(CanonicalRule::of).toList();
    }

    @Override
    public String classified(Rule.Classified rule) {
        return CanonicalForm.of("symbols", symbols(rule.symbols()), symbols(rule.together()));
    }

    private static String symbols(List<SymbolRange> ranges) {
        return CanonicalForm.set(
                "in", ranges.stream().map(CanonicalRule::symbols).toList());
    }

    private static String symbols(SymbolRange range) {
        String schemes = range.schemes().stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
        String edition = range.edition() == null ? "*" : range.edition().toString();
        return CanonicalForm.text(
                String.join("|", schemes, range.subclass(), range.group(), range.first(), range.last(), edition));
    }

    @Override
    public String words(Rule.Words rule) {
        return CanonicalForm.of("words-" + rule.vocabulary(), CanonicalExpression.of(rule.expression()));
    }

    @Override
    public String measured(Rule.Measured rule) {
        Limit limit = rule.limit();
        return CanonicalForm.of(
                "measured-" + limit.bound(),
                CanonicalExpression.of(rule.what()),
                amount(limit.amount()),
                amount(limit.upper()),
                String.valueOf(limit.band()));
    }

    private static String amount(@Nullable String written) {
        return written == null ? "*" : CanonicalForm.text(written.strip().replaceAll("\\s+", " "));
    }

    @Override
    public String stated(Rule.Stated rule) {
        return switch (rule.fact()) {
            case STATE_FUNDING -> "state-funded";
            case STATE_APPLICANT -> "state-applicant";
            case DEFENCE_PURPOSE -> "defence-purpose";
            case REVIEW_REQUESTED -> "review-requested";
        };
    }

    /** The organisations themselves: what their list is called is for people. */
    @Override
    public String namedOrganisation(Rule.NamedOrganisation rule) {
        return CanonicalForm.set(
                "organisation", rule.names().stream().map(CanonicalForm::text).toList());
    }

    @Override
    public String namedBody(Rule.NamedBody rule) {
        return CanonicalForm.set(
                "body", rule.names().stream().map(CanonicalForm::text).toList());
    }

    @Override
    public String counted(Rule.Counted rule) {
        return switch (rule.enough()) {
            case ANY -> anyOf(rule.rules());
            case ALL -> CanonicalForm.alternatives("all", each(rule.rules()));
            case AT_LEAST -> CanonicalForm.counted(rule.count(), each(rule.rules()));
        };
    }

    @Override
    public String noneOf(Rule.NoneOf rule) {
        return CanonicalForm.set("none", each(rule.rules()));
    }

    @Override
    public String unless(Rule.Unless rule) {
        return CanonicalForm.of("but", of(rule.rule()), exclusions(rule.exclusions()));
    }

    /** An expression in the one form that all expressions of its meaning share. Nobody reads it; it is made to be compared. */
    static final class CanonicalExpression implements WordExpression.Handler<String> {

        private static final CanonicalExpression FORM = new CanonicalExpression();

        private CanonicalExpression() {}

        static String of(WordExpression expression) {
            return expression.handledBy(FORM);
        }

        @Override
        public String term(WordExpression.Term term) {
            String name = switch (term.form()) {
                case INFLECTED -> "term";
                case EXACT -> "exact";
                case BEGINNING -> "truncated";
            };
            return CanonicalForm.of(
                    name,
                    term.language() == null ? "*" : CanonicalForm.text(term.language()),
                    CanonicalForm.text(term.text()));
        }

        /** The order of two places is kept: {@code adj} and {@code not near} ask for it. */
        @Override
        public String proximity(WordExpression.Proximity proximity) {
            Reach reach = proximity.reach();
            return CanonicalForm.of(
                    "%s%s/%d".formatted(proximity.excluded() ? "not-" : "", reach.kind(), reach.words()),
                    of(proximity.left()),
                    of(proximity.right()));
        }

        @Override
        public String counted(WordExpression.Counted counted) {
            return switch (counted.enough()) {
                case ANY -> CanonicalForm.alternatives("or", enough(counted).toList());
                case ALL -> CanonicalForm.alternatives("and", each(counted.branches()));
                case AT_LEAST -> CanonicalForm.counted(counted.count(), each(counted.branches()));
            };
        }

        /** All that is enough by itself. */
        static Stream<String> enough(WordExpression expression) {
            return ExpressionParts.alternatives(expression).map(CanonicalExpression::of);
        }

        @Override
        public String not(WordExpression.Not not) {
            return CanonicalForm.of("not", of(not.branch()));
        }

        @Override
        public String in(WordExpression.In in) {
            return CanonicalForm.of("in-" + in.part(), of(in.branch()));
        }

        private static List<String> each(List<WordExpression> branches) {
            return branches.stream().map(CanonicalExpression::of).toList();
        }
    }

    /** The parts of a canonical form: a name and its parts in brackets, texts in quotation marks. */
    static final class CanonicalForm {

        private CanonicalForm() {}

        static String of(String name, String... parts) {
            return "(" + name + " " + String.join(" ", parts) + ")";
        }

        /** Parts that mean the same in any order, and the same if one is there twice; one alone stands for itself. */
        static String alternatives(String name, Collection<String> parts) {
            TreeSet<String> once = new TreeSet<>(parts);
            return once.size() == 1 ? once.first() : set(name, once);
        }

        /** The same, under its name even if there is only one. */
        static String set(String name, Collection<String> parts) {
            return of(name, new TreeSet<>(parts).toArray(String[]::new));
        }

        /** The form for so many of these in any order; one that is there twice counts twice. */
        static String counted(int count, List<String> parts) {
            return of(
                    "at-least",
                    Stream.concat(
                                    Stream.of(String.valueOf(count)),
                                    parts.stream().sorted())
                            .toArray(String[]::new));
        }

        static String text(String words) {
            return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
