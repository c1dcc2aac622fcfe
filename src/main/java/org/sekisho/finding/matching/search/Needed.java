package org.sekisho.finding.matching.search;

import java.util.List;

/**
 * The terms without which something cannot be found in a filing. It asks for less than what is found has: a filing that lacks
 * them is surely not found, and one that has them may be.
 */
public sealed interface Needed {

    /** Nothing is needed: every filing may be found. */
    Needed NOTHING = new AllOf(List.of());

    /** One term. */
    record Term(String term) implements Needed {}

    /** Any term that begins so. */
    record Beginning(String beginning) implements Needed {}

    /** All of these; of none of them, nothing. */
    record AllOf(List<Needed> parts) implements Needed {

        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** So many of these, one at least. */
    record AtLeast(int count, List<Needed> parts) implements Needed {

        public AtLeast {
            parts = List.copyOf(parts);
            if (count < 1) {
                throw new IllegalArgumentException("At least %d is nothing to ask for".formatted(count));
            }
        }
    }

    /** All of some, without those that need nothing. */
    static Needed allOf(List<Needed> parts) {
        List<Needed> asked =
                parts.stream().filter(part -> !part.isNothing()).distinct().toList();
        return asked.size() == 1 ? asked.get(0) : new AllOf(asked);
    }

    /** So many of some, of which those that need nothing are there. */
    static Needed atLeast(int count, List<Needed> parts) {
        List<Needed> asked = parts.stream().filter(part -> !part.isNothing()).toList();
        int left = count - (parts.size() - asked.size());
        if (left < 1) {
            return NOTHING;
        }
        return left == 1 && asked.size() == 1 ? asked.get(0) : new AtLeast(left, asked);
    }

    /** Any of some. */
    static Needed anyOf(List<Needed> parts) {
        return atLeast(1, parts);
    }

    /** Whether every filing may be found. */
    default boolean isNothing() {
        return equals(NOTHING);
    }
}
