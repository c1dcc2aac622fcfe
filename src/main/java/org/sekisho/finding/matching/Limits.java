package org.sekisho.finding.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Quantity;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.finding.quantity.Threshold;
import org.sekisho.finding.quantity.Threshold.Comparator;
import org.sekisho.lists.keytech.Limit;

/** Reads the limits of a list with the same eyes as the amounts of a filing. */
final class Limits {

    private static final double PERCENT = 100;

    private Limits() {}

    /** Empty, and told, if it cannot be read. */
    static Optional<Threshold> of(Limit limit, Consumer<String> problem) {
        Optional<Quantity> from = amount(limit.amount(), problem);
        @Nullable String written = limit.upper();
        if (written == null) {
            return from.map(amount -> threshold(limit, amount, null));
        }
        Optional<Quantity> to = amount(written, problem);
        return from.flatMap(lower -> to.flatMap(upper -> between(limit, lower, upper, problem)));
    }

    private static Optional<Threshold> between(Limit limit, Quantity lower, Quantity upper, Consumer<String> problem) {
        Optional<Double> to = upper.unit().convertTo(lower.unit(), value(upper));
        if (to.isEmpty()) {
            problem.accept("'%s' and '%s' measure different things".formatted(limit.amount(), limit.upper()));
        } else if (to.get() < value(lower)) {
            problem.accept(
                    "'%s' is more than '%s'; write the smaller one first".formatted(limit.amount(), limit.upper()));
            return Optional.empty();
        }
        return to.map(end -> threshold(limit, lower, end));
    }

    private static Threshold threshold(Limit limit, Quantity from, @Nullable Double to) {
        return new Threshold(comparator(limit), value(from), to, from.unit(), limit.band() / PERCENT);
    }

    private static Comparator comparator(Limit limit) {
        return switch (limit.bound()) {
            case EXCEEDING -> Comparator.EXCEEDING;
            case AT_LEAST -> Comparator.AT_LEAST;
            case BELOW -> Comparator.BELOW;
            case AT_MOST -> Comparator.AT_MOST;
            case BETWEEN -> Comparator.BETWEEN;
        };
    }

    private static double value(Quantity quantity) {
        return quantity.amounts().get(0).value();
    }

    private static Optional<Quantity> amount(String written, Consumer<String> problem) {
        List<Quantity> found = new QuantityFinder().in(written);
        if (found.size() != 1 || found.get(0).amounts().size() != 1) {
            problem.accept("'%s' is no amount; write a number and a unit, such as 300 km".formatted(written));
            return Optional.empty();
        }
        Quantity amount = found.get(0);
        boolean whole = amount.span().length() == written.strip().length();
        if (!whole) {
            problem.accept(
                    "'%s' is more than an amount; write only a number and a unit, such as 300 km, and how it bounds as the key"
                            .formatted(written));
        }
        return whole ? Optional.of(amount) : Optional.empty();
    }
}
