package org.sekisho.intake.filing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds which claims of a document refer to which, once all are known. Every format's claims pass here.
 *
 * <p>A document of nothing but claims that refer to all before them would need memory in the square of its length. Behind
 * {@link #MOST_REFERENCES}, far more than any honest document holds, they are not followed, and each claim says so.
 */
public final class ClaimTree {

    /** How many references of one document are followed. */
    public static final int MOST_REFERENCES = 250_000;

    private ClaimTree() {}

    /**
     * A claim as a document holds it, before all others are known.
     *
     * @param marked what its format marks as references, if it marks any
     */
    public record Written(int number, List<Integer> marked, String words) {

        public Written {
            marked = List.copyOf(marked);
        }

        private List<ClaimReferences.Range> references() {
            List<ClaimReferences.Range> references = new ArrayList<>(ClaimReferences.in(words));
            marked.forEach(claim -> references.add(new ClaimReferences.Range(claim, claim)));
            return references;
        }

        /** Says which and not what: the words are an applicant's. */
        @Override
        public String toString() {
            return "claim " + number;
        }
    }

    /** The claims in the same order, with what they refer to: claims that there are, and that have lower numbers. */
    public static List<Claim> of(List<Written> written) {
        List<Integer> numbers =
                written.stream().map(Written::number).sorted().distinct().toList();
        List<Claim> claims = new ArrayList<>();
        int followed = 0;
        for (Written claim : written) {
            List<Integer> lower = numbers.subList(0, Collections.binarySearch(numbers, claim.number()));
            List<ClaimReferences.Range> references = lower.isEmpty() ? List.of() : claim.references();
            if (followed < MOST_REFERENCES) {
                List<Integer> dependsOn = ClaimReferences.among(lower, references);
                followed += dependsOn.size();
                claims.add(new Claim(claim.number(), dependsOn));
            } else {
                boolean refers = ClaimReferences.anyAmong(lower, references);
                claims.add(new Claim(claim.number(), List.of(), refers));
            }
        }
        return claims;
    }
}
