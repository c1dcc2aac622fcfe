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
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.QuotedWords;
import org.sekisho.finding.matching.search.Reading;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.WordHit;
import org.sekisho.finding.quantity.Attachment;
import org.sekisho.finding.quantity.Comparison;
import org.sekisho.finding.quantity.Quantity;
import org.sekisho.finding.quantity.Threshold;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Compares the amounts that a filing states of something with a limit.
 *
 * <p>Met if any amount is within the limit; undecided if one may be ({@code at least 200 km} may exceed 300 km or not);
 * not met if all that are stated are outside; not stated only if there is none.
 *
 * @param what the number of the pattern for what is measured
 */
record Measurement(Rule.Measured rule, int what, Threshold limit) {

    /** Empty, and told, if the limit cannot be read. */
    static Optional<Measurement> of(Rule.Measured rule, int what, Consumer<String> problem) {
        return Limits.of(rule.limit(), problem).map(limit -> new Measurement(rule, what, limit));
    }

    Verdict in(FilingSigns signs) {
        Map<Comparison, List<MatchEvidence>> amounts = new EnumMap<>(Comparison.class);
        for (Map.Entry<Passage, List<TextSpan>> place : places(signs).entrySet()) {
            for (Quantity quantity : measured(signs, place.getKey(), place.getValue())) {
                Comparison comparison = limit.compare(quantity);
                amounts.computeIfAbsent(comparison, none -> new ArrayList<>()).add(amount(place, quantity, comparison));
            }
        }
        return verdict(amounts);
    }

    private Verdict verdict(Map<Comparison, List<MatchEvidence>> amounts) {
        List<MatchEvidence> met = amounts.getOrDefault(Comparison.MET, List.of());
        if (!met.isEmpty() || amounts.isEmpty()) {
            return Verdict.of(rule, met, Truth.NOT_STATED);
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

    /** Where what is measured stands, in passages that state an amount of its kind at all. */
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

    /** The amounts of the passage that belong to what is measured, with places in the passage. */
    private List<Quantity> measured(FilingSigns signs, Passage passage, List<TextSpan> names) {
        int from = passage.span().start();
        List<TextSpan> inPassage = names.stream()
                .map(span -> new TextSpan(span.start() - from, span.end() - from))
                .toList();
        return Attachment.measuring(
                passage.words(), inPassage, signs.quantities().in(passage), limit.unit());
    }

    private MatchEvidence amount(Map.Entry<Passage, List<TextSpan>> place, Quantity quantity, Comparison comparison) {
        int from = place.getKey().span().start();
        TextSpan span = new TextSpan(
                from + quantity.span().start(), from + quantity.span().end());
        return new MatchEvidence.Amount(rule, place.getKey(), QuotedWords.apart(place.getValue()), span, comparison);
    }
}
