package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that stands before a paragraph: {@code a.5.a.}, or a row of them, {@code f. through w.}.
 *
 * @param through the last step of a row; null for one number
 * @param enumerator as written
 * @param words what stands behind it
 */
record EcfrNumber(List<String> steps, @Nullable String through, String enumerator, String words) {

    private static final String STEP = "(?:[a-z]{1,2}|\\d{1,3})";

    private static final Pattern WRITTEN = Pattern.compile("(?<number>" + STEP + "(?:\\." + STEP
            + ")*)\\.?(?:\\s*(?:through|to|[-–—])\\s*(?<through>" + STEP + "(?:\\." + STEP
            + ")*)\\.?(?=\\s*\\[Reserved])|(?<=\\.))(?:\\s+|$)(?<words>.*)");

    static Optional<EcfrNumber> of(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        List<String> steps = List.of(found.group("number").split("\\."));
        String through = found.group("through");
        List<String> end = through == null ? steps : List.of(through.split("\\."));
        if (!alternates(steps) || !sameAbove(steps, end)) {
            return Optional.empty();
        }
        String enumerator = text.substring(0, found.start("words")).strip();
        return Optional.of(new EcfrNumber(
                steps, through == null ? null : end.get(end.size() - 1), enumerator, found.group("words")));
    }

    /** Letters and figures take turns. */
    private static boolean alternates(List<String> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (isFigure(steps.get(i)) == isFigure(steps.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameAbove(List<String> steps, List<String> end) {
        int last = steps.size() - 1;
        return end.size() == steps.size()
                && end.subList(0, last).equals(steps.subList(0, last))
                && isFigure(end.get(last)) == isFigure(steps.get(last));
    }

    static boolean isFigure(String step) {
        return Character.isDigit(step.charAt(0));
    }

    boolean beginsWithFigure() {
        return isFigure(steps.get(0));
    }

    String last() {
        return steps.get(steps.size() - 1);
    }

    /** Below an entry: {@code 3A001.a.5.a}. */
    String below(String entry) {
        return entry + "." + String.join(".", steps);
    }

    /** The place in a numbering, and the numbers that may come next: none is left out, and none comes twice. */
    static final class EcfrOrder {

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

        /** The place, as a number is written. */
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
}
