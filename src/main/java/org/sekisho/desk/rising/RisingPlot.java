package org.sekisho.desk.rising;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Filings by month as bars over an axis at none.
 *
 * @param width of all of it
 * @param most filings of a month
 * @param values in words, for who does not see it
 */
record RisingPlot(int width, int most, List<Bar> bars, String values) {

    static final int HEIGHT = 32;

    private static final int STEP = 6;
    private static final int BAR = 5;

    /** A month that has filings. */
    record Bar(int x, int y, int height, boolean recent) {}

    static RisingPlot of(List<Integer> months, int firstRecent) {
        int most = months.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i) > 0) {
                int height = Math.max(1, HEIGHT * months.get(i) / most);
                bars.add(new Bar(i * STEP, HEIGHT - height, height, i >= firstRecent));
            }
        }
        String values = months.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new RisingPlot(months.size() * STEP, most, bars, values);
    }

    public int height() {
        return HEIGHT;
    }

    public int barWidth() {
        return BAR;
    }
}
