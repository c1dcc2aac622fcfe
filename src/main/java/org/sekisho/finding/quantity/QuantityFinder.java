package org.sekisho.finding.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Bounds.Bound;
import org.sekisho.finding.quantity.Bounds.Connector;
import org.sekisho.finding.quantity.Bounds.Kind;
import org.sekisho.finding.quantity.Quantity.Amount;
import org.sekisho.reading.passage.TextSpan;

/**
 * Finds the quantities that a passage states, in English and Japanese: {@code at least 300 km}, {@code 5-10 GHz}, {@code
 * 10⁻⁹ Torr}, {@code ３００ｋｍ以上}. Reference signs, figures, claims, dates and the like are not among them.
 *
 * <p>Places are exact in the words as given, though full-width characters and combined ones such as ㎞ are compared in
 * their plain form. It may be used by many threads at once.
 */
public final class QuantityFinder {

    /** The quantities in a passage, in order. Of a list, {@code 5, 10 and 15 mm}, each member is one. */
    public List<Quantity> in(String words) {
        ComparableText text = ComparableText.of(words);
        List<Draft> drafts = Drafts.sharingUnits(text.plain(), Drafts.of(text.plain())).stream()
                .filter(Draft::saysHowMuch)
                .toList();
        return drafts.isEmpty() ? List.of() : new Reading(text, drafts).quantities();
    }

    /** One passage being read. */
    private static final class Reading {

        /** Words that may stand between two numbers that bound each other. */
        private static final Set<String> JOINS = Set.of(
                "", "、", "かつ", "、かつ", "で", "且つ", ",", "and", "but", ", and", "and preferably", "であり", "であって", "、且つ");

        /** The unit of a number, or of the last in its range or list. */
        private static final Pattern KILO = Pattern.compile("[^。、;]{0,9}(?:、[0-9.]{1,9}){0,9} ?キロ(?![ァ-ヶ])");

        private final ComparableText text;
        private final String plain;
        private final List<Draft> drafts;
        private final List<Quantity> found = new ArrayList<>();
        private int next;

        private Reading(ComparableText text, List<Draft> drafts) {
            this.text = text;
            this.plain = text.plain();
            this.drafts = drafts;
        }

        private List<Quantity> quantities() {
            while (next < drafts.size()) {
                Draft first = drafts.get(next++);
                Bound before = Bounds.before(plain, first.start());
                Draft second = next < drafts.size() ? drafts.get(next) : null;
                if (second == null || !(range(first, second, before) || bothBounds(first, second, before))) {
                    single(first, before);
                }
            }
            return List.copyOf(found);
        }

        /** {@code 5 to 10 nm}, {@code 30 ± 10 years}. */
        private boolean range(Draft first, Draft second, @Nullable Bound before) {
            Connector connector = Connector.of(plain, first.end(), second.start(), opensRange(first.start()));
            boolean range = connector == Connector.RANGE || connector == Connector.PLUS_MINUS;
            if (!range || !fit(first, second) || !areQuantities(first, second, connector)) {
                return false;
            }
            Optional<Interval> interval = interval(first, second, connector);
            interval.ifPresent(values -> {
                next++;
                Bound after = Bounds.after(plain, second.end());
                int start = before == null ? first.start() : before.at();
                add(values, List.of(first, second), start, after == null ? second.end() : after.at());
            });
            return interval.isPresent();
        }

        private static Optional<Interval> interval(Draft first, Draft second, Connector connector) {
            double value = first.numeral().value();
            return second.unitOrCount()
                    .convertTo(first.unitOrCount(), second.numeral().most())
                    .map(other -> connector == Connector.PLUS_MINUS
                            ? Interval.between(value - other, value + other)
                            : Interval.between(value, other));
        }

        private static boolean fit(Draft first, Draft second) {
            return first.unitOrCount().sameDimension(second.unitOrCount());
        }

        private boolean areQuantities(Draft first, Draft second, Connector connector) {
            if (first.hasUnit() || connector == Connector.PLUS_MINUS) {
                return first.hasUnit() || BareNumbers.isTolerance(plain, first.numeral());
            }
            boolean bounded =
                    Bounds.after(plain, second.end()) != null || opensRange(first.start()) || second.hasUnit();
            return BareNumbers.isRange(plain, first.numeral(), second.numeral(), bounded);
        }

