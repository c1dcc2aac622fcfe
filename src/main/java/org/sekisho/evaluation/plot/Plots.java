package org.sekisho.evaluation.plot;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The plots of a page of figures. All values are shares, 0 to 1. Each is an {@code svg} element with a text alternative. */
public final class Plots {

    private Plots() {}

    /**
     * Bars side by side for each category.
     *
     * @param alternative what the plot shows, in words
     * @param series by name, a value for each category; null leaves a gap
     */
    public static String bars(String alternative, List<String> categories, Map<String, List<@Nullable Double>> series) {
        return JFreeSvg.of(JFreeBars.of(categories, series), 280 + 80 * categories.size(), 340, alternative);
    }

    /**
     * Lines over per cents.
     *
     * @param alternative what the plot shows, in words
     * @param percents where the lines have their points
     * @param curves by name; every second one is the ceiling of the one before it and drawn dashed
     */
    public static String curves(String alternative, int[] percents, Map<String, IntFunction<@Nullable Double>> curves) {
        return JFreeSvg.of(JFreeCurves.of(percents, curves), 820, 400, alternative);
    }
}
