package org.sekisho.office.rising;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months of a search.
 *
 * @param first of all
 * @param firstRecent from which on they are recent
 * @param last of all
 */
public record RisingWindow(YearMonth first, YearMonth firstRecent, YearMonth last) {

    static RisingWindow until(YearMonth last, RisingSettings settings) {
        YearMonth first = settings.thresholds().first(last);
        return new RisingWindow(first, first.plusMonths(settings.baseMonths()), last);
    }

    /** All months, in their order. */
    public List<YearMonth> months() {
        return IntStream.rangeClosed(0, at(last)).mapToObj(first::plusMonths).toList();
    }

    /** The place of a month among them, from 0. */
    int at(YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    /** The index of the first recent month. */
    int firstRecentAt() {
        return at(firstRecent);
    }
}
