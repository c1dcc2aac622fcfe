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
    public String proximity(WordExpression.Proximity proximity) {
        Binding binding = bindingOf(proximity);
        String between = binding == Binding.BESIDE
                ? " "
                : " " + (proximity.excluded() ? "not " : "") + written(proximity.reach()) + " ";
        return within(binding, proximity.left()) + between + within(binding.tighter(), proximity.right());
    }

    @Override
    public String counted(WordExpression.Counted counted) {
        return switch (counted.enough()) {
            case ANY -> joined(counted.branches(), Binding.AND, " or ");
            case ALL -> joined(counted.branches(), Binding.NOT, " and ");
            case AT_LEAST -> "%d of (%s)".formatted(counted.count(), joined(counted.branches(), Binding.OR, ", "));
        };
    }

    @Override
    public String not(WordExpression.Not not) {
        return "not " + within(Binding.NOT, not.branch());
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
        if (expression.isAnyOf() || expression.isAllOf()) {
            return expression.isAnyOf() ? Binding.OR : Binding.AND;
        }
        return expression instanceof WordExpression.Not ? Binding.NOT : Binding.OPERAND;
    }

    private static String written(Reach reach) {
        String kind = reach.kind().name().toLowerCase(Locale.ROOT);
        return reach.words() > 0 && !reach.equals(Reach.NEXT) ? kind + "/" + reach.words() : kind;
    }
}
