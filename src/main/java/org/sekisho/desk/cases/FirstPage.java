package org.sekisho.desk.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.reading.passage.StoredText;

/** What a filing's first page says, and the tree of its claims. */
record FirstPage(
        List<Party> parties,
        List<String> symbols,
        @Nullable String filed,
        @Nullable String published,
        List<String> priorities,
        List<ClaimLine> claims) {

    static FirstPage of(StoredText stored) {
        Bibliography first = stored.bibliography();
        return new FirstPage(
                first.parties().stream().map(Party::of).toList(),
                first.symbols().stream().map(Object::toString).toList(),
                written(first.dates().filed()),
                written(first.dates().published()),
                first.priorities().stream().map(FirstPage::priority).toList(),
                tree(stored.claims()));
    }

    /** Whether it says nothing at all, as where nothing was read. */
    public boolean isEmpty() {
        return parties.isEmpty()
                && symbols.isEmpty()
                && filed == null
                && published == null
                && priorities.isEmpty()
                && claims.isEmpty();
    }

    private static String priority(PriorityClaim earlier) {
        return Stream.of(earlier.country(), earlier.number(), written(earlier.date()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String written(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
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

    /** An applicant, inventor or other party; {@code roleKey} of the words for which. */
    record Party(String roleKey, String name, String country) {

        private static Party of(org.sekisho.intake.filing.Party party) {
            return new Party("party." + party.role(), party.name(), Objects.requireNonNullElse(party.country(), ""));
        }

        @Override
        public String toString() {
            return roleKey;
        }
    }

    /** A claim in the tree: how deep it stands and what it refers to, {@code ?} where nobody followed that. */
    record ClaimLine(int number, int depth, String dependsOn) {}
}
