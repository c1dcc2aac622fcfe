package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** What somebody can work out of a table of counts of which cells are hidden. */
class FigureTableTests {

    private static final int ROWS = 1_000;
    private static final int COLUMNS = 3;
    private static final int MOST = 400;

    @Test
    void hidesWhatIsSmallWithTheSmallestBesideItAndRoundsTheRest() {
        assertThat(FigureTable.shown(List.of(9, 31, 14))).containsExactly(null, 30, null);
        assertThat(FigureTable.shown(List.of(9, 31, 0))).containsExactly(null, 30, null);
        assertThat(FigureTable.shown(List.of(0, 15, 0))).containsOnlyNulls();
        assertThat(FigureTable.shown(List.of(44, 10, 15))).containsExactly(40, 10, 20);
        assertThat(FigureTable.shown(List.of(3))).containsExactly((Integer) null);
    }

    /** Every row of a length; all that look alike, or have the same sum besides, are what somebody who knows the rule can choose from. */
    @ParameterizedTest
    @CsvSource({"2, 60", "3, 45", "4, 23"})
    void letsNobodyWhoKnowsTheRuleTellASmallCount(int cells, int above) {
        Map<List<@Nullable Integer>, int[][]> possible = new HashMap<>();
        Map<List<Object>, int[][]> possibleOfSum = new HashMap<>();
        int tables = (int) Math.pow(above, cells);
        for (int table = 0; table < tables; table++) {
            List<Integer> counts = counts(table, cells, above);
            List<@Nullable Integer> shown = FigureTable.shown(counts);
            widen(possible.computeIfAbsent(shown, one -> new int[][] {counts(counts), counts(counts)}), counts);
            if (shown.stream().anyMatch(Objects::nonNull)) {
                int sum = counts.stream().mapToInt(Integer::intValue).sum();
                widen(
                        possibleOfSum.computeIfAbsent(
                                List.of(shown, sum), one -> new int[][] {counts(counts), counts(counts)}),
                        counts);
            }
        }
        assertThat(possible)
                .allSatisfy((shown, range) ->
                        assertThat(narrowest(shown, range)).isGreaterThanOrEqualTo(FigureTable.LEAST - 1));
        long toldOfSum = possibleOfSum.entrySet().stream()
                .filter(one -> narrowest((List<?>) one.getKey().get(0), one.getValue()) == 0)
                .count();
        System.out.printf(
                "every one of %,d rows of %d counts: none told; of %,d with their sums %d%n",
                tables, cells, possibleOfSum.size(), toldOfSum);
        assertThat(toldOfSum * 50).isLessThan(possibleOfSum.size() + 1);
    }

    private static void widen(int[][] range, List<Integer> counts) {
        for (int cell = 0; cell < counts.size(); cell++) {
            range[0][cell] = Math.min(range[0][cell], counts.get(cell));
            range[1][cell] = Math.max(range[1][cell], counts.get(cell));
        }
    }

    /** How far apart the least and the most are that a hidden count can be. */
    private static int narrowest(List<?> shown, int[][] range) {
        return IntStream.range(0, shown.size())
                .filter(cell -> shown.get(cell) == null)
                .map(cell -> range[1][cell] - range[0][cell])
                .min()
                .orElse(MOST);
    }

    private static int[] counts(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> counts(int table, int cells, int above) {
        List<Integer> counts = new ArrayList<>();
        for (int cell = 0, left = table; cell < cells; cell++, left /= above) {
            counts.add(left % above);
        }
        return counts;
    }

    /** An integer solver that knows the rule, and from elsewhere how many filings there were of each area. */
    @Test
    void standsAgainstASolverThatKnowsTheSumOfEveryArea() {
        Random random = new Random(37);
        int hidden = 0;
        int told = 0;
        int toldOtherwise = 0;
        for (int row = 0; row < ROWS; row++) {
            List<Integer> counts = random.ints(COLUMNS, 0, 45)
                    .map(count -> random.nextInt(3) == 0 ? count % 12 : count)
                    .boxed()
                    .toList();
            List<@Nullable Integer> shown = FigureTable.shown(counts);
            List<@Nullable Integer> exact = new ArrayList<>(counts);
            exact.replaceAll(count -> count == null || count < FigureTable.LEAST ? null : count);
            for (int cell = 0; cell < COLUMNS && shown.stream().anyMatch(Objects::nonNull); cell++) {
                if (counts.get(cell) < FigureTable.LEAST) {
                    hidden++;
                    told += isTold(counts, shown, cell, FigureTable.LEAST / 2) ? 1 : 0;
                    toldOtherwise += isTold(counts, exact, cell, 0) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "%,d rows attacked with a solver: %d of %d small counts told; %d if no other were hidden or rounded%n",
                ROWS, told, hidden, toldOtherwise);
        assertThat(told).isZero();
        assertThat(toldOtherwise).as("the attack bites").isGreaterThan(100);
    }

    /** Whether only one count of a cell fits the sum of its row. */
    private static boolean isTold(List<Integer> counts, List<@Nullable Integer> shown, int cell, int rounded) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression sum = model.newExpression("sum")
                .level(counts.stream().mapToInt(Integer::intValue).sum());
        Expression small = model.newExpression("one is small").lower(1);
        Variable[] cells = new Variable[counts.size()];
        Arrays.setAll(cells, at -> {
            @Nullable Integer count = shown.get(at);
            Variable value = model.newVariable("count " + at).integer();
            if (count == null) {
                Variable isSmall = model.newVariable("small " + at).binary();
                model.newExpression("below " + at).upper(MOST).set(value, 1).set(isSmall, MOST - FigureTable.LEAST + 1);
                value.lower(0).upper(MOST);
                small.set(isSmall, 1);
            } else {
                value.lower(Math.max(FigureTable.LEAST, count - rounded))
                        .upper(rounded == 0 ? count : count + rounded - 1);
            }
            sum.set(value, 1);
            return value;
        });
        cells[cell].weight(1);
        return Math.round(model.minimise().getValue())
                == Math.round(model.maximise().getValue());
    }
}
