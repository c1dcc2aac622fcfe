package org.sekisho.finding.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.sekisho.finding.body.BodyVerdict.BodyEvidence;
import org.sekisho.finding.body.BodyVerdict.Kind;
import org.sekisho.finding.body.LegalForm.Placed;

/**
 * Says of two names whether they are of one body. Numbers of public registers come before names; a difference of the legal form
 * before a likeness of the words. Where a body is says nothing, but of which country a ministry is.
 */
public final class BodyComparison {

    private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);
    private static final Pattern UMLAUT = Pattern.compile("[äöüøÄÖÜØ\\u0308]");
    private static final int FEWEST_LETTERS = 10;

    private enum Answer {
        SAME,
        OPEN,
        DIFFERENT
    }

    private final BodyName one;
    private final BodyName other;
    private final List<BodyEvidence> evidence = new ArrayList<>();

    private BodyComparison(BodyName one, BodyName other) {
        this.one = one;
        this.other = other;
    }

    public static BodyVerdict of(BodyName one, BodyName other) {
        return new BodyComparison(one, other).verdict();
    }

    private BodyVerdict verdict() {
        Answer numbers = numbers();
        if (numbers != Answer.OPEN) {
            return verdict(numbers);
        }
        Answer names = one.japanese() == other.japanese() ? inOneScript() : inTwoScripts();
        Answer answer = names == Answer.DIFFERENT ? names : worst(names, worst(forms(), countries()));
        units();
        return verdict(answer);
    }

    private BodyVerdict verdict(Answer answer) {
        return switch (answer) {
            case SAME -> new BodyVerdict.Same(List.copyOf(evidence));
            case OPEN -> new BodyVerdict.CannotTell(List.copyOf(evidence));
            case DIFFERENT -> new BodyVerdict.Different(List.copyOf(evidence));
        };
    }

    private static Answer worst(Answer one, Answer other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Open where the two have no numbers of one kind. Of several kinds one that differs decides. */
    private Answer numbers() {
        Answer answer = Answer.OPEN;
        for (BodyNumber.Kind kind : BodyNumber.Kind.values()) {
            String mine = digits(one, kind);
            String theirs = digits(other, kind);
            if (!mine.isEmpty() && !theirs.isEmpty()) {
                boolean equal = one.numbers().stream()
                        .anyMatch(number ->
                                number.kind() == kind && other.numbers().contains(number));
                add(equal ? Kind.NUMBER_EQUAL : Kind.NUMBER_DIFFERS, mine, theirs);
                answer = equal && answer != Answer.DIFFERENT ? Answer.SAME : Answer.DIFFERENT;
            }
        }
        return answer;
    }

    private static String digits(BodyName name, BodyNumber.Kind kind) {
        return name.numbers().stream()
                .filter(number -> number.kind() == kind)
                .map(BodyNumber::digits)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Answer inOneScript() {
        if (one.letters().isEmpty() || other.letters().isEmpty()) {
            return name(Kind.NAME_DIFFERS, Answer.OPEN);
        }
        if (one.words().equals(other.words()) || one.letters().equals(other.letters()) || isUmlaut()) {
            boolean written = Affiliation.bare(one.written()).equals(Affiliation.bare(other.written()));
            return name(written ? Kind.NAME_EQUAL : Kind.SPELLING, Answer.SAME);
        }
        if (!one.japanese() && sorted(one).equals(sorted(other))) {
            return name(Kind.WORD_ORDER, Answer.OPEN);
        }
        boolean read = one.keys().stream()
                .anyMatch(key -> key.contains("r:") && other.keys().contains(key));
        return read && !one.japanese() ? name(Kind.SPELLING_NEAR, Answer.OPEN) : nearly();
    }

    /** {@code ü} is also written {@code ue}. */
    private boolean isUmlaut() {
        return UMLAUT.matcher(one.written() + other.written()).find()
                && one.letters()
                        .replaceAll("(?<=[aou])e", "")
                        .equals(other.letters().replaceAll("(?<=[aou])e", ""));
    }

    private static List<String> sorted(BodyName name) {
        return name.words().stream().sorted().toList();
    }

    /** In Japanese and in Latin letters: what the words mean, and how the rest is read. */
    private Answer inTwoScripts() {
        if (!Collections.disjoint(one.keys(), other.keys())) {
            return name(Kind.READING_EQUAL, Answer.SAME);
        }
        BodyName japanese = one.japanese() ? one : other;
        BodyName letters = one.japanese() ? other : one;
        if (letters.isAcronym()) {
            return name(Kind.ACRONYM, Answer.OPEN);
        }
        return !japanese.read() && !Collections.disjoint(japanese.meanings(), letters.meanings())
                ? name(Kind.READING_UNSURE, Answer.OPEN)
                : nearly();
    }

    private Answer nearly() {
        if (isPart(one, other) || isPart(other, one)) {
            if (isCountryMore(one, other) || isCountryMore(other, one)) {
                return name(Kind.SPELLING, Answer.SAME);
            }
            boolean whole = one.form() != null && other.form() != null && one.japanese() == other.japanese();
            return name(Kind.PART, whole ? Answer.DIFFERENT : Answer.OPEN);
        }
        if (isAcronymOf(one, other) || isAcronymOf(other, one)) {
            return name(Kind.ACRONYM, Answer.OPEN);
        }
        boolean near = Math.min(one.letters().length(), other.letters().length()) >= FEWEST_LETTERS
                && ONE_LETTER.apply(one.letters(), other.letters()) >= 0
                && digits(one).equals(digits(other));
        return near ? name(Kind.SPELLING_NEAR, Answer.OPEN) : name(Kind.NAME_DIFFERS, Answer.DIFFERENT);
    }

    private static String digits(BodyName name) {
        return name.letters().replaceAll("\\D", "");
    }

    private static boolean isPart(BodyName part, BodyName whole) {
        if (part.letters().isEmpty()) {
            return false;
        }
        if (part.japanese() != whole.japanese()) {
            return part.keys().stream()
                    .anyMatch(key -> whole.keys().stream()
                            .anyMatch(more -> key.contains(":")
                                    && List.of(more.split(" ")).containsAll(List.of(key.split(" ")))));
        }
        return part.japanese()
                ? part.letters().length() > 1 && whole.letters().contains(part.letters())
                : Collections.indexOfSubList(whole.words(), part.words()) >= 0;
    }

    /** Whether all that a name has more is the country that the other's address ends with: {@code US Naval …, … USA}. */
    private static boolean isCountryMore(BodyName more, BodyName name) {
        List<String> left = new ArrayList<>(more.words());
        return !name.country().isEmpty() && left.remove(name.country()) && left.equals(name.words());
    }

    private static boolean isAcronymOf(BodyName acronym, BodyName name) {
        String initials =
                name.words().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        String capitals = name.written().replaceAll("[^\\p{Lu}]", "").toLowerCase(Locale.ROOT);
        return acronym.isAcronym()
                && name.words().size() > 1
                && (initials.equals(acronym.letters()) || capitals.equals(acronym.letters()));
    }

    private Answer forms() {
        Placed mine = one.form();
        Placed theirs = other.form();
        if (mine == null && theirs == null) {
            return Answer.SAME;
        }
        if (mine == null || theirs == null) {
            boolean told = (mine == null ? one : other).isDistinctive();
            return form(Kind.FORM_MISSING, told ? Answer.SAME : Answer.OPEN);
        }
        if (!mine.form().mayBe(theirs.form())) {
            return form(Kind.FORM_DIFFERS, Answer.DIFFERENT);
        }
        if (one.position().isPresent()
                && other.position().isPresent()
                && !one.position().equals(other.position())) {
            return form(Kind.FORM_POSITION, Answer.DIFFERENT);
        }
        return mine.form().isOpenTo(theirs.form())
                ? form(Kind.FORM_OPEN, Answer.OPEN)
                : form(Kind.FORM_EQUAL, Answer.SAME);
    }

    private Answer countries() {
        boolean state = one.isOfAState() && other.isOfAState();
        if (!state || one.country().equals(other.country())) {
            return Answer.SAME;
        }
        boolean both = !one.country().isEmpty() && !other.country().isEmpty();
        add(both ? Kind.COUNTRY_DIFFERS : Kind.COUNTRY_MISSING, one.country(), other.country());
        return both ? Answer.DIFFERENT : Answer.OPEN;
    }

    private void units() {
        if (!one.units().isEmpty() || !other.units().isEmpty()) {
            add(Kind.UNIT, String.join(", ", one.units()), String.join(", ", other.units()));
        }
    }

    private Answer name(Kind kind, Answer answer) {
        add(kind, one.written(), other.written());
        return answer;
    }

    private Answer form(Kind kind, Answer answer) {
        add(kind, words(one), words(other));
        return answer;
    }

    private static String words(BodyName name) {
        return Optional.ofNullable(name.form()).map(Placed::words).orElse("");
    }

    private void add(Kind kind, String mine, String theirs) {
        evidence.add(new BodyEvidence(kind, mine, theirs));
    }
}