        /** {@code 0.1μm以上1μm以下}, {@code more than 5 and less than 10 nm}. */
        private boolean bothBounds(Draft first, Draft second, @Nullable Bound before) {
            Bound after = Bounds.after(plain, first.end());
            Bound lower = before == null ? after : before;
            Bound ending = Bounds.after(plain, second.end());
            Bound opening = Bounds.before(plain, second.start());
            Bound upper = ending == null ? opening : ending;
            if (lower == null
                    || upper == null
                    || !fit(first, second)
                    || lower.kind().isLower() == upper.kind().isLower()) {
                return false;
            }
            int gapStart = after == null ? first.end() : Math.max(after.at(), first.end());
            int gapEnd = opening == null ? second.start() : opening.at();
            if (gapEnd < gapStart
                    || !JOINS.contains(plain.substring(gapStart, gapEnd).strip())
                    || !(first.hasUnit() || isBare(first, true))) {
                return false;
            }
            Optional<Interval> interval = crossed(first, lower.kind(), second, upper.kind());
            interval.ifPresent(values -> {
                next++;
                add(
                        values,
                        List.of(first, second),
                        before == null ? first.start() : before.at(),
                        ending == null ? second.end() : ending.at());
            });
            return interval.isPresent();
        }

        private static Optional<Interval> crossed(Draft first, Kind kind, Draft second, Kind other) {
            double value =
                    kind.isLower() ? first.numeral().value() : first.numeral().most();
            return second.unitOrCount()
                    .convertTo(
                            first.unitOrCount(),
                            kind.isLower()
                                    ? second.numeral().most()
                                    : second.numeral().value())
                    .filter(end -> kind.isLower() ? value <= end : end <= value)
                    .map(end -> kind.isLower()
                            ? new Interval(value, kind == Kind.FROM, end, other == Kind.TO)
                            : new Interval(end, other == Kind.FROM, value, kind == Kind.TO));
        }

        private void single(Draft draft, @Nullable Bound before) {
            Bound after = Bounds.after(plain, draft.end());
            if (after == null) {
                after = Bounds.after(plain, draft.numeral().end()); // 50 or more qubits
            }
            boolean bounded = before != null || after != null;
            if (!draft.hasUnit() && !isBare(draft, bounded)) {
                return;
            }
            Kind kind = after != null ? after.kind() : before != null ? before.kind() : Kind.NONE;
            boolean tolerance = Around.charAt(plain, Around.skipSpacesBack(plain, draft.start()) - 1) == '±';
            double value = draft.numeral().value();
            add(
                    tolerance ? Interval.between(-Math.abs(value), Math.abs(value)) : kind.interval(draft.numeral()),
                    List.of(draft),
                    before == null ? draft.start() : before.at(),
                    after == null ? draft.end() : Math.max(draft.end(), after.at()));
        }

        private boolean isBare(Draft draft, boolean bounded) {
            return BareNumbers.isQuantity(plain, draft.numeral(), bounded);
        }

        /** Whether <q>between</q> or <q>from</q> stands before a number. */
        private boolean opensRange(int start) {
            int at = Bounds.skipAbout(plain, start);
            String word = Around.wordBefore(plain, at);
            int before = Around.skipSpacesBack(plain, at);
            String afterComma = Around.charAt(plain, before - 1) == ',' ? Around.wordBefore(plain, before - 1) : word;
            return word.equals("between")
                    || word.equals("from")
                    || word.equals("ranging")
                    || afterComma.equals("range");
        }

        private void add(Interval interval, List<Draft> from, int start, int end) {
            addOne(interval, from, start, end);
            if (from.stream().allMatch(this::isInKilo)) {
                addOne(interval, from.stream().map(Reading::ofLength).toList(), start, end);
            }
        }

        /** {@code 500キロ} are kilograms or kilometres, as what is said of it tells, and may be either. */
        private boolean isInKilo(Draft draft) {
            return draft.unitOrCount().code().startsWith("kg")
                    && KILO.matcher(plain)
                            .region(draft.numeral().end(), plain.length())
                            .lookingAt();
        }

        private static Draft ofLength(Draft draft) {
            return UnitOfMeasure.of(draft.unitOrCount().code().replaceFirst("^kg", "km"))
                    .map(unit -> new Draft(draft.numeral(), unit, draft.start(), draft.end()))
                    .orElse(draft);
        }

        private void addOne(Interval interval, List<Draft> from, int start, int end) {
            List<Amount> amounts = from.stream().map(this::amount).toList();
            found.add(new Quantity(
                    interval,
                    amounts.get(0).unit(),
                    amounts,
                    span(start, Math.max(end, from.get(from.size() - 1).end()))));
        }

        private Amount amount(Draft draft) {
            var numeral = draft.numeral();
            UnitOfMeasure unit = draft.unitOrCount();
            return new Amount(
                    numeral.value(),
                    unit,
                    span(numeral.start(), numeral.end()),
                    span(draft.start(), draft.end()),
                    numeral.exponentRebuilt());
        }

        private TextSpan span(int start, int end) {
            return new TextSpan(text.start(start), text.end(end));
        }
    }
}
