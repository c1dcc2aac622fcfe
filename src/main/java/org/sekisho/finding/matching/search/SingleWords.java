package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds patterns of single words, for which nothing has to be near anything. */
final class SingleWords {

    private final Map<String, Set<Integer>> byToken = new HashMap<>();

    SingleWords(List<WordPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            int pattern = i;
            if (canFind(patterns.get(i))) {
                patterns.get(i)
                        .forEachKey(key -> byToken.computeIfAbsent(key.token(), none -> new HashSet<>())
                                .add(pattern));
            }
        }
    }

    static boolean canFind(WordPattern pattern) {
        return pattern instanceof WordPattern.One
                || (pattern instanceof WordPattern.OneOf any
                        && any.branches().stream().allMatch(SingleWords::canFind));
    }

    /** Those that occur, by pattern. */
    Map<Integer, FoundPattern> find(FilingKeys filing, Places places) {
        Map<Integer, List<String>> found = new HashMap<>();
        for (String token : filing.tokens()) {
            for (int pattern : byToken.getOrDefault(token, Set.of())) {
                found.computeIfAbsent(pattern, none -> new ArrayList<>(2)).add(token);
            }
        }
        Map<Integer, FoundPattern> patterns = new HashMap<>(found.size() * 2);
        found.forEach((pattern, tokens) -> patterns.put(pattern, new FoundPattern(() -> hits(tokens, filing, places))));
        return patterns;
    }

    private static List<WordHit> hits(List<String> tokens, FilingKeys filing, Places places) {
        return places.of(tokens.stream()
                .flatMap(token -> filing.of(token).stream())
                .sorted(Comparator.comparingInt(PlacedKey::position))
                .map(List::of)
                .toList());
    }
}
