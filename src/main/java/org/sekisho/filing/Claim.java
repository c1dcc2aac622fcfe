package org.sekisho.filing;

import java.util.List;

/**
 * A claim's place in the tree of claims; its words are the {@link TextBlock} of {@link Section#CLAIM} with this number
 * as its label.
 *
 * @param dependsOn the claims it refers to, smallest first; empty for an independent claim
 */
public record Claim(int number, List<Integer> dependsOn) {

    public Claim {
        dependsOn = List.copyOf(dependsOn);
        if (number < 1) {
            throw new IllegalArgumentException("Claims are numbered from 1, not " + number);
        }
    }

    public boolean independent() {
        return dependsOn.isEmpty();
    }
}
