package org.sekisho.curation.written;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;

/**
 * Writes an expression as a searcher would: no brackets that the parser does not need, words beside each other without
 * {@code adj}. Reading it gives the same expression.
 */
public final class SearcherNotation implements WordExpression.Handler<String> {

    /** Bindings from weakest to strongest; a part that binds less than its place asks stands in brackets. */
    private enum Binding {
        OR,
        AND,
        NOT,
        SAME,
        WITH,
        NEAR,
        ADJ,
        BESIDE,
        OPERAND;

        private Binding tighter() {
            return values()[ordinal() + 1];
        }
    }

    private static final SearcherNotation NOTATION = new SearcherNotation();

    private SearcherNotation() {}

    public static String of(WordExpression expression) {
        return expression.handledBy(NOTATION);
    }

    @Override
    public String term(WordExpression.Term term) {
        return term.written();
    }

    @Override
    public String exact(WordExpression.Exact phrase) {
        return phrase.written();
    }

    @Override
    public String truncated(WordExpression.Truncated term) {
        return term.written();
    }

    @Override
    public String proximity(WordExpression.Proximity proximity) {
        Binding binding = bindingOf(proximity);
        String between = binding == Binding.BESIDE
                ? " "
                : " " + (proximity.excluded() ? "not " : "") + written(proximity.reach()) + " ";
        return within(binding, proximity.left()) + between + within(binding.tighter(), proximity.right());
    }

    @Override
    public String anyOf(WordExpression.AnyOf any) {
        return joined(any.branches(), Binding.AND, " or ");
    }

    @Override
    public String allOf(WordExpression.AllOf all) {
        return joined(all.branches(), Binding.NOT, " and ");
    }

    @Override
    public String not(WordExpression.Not not) {
        return "not " + within(Binding.NOT, not.branch());
    }

    @Override
    public String atLeast(WordExpression.AtLeast atLeast) {
        return "%d of (%s)".formatted(atLeast.count(), joined(atLeast.branches(), Binding.OR, ", "));
    }

    @Override
    public String in(WordExpression.In in) {
        return in.part().name().toLowerCase(Locale.ROOT) + ":" + within(Binding.OPERAND, in.branch());
    }

    private static String joined(List<WordExpression> branches, Binding least, String between) {
        return branches.stream().map(branch -> within(least, branch)).collect(Collectors.joining(between));
    }

    private static String within(Binding least, WordExpression expression) {
        return bindingOf(expression).compareTo(least) < 0 ? "(" + of(expression) + ")" : of(expression);
    }

    private static Binding bindingOf(WordExpression expression) {
        if (expression instanceof WordExpression.Proximity proximity) {
            return !proximity.excluded() && proximity.reach().equals(Reach.NEXT)
                    ? Binding.BESIDE
                    : Binding.valueOf(proximity.reach().kind().name());
        }
        if (expression instanceof WordExpression.AnyOf) {
            return Binding.OR;
        }
        if (expression instanceof WordExpression.AllOf) {
            return Binding.AND;
        }
        return expression instanceof WordExpression.Not ? Binding.NOT : Binding.OPERAND;
    }

    private static String written(Reach reach) {
        String kind = reach.kind().name().toLowerCase(Locale.ROOT);
        return reach.words() > 0 && !reach.equals(Reach.NEXT) ? kind + "/" + reach.words() : kind;
    }
}
