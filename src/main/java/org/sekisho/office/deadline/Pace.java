package org.sekisho.office.deadline;

/**
 * How quickly cases are decided: so many in so many working days. Two whole numbers, since a rounded quotient would be a day off
 * somewhere in a long queue.
 */
public record Pace(int cases, int workingDays) implements Comparable<Pace> {

    public static final Pace STANDSTILL = new Pace(0, 1);

    public Pace {
        if (cases < 0 || workingDays < 1) {
            throw new IllegalArgumentException("Not a pace: %d cases in %d working days".formatted(cases, workingDays));
        }
    }

    /** The number of cases done after so many working days. */
    long doneAfter(int days) {
        return (long) cases * days / workingDays;
    }

    public double perWorkingDay() {
        return (double) cases / workingDays;
    }

    @Override
    public int compareTo(Pace other) {
        return Long.compare((long) cases * other.workingDays, (long) other.cases * workingDays);
    }
}
