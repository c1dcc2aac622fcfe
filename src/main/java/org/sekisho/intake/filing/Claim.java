package org.sekisho.intake.filing;

import java.util.List;

/**
 * A claim's place in the tree of claims; its words are the {@link TextBlock} of {@link Section#CLAIM} with this number
 * as its label.
 *
 * @param dependsOn the claims it refers to, smallest first; empty for an independent claim
 * @param unfollowed whether it refers to claims that nobody followed, because the document holds too many references
 */
public record Claim(int number, List<Integer> dependsOn, boolean unfollowed) {

    public Claim {
        dependsOn = List.copyOf(dependsOn);
        if (number < 1) {
            throw new IllegalArgumentException("Claims are numbered from 1, not " + number);
        }
    }

    /** One of which every reference was followed. */
    public Claim(int number, List<Integer> dependsOn) {
        this(number, dependsOn, false);
    }

    /** Whether it stands alone, as far as is known: one that was not followed weighs as much as one that does. */
    public boolean independent() {
        return dependsOn.isEmpty();
    }
}
