package org.sekisho.desk.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.reading.passage.StoredText;

/**
 * A filing's first page, and the tree of its claims.
 *
 * @param suggested subclasses with their chances, where it states no symbol
 */
record FirstPage(Bibliography data, List<ClaimLine> claims, List<String> suggested) {

    static FirstPage of(StoredText stored, List<String> suggested) {
        return new FirstPage(stored.bibliography(), tree(stored.claims()), suggested);
    }

    /** Whether it says nothing at all, as where nothing was read. */
    public boolean isEmpty() {
        return data.parties().isEmpty()
                && data.symbols().isEmpty()
                && suggested.isEmpty()
                && data.dates().filed() == null
                && data.dates().published() == null
                && data.priorities().isEmpty()
                && claims.isEmpty();
    }

    public String priorities() {
        return data.priorities().stream().map(FirstPage::priority).collect(Collectors.joining("; "));
    }

    private static String priority(PriorityClaim earlier) {
        String country = earlier.country() == null ? "" : earlier.country() + " ";
        String date = earlier.date() == null ? "" : " " + earlier.date();
        return country + earlier.number() + date;
    }

    private static List<ClaimLine> tree(List<Claim> claims) {
        Map<Integer, Integer> depths = new HashMap<>();
        List<ClaimLine> lines = new ArrayList<>();
        for (Claim claim : claims) {
            int depth = claim.dependsOn().stream()
                    .mapToInt(earlier -> depths.getOrDefault(earlier, 0) + 1)
                    .min()
                    .orElse(0);
            depths.put(claim.number(), depth);
            lines.add(new ClaimLine(
                    claim.number(),
                    depth,
                    claim.unfollowed()
                            ? "?"
                            : claim.dependsOn().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        return lines;
    }

    @Override
    public String toString() {
        return "first page";
    }

    /** A claim in the tree: how deep it stands and what it refers to, {@code ?} where nobody followed that. */
    record ClaimLine(int number, int depth, String dependsOn) {}
}
