package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;

/**
 * The patterns of all lists, each once under a number.
 *
 * <p>A place is found by itself and not by what it says, so that asking costs the same however long it is.
 */
public final class PatternTable {

    private final List<WordPattern> patterns = new ArrayList<>();
    private final Map<WordPattern, Integer> numbers = new HashMap<>();
    private final Map<WordExpression, Integer> places = new IdentityHashMap<>();
    private final Map<Rule, ListedBody> bodies = new IdentityHashMap<>();
    private LookedIn lookedIn = LookedIn.NOWHERE;

    /** Adds what is looked for in a section; in all of them if there is none. */
    int add(WordPattern pattern, @Nullable Section section) {
        lookedIn = lookedIn.and(section);
        return numbers.computeIfAbsent(pattern, fresh -> {
            patterns.add(fresh);
            return patterns.size() - 1;
        });
    }

    int add(WordExpression place, WordPattern pattern, @Nullable Section section) {
        int number = add(pattern, section);
        places.put(place, number);
        return number;
    }

    public void add(Rule.NamedBody rule, ListedBody body) {
        bodies.put(rule, body);
    }

    /** The body of a rule that was compiled. */
    public ListedBody body(Rule.NamedBody rule) {
        return Objects.requireNonNull(bodies.get(rule), "A named body is of no list compiled here");
    }

    /** Whether any rule asks for a named body. */
    public boolean hasBodies() {
        return !bodies.isEmpty();
    }

    /** The number of the pattern that a place was compiled to; -1 for what is no place by itself. */
    public int of(WordExpression place) {
        Integer number = places.get(place);
        return number == null ? -1 : number;
    }

    /** The places of each pattern as the lists write them, each once. */
    public Map<Integer, Set<WordExpression>> places() {
        Map<Integer, Set<WordExpression>> byPattern = new TreeMap<>();
        places.forEach((place, number) ->
                byPattern.computeIfAbsent(number, none -> new LinkedHashSet<>()).add(place));
        return byPattern;
    }

    public WordPattern pattern(int number) {
        return patterns.get(number);
    }

    public LookedIn lookedIn() {
        return lookedIn;
    }

    /** All there is to look for, in the order of their numbers. */
    public List<WordPattern> all() {
        return List.copyOf(patterns);
    }
}
