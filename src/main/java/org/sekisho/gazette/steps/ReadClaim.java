package org.sekisho.gazette.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.sekisho.filing.Claim;

/**
 * A claim as a document holds it, before all others are known.
 *
 * @param references what its format marks as references
 * @param anyLanguage whether its words are read in other languages than English, too
 */
record ReadClaim(int number, List<String> references, String words, boolean anyLanguage) {

    /**
     * How many references of one document are followed, far more than any honest one holds. Behind it claims stand alone:
     * their words are read like all others, and only the picture of what depends on what has an end.
     */
    static final int MOST_REFERENCES = 250_000;

    /** The claims with what they refer to, which is never more than there is. */
    static List<Claim> resolved(List<ReadClaim> read) {
        List<Integer> numbers =
                read.stream().map(ReadClaim::number).sorted().distinct().toList();
        List<Claim> claims = new ArrayList<>();
        int followed = 0;
        for (ReadClaim claim : read) {
            List<Integer> dependsOn = followed < MOST_REFERENCES ? claim.dependsOn(numbers) : List.of();
            followed += dependsOn.size();
            claims.add(new Claim(claim.number(), dependsOn));
        }
        return claims;
    }

    private List<Integer> dependsOn(List<Integer> numbers) {
        List<Integer> lower = numbers.subList(0, Collections.binarySearch(numbers, number));
        SortedSet<Integer> found = GazetteClaims.dependsOn(lower, references, words);
        if (anyLanguage) {
            found.addAll(ClaimReferences.in(words, lower));
        }
        return List.copyOf(found);
    }

    /** Says which and not what: the words are an applicant's. */
    @Override
    public String toString() {
        return "claim " + number;
    }
}
