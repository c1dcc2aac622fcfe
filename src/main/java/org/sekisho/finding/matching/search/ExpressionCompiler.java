package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.WordExpression;

/** Puts every place of an expression into the table of patterns. What joins them to statements is not for patterns. */
public final class ExpressionCompiler {

    private final PatternTable table;
    private final PlaceCompiler places;
    private final @Nullable Section section;

    /**
     * Compiles expressions.
     *
     * @param problem is told of terms that can never be found
     */
    public ExpressionCompiler(PatternTable table, Words words, Consumer<String> problem) {
        this(table, new PlaceCompiler(words, problem), null);
    }

    private ExpressionCompiler(PatternTable table, PlaceCompiler places, @Nullable Section section) {
        this.table = table;
        this.places = places;
        this.section = section;
    }

    /** Whether all of it could be compiled. */
    public boolean compile(WordExpression expression) {
        if (expression.isPlace()) {
            return place(expression);
        }
        return expression instanceof WordExpression.In in
                ? new ExpressionCompiler(table, places, LookedIn.section(in.part())).compile(in.branch())
                : all(expression.branches());
    }

    private boolean place(WordExpression place) {
        Optional<WordPattern> pattern = places.of(place);
        pattern.ifPresent(found -> table.add(place, found, section));
        return pattern.isPresent();
    }

    private boolean all(List<WordExpression> branches) {
        boolean complete = true;
        for (WordExpression branch : branches) {
            complete &= compile(branch);
        }
        return complete;
    }
}
