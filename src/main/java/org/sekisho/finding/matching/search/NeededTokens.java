package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.Set;

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
