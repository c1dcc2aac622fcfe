package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;

/** Where a numbering stands, and which numbers may come next: none is left out, and none comes twice. */
final class EcfrOrder {

    private final List<String> at = new ArrayList<>();

    boolean isAtStart() {
        return at.isEmpty();
    }

    boolean accepts(EcfrNumber number) {
        List<String> steps = number.steps();
        int last = steps.size() - 1;
        if (at.size() < last || !at.subList(0, last).equals(steps.subList(0, last))) {
            return false;
        }
        boolean next =
                at.size() == last ? isFirst(number.last()) : number.last().equals(following(at.get(last)));
        return next && (number.through() == null || isBefore(number.last(), number.through()));
    }

    void moveTo(EcfrNumber number) {
        at.clear();
        at.addAll(number.steps());
        if (number.through() != null) {
            at.set(at.size() - 1, number.through());
        }
    }

    /** Where it stands, as a number is written. */
    String written() {
        return String.join(".", at);
    }

    static boolean isFirst(String step) {
        return step.equals("a") || step.equals("1");
    }

    /** {@code b} behind {@code a}, {@code aa} behind {@code z}. */
    private static String following(String step) {
        if (EcfrNumber.isFigure(step)) {
            return String.valueOf(Integer.parseInt(step) + 1);
        }
        char end = step.charAt(step.length() - 1);
        String before = step.substring(0, step.length() - 1);
        if (end < 'z') {
            return before + (char) (end + 1);
        }
        return before.isEmpty() ? "aa" : (char) (before.charAt(0) + 1) + "a";
    }

    private static boolean isBefore(String step, String other) {
        return step.length() == other.length() ? step.compareTo(other) < 0 : step.length() < other.length();
    }
}
