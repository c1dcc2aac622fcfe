package org.sekisho.finding.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.finding.opinion.OpinionModel.Subject;
import org.sekisho.finding.opinion.PlattCurve.Scored;
import org.sekisho.finding.opinion.SubclassModel.Learned;

/**
 * Makes a model of labelled texts: the same texts give the same model, in whatever order they come.
 *
 * <p>Scores are made chances on texts that were not learned from: on the last fifth where all have a day and the fifth has
 * cases of both kinds, else on each fifth of the families by what the others taught.
 */
public final class OpinionTrainer {

    private static final int PARTS_BY_TIME = 5;
    private static final int SPLIT = 1;

    private final OpinionSettings settings;
    private final List<LabelledText> texts;
    private final Vocabulary vocabulary;
    private final Map<String, NumberedText> numbered = new HashMap<>();

    private OpinionTrainer(List<LabelledText> texts, OpinionSettings settings) {
        this.settings = settings;
        this.texts = withinShares(texts, settings.share());
        this.vocabulary = Vocabulary.of(this.texts, settings);
        this.texts.forEach(text -> numbered.put(text.id(), new NumberedText(text.text(), vocabulary)));
    }

    /** Learns what there are cases enough of. Texts of other languages are left out. */
    public static OpinionModel train(String language, Collection<LabelledText> labelled, OpinionSettings settings) {
        List<LabelledText> texts = TextFamilies.of(labelled.stream()
                .filter(text -> text.text().language().equals(language))
                .sorted(Comparator.comparing(LabelledText::id))
                .toList());
        OpinionTrainer trainer = new OpinionTrainer(texts, settings);
        List<Subject> subjects = Cases.by(trainer.texts).entrySet().stream()
                .filter(cases -> cases.getValue().suffice(settings))
                .map(cases -> trainer.subject(cases.getKey(), cases.getValue()))
                .toList();
        return new OpinionModel(
                language, settings.toString(), digest(texts), trainer.vocabulary, subjects, trainer.subclasses());
    }

    private static String digest(List<LabelledText> texts) {
        return DigestUtils.sha256Hex(texts.stream()
                .map(text -> "%s\t%s\t%s%s\n".formatted(text.id(), text.family(), text.labels(), text.subclasses()))
                .collect(Collectors.joining()));
    }

    /**
     * Leaves out filings of applicants who have more than their share, or more than an even share where there are few. It is
     * counted beside the filings of all others: with a thousand filings nobody buys a larger one.
     */
    private static List<LabelledText> withinShares(Collection<LabelledText> texts, double most) {
        Map<String, Integer> weights = new HashMap<>();
        texts.forEach(text -> text.applicants().forEach(applicant -> weights.merge(applicant, 1, Integer::sum)));
        double share = Math.max(most, 1.0 / (weights.size() + 1));
        Map<String, Double> room = new HashMap<>();
        weights.forEach((applicant, own) ->
                room.put(applicant, Math.max(1, (texts.size() - own) * share / (1 - share))));
        List<LabelledText> within = new ArrayList<>();
        for (LabelledText text : texts.stream()
                .sorted(Comparator.comparing(text -> DigestUtils.sha256Hex(text.id())))
                .toList()) {
            if (text.applicants().stream().allMatch(applicant -> room.getOrDefault(applicant, 0.0) >= 1)) {
                within.add(text);
                text.applicants().forEach(applicant -> room.merge(applicant, -1.0, Double::sum));
            }
        }
        within.sort(Comparator.comparing(LabelledText::id));
        return within;
    }

    /**
     * What people said of an area or entry.
     *
     * @param keepers applicants of the filings that are of it; families where no applicant is known
     */
    public record Cases(int reviewed, int kept, int keepers) {

        /** The cases of each area and entry that count: those of applicants beyond their share do not. */
        public static Map<String, Cases> by(Collection<LabelledText> texts, OpinionSettings settings) {
            return by(withinShares(texts, settings.share()));
        }

        private static Map<String, Cases> by(Collection<LabelledText> texts) {
            Map<String, Cases> cases = new TreeMap<>();
            texts.stream()
                    .flatMap(text -> text.labels().keySet().stream())
                    .distinct()
                    .forEach(code -> cases.put(code, of(saidOf(code, texts), text -> text.isOf(code))));
            return cases;
        }

        private static Cases of(List<LabelledText> reviewed, Predicate<LabelledText> isOf) {
            List<LabelledText> kept = reviewed.stream().filter(isOf).toList();
            return new Cases(
                    reviewed.size(),
                    kept.size(),
                    LabelledText.applicantsOf(kept).size());
        }

