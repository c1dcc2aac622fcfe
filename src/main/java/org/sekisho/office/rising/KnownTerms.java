package org.sekisho.office.rising;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.rising.FisherTest;
import org.sekisho.curation.rising.RisingThresholds;
import org.sekisho.office.rising.JdbcRisingTerms.Having;
import org.sekisho.office.rising.SeenRising.Seen;

/** Terms of a search that rise by the filings that one person may know of. */
final class KnownTerms {

    private static final int EXAMPLES = 5;

    /** The difference that rounding makes between two ways to the same probability. */
    private static final double ROUNDING = 1e-9;

    private final RisingState state;
    private final RisingThresholds thresholds;
    private final List<JdbcRisingTerms.Row> found;
    private final FisherTest test;

    KnownTerms(RisingState state, RisingThresholds thresholds, List<JdbcRisingTerms.Row> found) {
        this.state = state;
        this.thresholds = thresholds;
        this.found = found;
        this.test = new FisherTest(state.recent(), state.base());
    }

    /** The term by those filings; empty if it does not rise by them. */
    Optional<Seen> seen(JdbcRisingTerms.Row row, List<Having> having) {
        int[] months = new int[state.window().months().size()];
        having.forEach(filing -> months[state.window().at(filing.month())]++);
        int applicants = (int) having.stream()
                .flatMap(filing -> Stream.ofNullable(filing.applicant()))
                .distinct()
                .count();
        int filed = (int) Arrays.stream(months).filter(filings -> filings > 0).count();
        boolean enough = having.size() >= thresholds.filings()
                && applicants >= thresholds.applicants()
                && filed >= thresholds.months();
        OptionalDouble q = enough ? q(months) : OptionalDouble.empty();
        return q.isEmpty()
                ? Optional.empty()
                : Optional.of(new Seen(
                        row.id(),
                        row.language(),
                        row.term(),
                        Arrays.stream(months).boxed().toList(),
                        applicants,
                        filed,
                        q.getAsDouble(),
                        area(having),
                        having.stream().limit(EXAMPLES).map(Having::filing).toList(),
                        holding(row)));
    }

    /** The q of the probability among those of the search; empty if it is higher than any that was taken. */
    private OptionalDouble q(int[] months) {
        int recent = Arrays.stream(months).skip(state.window().firstRecentAt()).sum();
        double probability = test.probability(recent, Arrays.stream(months).sum() - recent);
        OptionalDouble among = found.stream()
                .filter(row -> row.probability() >= probability * (1 - ROUNDING))
                .mapToDouble(JdbcRisingTerms.Row::q)
                .min();
        return among.isPresent() ? among : beyondAll(probability);
    }

    /** In the place of the last that was taken. */
    private OptionalDouble beyondAll(double probability) {
        double q = probability * state.tested() / state.found();
        return q <= thresholds.falseDiscoveries() ? OptionalDouble.of(q) : OptionalDouble.empty();
    }

    private static @Nullable Dismissal holding(JdbcRisingTerms.Row row) {
        Dismissal dismissal = row.dismissal();
        return dismissal != null && dismissal.holds(row.filings()) ? dismissal : null;
    }

    private static @Nullable String area(List<Having> having) {
        return having.stream()
                .flatMap(filing -> Stream.ofNullable(filing.area()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
