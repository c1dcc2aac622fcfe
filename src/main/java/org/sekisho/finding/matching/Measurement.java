package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.MatchEvidence.QuotedWords;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.Verdict.Reading;
import org.sekisho.finding.matching.search.WordHit;
import org.sekisho.finding.quantity.Attachment;
import org.sekisho.finding.quantity.Quantity;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.finding.quantity.Threshold;
import org.sekisho.finding.quantity.Threshold.Comparison;
import org.sekisho.finding.quantity.UnitOfMeasure;
import org.sekisho.lists.keytech.Limit;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Compares the amounts that a filing states of something with a limit.
 *
 * <p>Met if any amount is within the limit, for what takes the contrary only if all of one is; undecided if one may be ({@code at
 * least 200 km} may exceed 300 km or not), or if one within the limit stands in the same sentence and nobody can tell what it is said of;
 * not met if all that are stated are outside; not stated only if there is none.
 *
 * @param what the number of the pattern for what is measured
 */
record Measurement(Rule.Measured rule, int what, Threshold limit) {

    private static final double PERCENT = 100;

    /** Empty, and told, if the limit cannot be read. */
    static Optional<Measurement> of(Rule.Measured rule, int what, Consumer<String> problem) {
        return threshold(rule.limit(), problem).map(limit -> new Measurement(rule, what, limit));
    }

    Verdict in(FilingSigns signs) {
        Map<Comparison, List<MatchEvidence>> amounts = new EnumMap<>(Comparison.class);
        boolean wholly = false;
        for (Map.Entry<Passage, List<TextSpan>> place : places(signs).entrySet()) {
            for (Quantity quantity : amounts(Attachment::measuring, signs, place.getKey(), place.getValue())
                    .toList()) {
                Comparison comparison = limit.compare(quantity);
                wholly |= limit.isMetByAllOf(quantity);
                amounts.computeIfAbsent(comparison, none -> new ArrayList<>()).add(amount(place, quantity, comparison));
            }
        }
        if (!amounts.containsKey(Comparison.MET)) {
            List<MatchEvidence> besides = besides(signs);
            if (!besides.isEmpty()) {
                amounts.computeIfAbsent(Comparison.UNDECIDED, none -> new ArrayList<>())
                        .addAll(besides);
            }
        }
        return verdict(amounts, wholly);
    }

    /** Amounts within the limit in the sentences of what is measured, of which nobody can tell what they are said of. */
    private List<MatchEvidence> besides(FilingSigns signs) {
        List<MatchEvidence> open = new ArrayList<>();
        places(signs)
                .entrySet()
                .forEach(place -> amounts(Attachment::besides, signs, place.getKey(), place.getValue())
                        .filter(quantity -> limit.compare(quantity) == Comparison.MET)
                        .forEach(quantity -> open.add(amount(place, quantity, Comparison.UNDECIDED))));
        return open;
    }

    private Verdict verdict(Map<Comparison, List<MatchEvidence>> amounts, boolean wholly) {
        List<MatchEvidence> met = amounts.getOrDefault(Comparison.MET, List.of());
        if (!met.isEmpty()) {
            return Verdict.of(rule, wholly ? Reading.certain(Truth.MET) : Reading.PARTLY, () -> met);
        }
        if (amounts.isEmpty()) {
            return Verdict.of(rule, Reading.certain(Truth.NOT_STATED), List::of);
        }
        List<MatchEvidence> open = Stream.of(Comparison.UNDECIDED, Comparison.NEAR)
                .flatMap(comparison -> amounts.getOrDefault(comparison, List.of()).stream())
                .toList();
        return Verdict.of(rule, reading(amounts.keySet()), () -> open);
    }

    private static Reading reading(Set<Comparison> stated) {
        if (stated.contains(Comparison.UNDECIDED)) {
            return Reading.UNDECIDED;
        }
        return stated.contains(Comparison.NEAR) ? Reading.NEAR : Reading.certain(Truth.NOT_MET);
    }

    /** Places of the measured thing, in passages that state an amount of its kind at all. */
    private Map<Passage, List<TextSpan>> places(FilingSigns signs) {
        Map<Passage, List<TextSpan>> places = new TreeMap<>(
                (one, other) -> Integer.compare(one.span().start(), other.span().start()));
        for (WordHit hit : signs.hits(what)) {
            hit.spans().forEach((passage, spans) -> {
                if (signs.quantities().has(passage, limit.unit())) {
                    places.computeIfAbsent(passage, none -> new ArrayList<>()).addAll(spans);
                }
            });
        }
        return places;
    }

    /** Which amounts of a passage are in question for what is measured there. */
    private interface Attached {
        List<Quantity> of(String words, List<TextSpan> names, List<Quantity> found, UnitOfMeasure unit);
    }

    private Stream<Quantity> amounts(Attached attached, FilingSigns signs, Passage passage, List<TextSpan> names) {
        int from = passage.span().start();
        List<TextSpan> inPassage = names.stream()
                .map(span -> new TextSpan(span.start() - from, span.end() - from))
                .toList();
        return attached.of(passage.words(), inPassage, signs.quantities().in(passage), limit.unit()).stream();
    }

    private MatchEvidence amount(Map.Entry<Passage, List<TextSpan>> place, Quantity quantity, Comparison comparison) {
        int from = place.getKey().span().start();
        TextSpan span = new TextSpan(
                from + quantity.span().start(), from + quantity.span().end());
        return new MatchEvidence.Amount(rule, place.getKey(), QuotedWords.apart(place.getValue()), span, comparison);
    }

    /** The limit of a list, read with the same eyes as the amounts of a filing; empty, and told, if it cannot be read. */
    private static Optional<Threshold> threshold(Limit limit, Consumer<String> problem) {
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
        return new Threshold(limit.bound(), value(from), to, from.unit(), limit.band() / PERCENT);
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
        boolean whole = amount.lower() != null
                && amount.upper() != null
                && amount.span().length() == written.strip().length();
        if (!whole) {
            problem.accept(
                    "'%s' is more than an amount; write only a number and a unit, such as 300 km, and how it bounds as the key"
                            .formatted(written));
        }
        return whole ? Optional.of(amount) : Optional.empty();
    }
}