        /** Whether there are enough to learn from. */
        public boolean suffice(OpinionSettings settings) {
            Cases least = settings.least();
            return reviewed >= least.reviewed && kept >= least.kept && keepers >= least.keepers && kept < reviewed;
        }

        @Override
        public String toString() {
            return "%d of %d reviewed, of %d applicants".formatted(kept, reviewed, keepers);
        }
    }

    private static List<LabelledText> saidOf(String code, Collection<LabelledText> texts) {
        return texts.stream().filter(text -> text.labels().containsKey(code)).toList();
    }

    private Subject subject(String code, Cases cases) {
        List<LabelledText> labelled = saidOf(code, texts);
        double[] learned = fit(labelled).weights(text -> text.isOf(code));
        double bias = learned[learned.length - 1];
        return new Subject(code, shortened(learned), bias, curve(labelled, code), cases.kept(), cases.reviewed());
    }

    /** Learns the subclasses that there are cases enough of. */
    private SubclassModel subclasses() {
        List<LabelledText> given =
                texts.stream().filter(text -> !text.subclasses().isEmpty()).toList();
        List<String> codes = given.stream()
                .flatMap(text -> text.subclasses().stream())
                .distinct()
                .sorted()
                .filter(code -> Cases.of(given, text -> text.subclasses().contains(code))
                        .suffice(settings.ofSubclasses()))
                .toList();
        if (codes.isEmpty()) {
            return SubclassModel.NONE;
        }
        Predicate<LabelledText> heldOut = text -> text.fold(SPLIT) == 0;
        List<LabelledText> others = given.stream().filter(heldOut.negate()).toList();
        SubclassModel tried = new SubclassModel(learned(codes, others), SubclassModel.NONE.curve());
        List<Scored> scored = given.stream()
                .filter(heldOut)
                .flatMap(text -> tried.of(numbered(text)).stream()
                        .map(one -> new Scored(one.score(), text.subclasses().contains(one.subclass()))))
                .toList();
        return new SubclassModel(learned(codes, given), PlattCurve.of(scored));
    }

    private List<Learned> learned(List<String> codes, List<LabelledText> given) {
        LiblinearFit<LabelledText> fit = fit(given);
        return codes.parallelStream()
                .map(code ->
                        Learned.of(code, fit.weights(text -> text.subclasses().contains(code))))
                .toList();
    }

    private static float[] shortened(double[] learned) {
        float[] weights = new float[learned.length - 1];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) learned[at];
        }
        return weights;
    }

    private LiblinearFit<LabelledText> fit(List<LabelledText> texts) {
        return new LiblinearFit<>(texts, text -> numbered(text).weighed(), vocabulary.size(), settings.cost());
    }

    private PlattCurve curve(List<LabelledText> labelled, String code) {
        List<Scored> scored = new ArrayList<>();
        for (Predicate<LabelledText> heldOut : heldOut(labelled, code)) {
            Set<String> families =
                    labelled.stream().filter(heldOut).map(LabelledText::family).collect(Collectors.toSet());
            List<LabelledText> others = labelled.stream()
                    .filter(text -> !families.contains(text.family()))
                    .toList();
            double[] learned = fit(others).weights(text -> text.isOf(code));
            List<float[]> weights = List.of(shortened(learned));
            labelled.stream().filter(heldOut).forEach(text -> {
                double score = numbered(text).greatest(weights)[0] + learned[learned.length - 1];
                scored.add(new Scored(score, text.isOf(code)));
            });
        }
        return PlattCurve.of(scored);
    }

    private static List<Predicate<LabelledText>> heldOut(List<LabelledText> labelled, String code) {
        List<LocalDate> days = labelled.stream()
                .map(LabelledText::day)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.size() == labelled.size()) {
            LocalDate from = days.get(days.size() - days.size() / PARTS_BY_TIME - 1);
            Predicate<LabelledText> late =
                    text -> text.day() != null && text.day().isAfter(from);
            Map<Boolean, Set<Boolean>> kinds = labelled.stream()
                    .collect(Collectors.partitioningBy(
                            late, Collectors.mapping(text -> text.isOf(code), Collectors.toSet())));
            if (kinds.values().stream().allMatch(kind -> kind.size() == 2)) {
                return List.of(late);
            }
        }
        return IntStream.range(0, LabelledText.FOLDS)
                .<Predicate<LabelledText>>mapToObj(fold -> text -> text.fold(SPLIT) == fold)
                .toList();
    }

    private NumberedText numbered(LabelledText text) {
        return Objects.requireNonNull(numbered.get(text.id()));
    }
}
