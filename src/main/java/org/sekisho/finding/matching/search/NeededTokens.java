package org.sekisho.finding.matching.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tokens without which a pattern cannot occur, wherever they stand. What must not be there is not asked for. */
interface NeededTokens {

    boolean among(Set<String> tokens);

    static NeededTokens of(WordPattern pattern) {
        if (pattern instanceof WordPattern.One one) {
            return all(List.of(one.key()));
        }
        if (pattern instanceof WordPattern.Sequence sequence) {
            return all(sequence.keys());
        }
        if (pattern instanceof WordPattern.OneOf any) {
            return any(any.branches().stream().map(NeededTokens::of).toArray(NeededTokens[]::new));
        }
        if (pattern instanceof WordPattern.Close close) {
            NeededTokens left = of(close.left());
            NeededTokens right = of(close.right());
            return tokens -> left.among(tokens) && right.among(tokens);
        }
        return of(((WordPattern.Apart) pattern).left());
    }

    /** Tokens of which one at least is in every filing in which the pattern occurs; as few and as long as may be. */
    static Set<String> oneOf(WordPattern pattern) {
        if (pattern instanceof WordPattern.One one) {
            return Set.of(one.key().token());
        }
        if (pattern instanceof WordPattern.Sequence sequence) {
            return Set.of(sequence.keys().stream()
                    .map(Key::token)
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow());
        }
        if (pattern instanceof WordPattern.OneOf any) {
            return any.branches().stream()
                    .flatMap(branch -> oneOf(branch).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        if (pattern instanceof WordPattern.Close close) {
            Set<String> left = oneOf(close.left());
            Set<String> right = oneOf(close.right());
            return left.size() <= right.size() ? left : right;
        }
        return oneOf(((WordPattern.Apart) pattern).left());
    }

    private static NeededTokens all(List<Key> keys) {
        String[] all = keys.stream().map(Key::token).toArray(String[]::new);
        return tokens -> {
            for (String token : all) {
                if (!tokens.contains(token)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static NeededTokens any(NeededTokens[] branches) {
        return tokens -> {
            for (NeededTokens branch : branches) {
                if (branch.among(tokens)) {
                    return true;
                }
            }
            return false;
        };
    }
}
