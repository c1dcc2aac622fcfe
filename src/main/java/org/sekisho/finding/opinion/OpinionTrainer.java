package org.sekisho.finding.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.finding.opinion.LabelledText.Label;
import org.sekisho.finding.opinion.OpinionModel.Subject;
import org.sekisho.finding.opinion.SubclassModel.Learned;

/**
 * Makes a model of labelled texts: the same texts give the same model, in whatever order they come.
 *
 * <p>Scores are made chances on texts that were not learned from: on the last fifth where all have a day and the fifth has
 * cases of both kinds, else on each fifth of the families by what the others taught.
 */
public final class OpinionTrainer {

    private static final int FOLDS = 5;
    private static final int PARTS_BY_TIME = 5;

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
        weights.forEach((applicant, own) -> room.put(applicant, (texts.size() - own) * share / (1 - share)));
        Set<String> begun = new HashSet<>();
        List<LabelledText> within = new ArrayList<>();
        for (LabelledText text : texts.stream()
                .sorted(Comparator.comparing(text -> DigestUtils.sha256Hex(text.id())))
                .toList()) {
            boolean fits = text.applicants().stream()
                    .allMatch(applicant -> room.getOrDefault(applicant, 0.0) >= 1 || !begun.contains(applicant));
            if (fits) {
                within.add(text);
                begun.addAll(text.applicants());
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
            texts.forEach(text ->
                    text.labels().keySet().forEach(code -> cases.computeIfAbsent(code, said -> of(said, texts))));
            return cases;
        }

        private static Cases of(String code, Collection<LabelledText> texts) {
            List<LabelledText> reviewed = saidOf(code, texts);
            List<LabelledText> kept =
                    reviewed.stream().filter(text -> label(text, code).kept()).toList();
            Set<String> keepers = new HashSet<>();
            kept.forEach(text -> keepers.addAll(text.knownApplicants()));
            return new Cases(reviewed.size(), kept.size(), keepers.size());
        }

        /** Whether there are enough to learn from. */
        public boolean suffice(OpinionSettings settings) {
            return reviewed >= settings.leastReviewed()
                    && kept >= settings.leastKept()
                    && keepers >= settings.leastKeepers()
                    && kept < reviewed;
        }
    }

    private static List<LabelledText> saidOf(String code, Collection<LabelledText> texts) {
        return texts.stream().filter(text -> text.labels().containsKey(code)).toList();
    }

    private Subject subject(String code, Cases cases) {
        List<LabelledText> labelled = saidOf(code, texts);
        double[] learned = weights(labelled, code);
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
                .filter(code -> Cases.of(code, labelledBy(code, given)).suffice(settings.ofSubclasses()))
                .toList();
        if (codes.isEmpty()) {
            return SubclassModel.NONE;
        }
        Predicate<LabelledText> heldOut = text -> foldOf(text.family(), FOLDS) == 0;
        List<Learned> tried =
                learned(codes, given.stream().filter(heldOut.negate()).toList());
        return new SubclassModel(
                learned(codes, given),
                subclassCurve(tried, given.stream().filter(heldOut).toList()));
    }

    private static List<LabelledText> labelledBy(String subclass, List<LabelledText> given) {
        return given.stream().map(text -> text.by(subclass)).toList();
    }

    private List<Learned> learned(List<String> codes, List<LabelledText> given) {
        LiblinearFit fit = fit(given);
        return codes.parallelStream()
                .map(code -> Learned.of(
                        code,
                        fit.weights(
                                given.stream()
                                        .map(text -> text.subclasses().contains(code))
                                        .toList(),
                                settings.cost(),
                                LiblinearFit.CLOSE_ENOUGH)))
                .toList();
    }

    private PlattCurve subclassCurve(List<Learned> learned, List<LabelledText> heldOut) {
        List<Double> scores = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        SubclassModel tried = new SubclassModel(learned, SubclassModel.NONE.curve());
        heldOut.forEach(text -> tried.of(numbered(text)).forEach(suggestion -> {
            scores.add(suggestion.score());
            right.add(text.subclasses().contains(suggestion.subclass()));
        }));
        return PlattCurve.of(scores, right);
    }

    private static float[] shortened(double[] learned) {
        float[] weights = new float[learned.length - 1];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) learned[at];
        }
        return weights;
    }

    /** Weights of the terms, and behind them the bias. */
    private double[] weights(List<LabelledText> labelled, String code) {
        List<Boolean> kept =
                labelled.stream().map(text -> label(text, code).kept()).toList();
        return fit(labelled).weights(kept, settings.cost(), LiblinearFit.CLOSE);
    }

    private LiblinearFit fit(List<LabelledText> texts) {
        return new LiblinearFit(texts.stream().map(text -> numbered(text).weighed()), vocabulary.size());
    }

    private PlattCurve curve(List<LabelledText> labelled, String code) {
        List<Double> scores = new ArrayList<>();
        List<Boolean> kept = new ArrayList<>();
        for (Predicate<LabelledText> heldOut : heldOut(labelled, code)) {
            Set<String> families =
                    labelled.stream().filter(heldOut).map(LabelledText::family).collect(Collectors.toSet());
            double[] learned = weights(
                    labelled.stream()
                            .filter(text -> !families.contains(text.family()))
                            .toList(),
                    code);
            List<float[]> weights = List.of(shortened(learned));
            labelled.stream().filter(heldOut).forEach(text -> {
                scores.add(OpinionModel.greatest(numbered(text), weights)[0] + learned[learned.length - 1]);
                kept.add(label(text, code).kept());
            });
        }
        return PlattCurve.of(scores, kept);
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
            if (isOfBothKinds(labelled.stream().filter(late), code)
                    && isOfBothKinds(labelled.stream().filter(late.negate()), code)) {
                return List.of(late);
            }
        }
        return IntStream.range(0, FOLDS)
                .<Predicate<LabelledText>>mapToObj(fold -> text -> foldOf(text.family(), FOLDS) == fold)
                .toList();
    }

    private static boolean isOfBothKinds(Stream<LabelledText> texts, String code) {
        return texts.map(text -> label(text, code).kept()).distinct().count() == 2;
    }

    private NumberedText numbered(LabelledText text) {
        return Objects.requireNonNull(numbered.get(text.id()));
    }

    private static Label label(LabelledText text, String code) {
        return Objects.requireNonNull(text.labels().get(code));
    }

    /** The fold of a family, always the same. */
    static int foldOf(String family, int folds) {
        return Math.floorMod(DigestUtils.sha256(family)[0] * 256 + (DigestUtils.sha256(family)[1] & 0xff), folds);
    }
}
