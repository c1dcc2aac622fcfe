package org.sekisho.curation.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number with its branches: 第十号の二 is {@code 10_2}. */
record EgovNum(List<Integer> steps) {

    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\d{1,4}(?:_\\d{1,4})*");
    private static final Pattern BRACKETS = Pattern.compile("\\((.*)\\)(.*)");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,4}");

    /** Reads the number as attributes have it. */
    static Optional<EgovNum> ofAttribute(String num) {
        if (!ATTRIBUTE.matcher(num).matches()) {
            return Optional.empty();
        }
        List<Integer> steps = new ArrayList<>();
        for (String step : num.split("_")) {
            steps.add(Integer.parseInt(step));
        }
        return Optional.of(new EgovNum(steps));
    }

    /** Reads the number as titles have it: 十の二, ロ, （三）, ４, ５の２. */
    static Optional<EgovNum> ofTitle(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).strip();
        Matcher brackets = BRACKETS.matcher(plain);
        List<Integer> steps = new ArrayList<>();
        for (String step : (brackets.matches() ? brackets.group(1) + brackets.group(2) : plain).split("の", -1)) {
            int value = value(step, steps.isEmpty());
            if (value <= 0) {
                return Optional.empty();
            }
            steps.add(value);
        }
        return Optional.of(new EgovNum(steps));
    }

    private static int value(String step, boolean first) {
        if (FIGURES.matcher(step).matches()) {
            return Integer.parseInt(step);
        }
        int kana = first && step.length() == 1 ? IROHA.indexOf(step) + 1 : 0;
        int roman = first ? ROMAN.indexOf(step) + 1 : 0;
        return Math.max(Math.max(kana, roman), Kanji.number(step));
    }

    /** Whether it may come next after another, or first. */
    boolean follows(@Nullable EgovNum before) {
        if (before == null) {
            return steps.equals(List.of(1));
        }
        int last = steps.size() - 1;
        List<Integer> earlier = before.steps;
        if (earlier.size() < last || !earlier.subList(0, last).equals(steps.subList(0, last))) {
            return false;
        }
        int expected = earlier.size() == last ? 2 : earlier.get(last) + 1;
        return steps.get(last) == expected;
    }

    boolean isBefore(EgovNum other) {
        return steps.size() == 1 && other.steps.size() == 1 && steps.get(0) < other.steps.get(0);
    }
}
