package org.sekisho.finding.matching.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Signals.Signal;
import org.sekisho.intake.filing.Section;

/** Whether something may hold in a filing, as far as its signals tell. It may say yes too often, and never no too often. */
interface Possible {

    /** For what is not told by signals. */
    Possible ALWAYS = new AllOf(List.of());

    /** So many of these have to be possible. */
    static Possible enough(int count, List<Possible> parts) {
        return count == parts.size() ? new AllOf(parts) : new AtLeast(count, parts);
    }

    boolean with(Signals signals);

    /** Whether it may hold without any signal. */
    boolean always();

    /** Signals of which at least one is there wherever it may hold; empty if it {@link #always} may. */
    Set<Signal> triggers();

    /**
     * What a filing in which it may hold has.
     *
     * @param ofPattern what one has in which a pattern occurs
     */
    Needed needed(OfPattern ofPattern);

    /** What a filing has in which a pattern occurs. */
    interface OfPattern {

        /**
         * What it has.
         *
         * @param pattern its number
         * @param section in which it has to occur; null for anywhere
         */
        Needed needed(int pattern, @Nullable Section section);
    }

    /**
     * A pattern has to occur.
     *
     * @param section in which it has to; null for anywhere. Signals do not tell.
     */
    record Occurs(int pattern, @Nullable Section section) implements Possible {

        @Override
        public boolean with(Signals signals) {
            return signals.patterns().get(pattern);
        }

        @Override
        public boolean always() {
            return false;
        }

        @Override
        public Set<Signal> triggers() {
            return Set.of(new Signal.Pattern(pattern));
        }

        @Override
        public Needed needed(OfPattern ofPattern) {
            return ofPattern.needed(pattern, section);
        }
    }

    /** A symbol of one of these classes has to be there. */
    record Classified(Set<String> classes) implements Possible {

        public Classified {
            classes = Set.copyOf(classes);
        }

        @Override
        public boolean with(Signals signals) {
            return classes.stream().anyMatch(signals.classes()::contains);
        }

        @Override
        public boolean always() {
            return classes.isEmpty();
        }

        @Override
        public Set<Signal> triggers() {
            Set<Signal> triggers = new HashSet<>();
            classes.forEach(name -> triggers.add(new Signal.InClass(name)));
            return triggers;
        }

        @Override
        public Needed needed(OfPattern ofPattern) {
            return always()
                    ? Needed.NOTHING
                    : Needed.anyOf(classes.stream()
                            .sorted()
                            .<Needed>map(name -> new Needed.Term(Signals.term(name)))
                            .toList());
        }
    }

    /** All of these have to be possible. */
    record AllOf(List<Possible> parts) implements Possible {

        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean with(Signals signals) {
            return parts.stream().allMatch(part -> part.with(signals));
        }

        @Override
        public boolean always() {
            return parts.stream().allMatch(Possible::always);
        }

        /** Those of the part that has fewest: where it cannot hold, nothing can. */
        @Override
        public Set<Signal> triggers() {
            return parts.stream()
                    .filter(part -> !part.always())
                    .map(Possible::triggers)
                    .min(Comparator.comparingInt(Collection::size))
                    .orElse(Set.of());
        }

        @Override
        public Needed needed(OfPattern ofPattern) {
            return Needed.allOf(
                    parts.stream().map(part -> part.needed(ofPattern)).toList());
        }
    }

    /** So many of these have to be possible; one at least. */
    record AtLeast(int count, List<Possible> parts) implements Possible {

        public AtLeast {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean with(Signals signals) {
            int possible = 0;
            for (Possible part : parts) {
                if (part.with(signals) && ++possible >= count) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean always() {
            return parts.stream().anyMatch(Possible::always);
        }

        @Override
        public Set<Signal> triggers() {
            Set<Signal> triggers = new HashSet<>();
            if (!always()) {
                parts.forEach(part -> triggers.addAll(part.triggers()));
            }
            return triggers;
        }

        @Override
        public Needed needed(OfPattern ofPattern) {
            return Needed.atLeast(
                    Math.max(1, count),
                    parts.stream().map(part -> part.needed(ofPattern)).toList());
        }
    }
}
