package org.sekisho.finding.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.Opinion.Likelihood;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.finding.opinion.SubclassModel.Suggestion;

/**
 * What was learned from labelled filings of one language: for each area or entry how much a filing's words are like those of
 * the filings that were kept. It never changes, and may be used by many threads at once.
 *
 * <p>A filing is judged by all of its words and by each 150 that stand together, whichever says more: nobody can hide a
 * passage of that length among other words.
 *
 * @param settings of its training, for people
 * @param learnedFrom SHA-256 of the ids and labels that it was learned from
 */
public record OpinionModel(
        String language,
        String settings,
        String learnedFrom,
        Vocabulary vocabulary,
        List<Subject> subjects,
        SubclassModel subclasses) {

    /** Fewer known words say too little. */
    static final int LEAST_KNOWN = 30;

    private static final double MOST_UNKNOWN = 0.4;
    private static final double MOST_RECOGNISED_BADLY = 0.5;

    /**
     * What was learned of an area or entry.
     *
     * @param code of the area or entry
     * @param weights of the terms of the vocabulary, in its order
     * @param kept how many texts of it were learned from, of {@code reviewed}
     */
    public record Subject(String code, float[] weights, double bias, PlattCurve curve, int kept, int reviewed) {}

    /** Judges a filing by its words. */
    public Opinion of(OpinionText text) {
        NumberedText numbered = new NumberedText(text, vocabulary);
        Reason none = unfit(text, numbered);
        return none == null ? new Opinion.Given(likelihoods(numbered)) : new Opinion.None(none);
    }

    /** The subclasses that a filing is likeliest of, the likeliest first; none where it has no opinion. */
    public List<Suggestion> subclassesOf(OpinionText text) {
        NumberedText numbered = new NumberedText(text, vocabulary);
        return unfit(text, numbered) == null ? subclasses.of(numbered) : List.of();
    }

    private @Nullable Reason unfit(OpinionText text, NumberedText numbered) {
        int words = text.words();
        if (!text.language().equals(language)) {
            return Reason.OTHER_LANGUAGE;
        }
        if (text.recognisedBadly() > words * MOST_RECOGNISED_BADLY) {
            return Reason.POORLY_RECOGNISED;
        }
        if (words - numbered.known() > words * MOST_UNKNOWN) {
            return Reason.UNKNOWN_WORDS;
        }
        return numbered.known() < LEAST_KNOWN ? Reason.TOO_SHORT : null;
    }

    private Map<String, Likelihood> likelihoods(NumberedText text) {
        double[] sums = text.greatest(subjects.stream().map(Subject::weights).toList());
        Map<String, Likelihood> likelihoods = new TreeMap<>();
        for (int at = 0; at < sums.length; at++) {
            Subject subject = subjects.get(at);
            double score = sums[at] + subject.bias();
            likelihoods.put(
                    subject.code(), new Likelihood(score, subject.curve().chance(score)));
        }
        return likelihoods;
    }

    /** The terms that speak most for an area or entry, or against it. They are words of filings, and as secret. */
    public List<String> weightiest(Subject subject, boolean speakingFor, int most) {
        Map<String, Double> all = IntStream.range(0, vocabulary.size())
                .boxed()
                .collect(Collectors.toMap(vocabulary::term, term -> (double) subject.weights()[term]));
        return greatest(all, speakingFor ? 1 : -1, most);
    }

    /** Passages of a filing that stand together, by their numbers from 0. */
    public record Stretch(int first, int last) {}

    /**
     * Words of a filing that make it likely or unlikely of an area or entry, the weightiest first. Their weights are the parts that
     * the score is the sum of; a word counts with its places in fields.
     *
     * @param best passages that speak most for it, the best first
     */
    public record Reasons(List<String> speakingFor, List<String> against, List<Stretch> best) {

        public static final Reasons NONE = new Reasons(List.of(), List.of(), List.of());

        /** Says how many and not which: they are an applicant's. */
        @Override
        public String toString() {
            return "%d words for, %d against".formatted(speakingFor.size(), against.size());
        }
    }

    /** The words of a filing that speak most for an area or entry and against it; none if the model does not know that. */
    public Reasons reasons(OpinionText text, String code, int mostFor, int mostAgainst) {
        Map<String, Double> parts = new TreeMap<>();
        List<Stretch> best = new ArrayList<>();
        subjects.stream().filter(subject -> subject.code().equals(code)).forEach(subject -> {
            NumberedText numbered = new NumberedText(text, vocabulary);
            numbered.decisive(subject.weights())
                    .forEach((term, weight) -> parts.merge(
                            Vocabulary.bare(vocabulary.term(term)), weight * subject.weights()[term], Double::sum));
            best.addAll(numbered.stretches(subject.weights()));
        });
        return new Reasons(greatest(parts, 1, mostFor), greatest(parts, -1, mostAgainst), List.copyOf(best));
    }

    private static List<String> greatest(Map<String, Double> parts, int sign, int most) {
        return parts.entrySet().stream()
                .filter(part -> sign * part.getValue() > 0)
                .sorted(Comparator.comparingDouble(part -> -sign * part.getValue()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Says what it is and no term of it. */
    @Override
    public String toString() {
        return "model of %d areas and entries and %s in %s, %d terms"
                .formatted(subjects.size(), subclasses, language, vocabulary.size());
    }
}
