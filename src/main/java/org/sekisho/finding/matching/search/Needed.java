package org.sekisho.finding.matching.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The signs without which something cannot be found in a filing. It asks for less than what is found has: a filing that lacks
 * them is surely not found, and one that has them may be.
 *
 * @param <T> a sign: a term of an index, a word's key, a signal
 */
public sealed interface Needed<T> {

    record One<T>(T sign) implements Needed<T> {

        @Override
        public boolean among(Predicate<T> present) {
            return present.test(sign);
        }

        @Override
        public Set<T> triggers(ToIntFunction<T> rarity) {
            return Set.of(sign);
        }

        @Override
        public <R> Needed<R> each(Function<T, Needed<R>> made) {
            return made.apply(sign);
        }
    }

    /** So many of these; of none of them, nothing. */
    record AtLeast<T>(int count, List<Needed<T>> parts) implements Needed<T> {

        public AtLeast {
            parts = List.copyOf(parts);
        }

        public boolean isAll() {
            return count == parts.size();
        }

        @Override
        public boolean among(Predicate<T> present) {
            int found = 0;
            for (int i = 0; i < parts.size() && found < count; i++) { // asked for each filing: no stream
                found += parts.get(i).among(present) ? 1 : 0;
            }
            return found >= count;
        }

        @Override
        public Set<T> triggers(ToIntFunction<T> rarity) {
            List<Set<T>> ofParts =
                    parts.stream().map(part -> part.triggers(rarity)).toList();
            Set<T> triggers = new HashSet<>();
            ofParts.forEach(triggers::addAll);
            return !isAll()
                    ? triggers
                    : ofParts.stream()
                            .min(Comparator.<Set<T>>comparingInt(Set::size)
                                    .thenComparingInt(signs ->
                                            -signs.stream().mapToInt(rarity).sum()))
                            .orElse(triggers);
        }

        @Override
        public <R> Needed<R> each(Function<T, Needed<R>> made) {
            return atLeast(count, parts.stream().map(part -> part.each(made)).toList());
        }
    }

    /** Whether these signs are enough. */
    boolean among(Predicate<T> present);

    /**
     * Signs of which at least one is there wherever it is found, as few as may be; none if nothing is needed.
     *
     * @param rarity the higher the fewer filings have a sign: of as few the rarest are taken
     */
    Set<T> triggers(ToIntFunction<T> rarity);

    /** The same in signs of another kind. */
    <R> Needed<R> each(Function<T, Needed<R>> made);

    static <T> Needed<T> one(T sign) {
        return new One<>(sign);
    }

    /** Nothing is needed: every filing may be found. */
    static <T> Needed<T> nothing() {
        return new AtLeast<>(0, List.of());
    }

    /** All of some, without those that need nothing. */
    static <T> Needed<T> allOf(List<Needed<T>> parts) {
        List<Needed<T>> asked =
                parts.stream().filter(part -> !part.isNothing()).distinct().toList();
        return asked.size() == 1 ? asked.get(0) : new AtLeast<>(asked.size(), asked);
    }

    /** So many of some, of which those that need nothing are there. */
    static <T> Needed<T> atLeast(int count, List<Needed<T>> parts) {
        List<Needed<T>> asked = parts.stream().filter(part -> !part.isNothing()).toList();
        int left = count - (parts.size() - asked.size());
        return left == asked.size() ? allOf(asked) : left < 1 ? nothing() : new AtLeast<>(left, asked);
    }

    static <T> Needed<T> anyOf(List<Needed<T>> parts) {
        return atLeast(1, parts);
    }

    /** Whether every filing may be found. */
    default boolean isNothing() {
        return this instanceof AtLeast<T> some && some.count() == 0;
    }
}
