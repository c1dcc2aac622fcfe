package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.curation.evaluation.SecondOpinions.Judged;
import org.sekisho.finding.opinion.LabelledText;
import org.sekisho.finding.opinion.LabelledText.Label;
import org.sekisho.finding.opinion.LabelledText.Source;
import org.sekisho.finding.opinion.Opinion.Likelihood;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionSettings;
import org.sekisho.finding.opinion.OpinionText;
import org.sekisho.finding.opinion.OpinionTrainer;
import org.sekisho.finding.opinion.SubclassModel.Suggestion;
import org.sekisho.finding.opinion.TextFamilies;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.intake.filing.Party;
import org.sekisho.screening.ScreenedFiling;

/**
 * Tries whether a model that learned from some labelled texts finds in others what the lists miss. No family stands on both
 * sides, and vocabulary, weights and calibration come from the texts that were learned from alone.
 *
 * @param leftOut texts that teach nothing: of another language, not read in full, or exempt
 */
public record OpinionTrial(List<Tried> texts, int leftOut) {

    private static final int FOLDS = 5;
    private static final int LETTERS_OF_SUBCLASS = 4;
    private static final Likelihood NONE = new Likelihood(Double.NEGATIVE_INFINITY, 0);

    /** A labelled text, and how far up it stands in the queue of each area and entry that the lists flagged it for. */
    public record Tried(LabelledText text, Map<String, Double> ranks) {

        public Tried {
            ranks = Map.copyOf(ranks);
        }

        static Tried of(LabelledFiling labelled, ScreenedFiling screened, List<ListedEntry> entries) {
            Bibliography stated = screened.filing().bibliography();
            String family = stated.priorities().stream()
                    .map(priority -> priority.country() + priority.number())
                    .min(Comparator.naturalOrder())
                    .orElse(labelled.id());
            Set<String> applicants = stated.parties().stream()
                    .filter(party -> party.role() == Party.Role.APPLICANT)
                    .map(party -> NameKey.of(party.name()).words())
                    .collect(Collectors.toSet());
            LabelledText text = new LabelledText(
                    labelled.id(),
                    family,
                    applicants,
                    stated.dates().filed(),
                    OpinionText.of(screened.text()),
                    labels(labelled.expected(), entries),
                    subclasses(stated));
            return new Tried(text, ranks(screened));
        }

        private static Map<String, Label> labels(Expected expected, List<ListedEntry> entries) {
            Map<String, Label> labels = new TreeMap<>();
            for (ListedEntry entry : entries) {
                labels.put(entry.area(), new Label(expected.areas().contains(entry.area()), Source.DECISION));
                if (!expected.open().contains(entry.area())) {
                    labels.put(
                            entry.code().value(), new Label(expected.entries().contains(entry), Source.DECISION));
                }
            }
            return labels;
        }

        private static Set<String> subclasses(Bibliography stated) {
            return stated.symbols().stream()
                    .filter(symbol -> symbol.scheme() == Scheme.IPC || symbol.scheme() == Scheme.CPC)
                    .map(ClassificationSymbol::subclass)
                    .filter(subclass -> subclass.length() == LETTERS_OF_SUBCLASS)
                    .collect(Collectors.toSet());
        }

        /** The ranks in the queues of areas and of entries, by what was found of each alone. */
        public static Map<String, Double> ranks(ScreenedFiling screened) {
            return ScreenedLabel.ranks(
                    screened, one -> Stream.of(one.area(), one.code().value()));
        }
    }

    /** Puts texts that say nearly the same into one family. */
    public OpinionTrial {
        List<LabelledText> inFamilies =
                TextFamilies.of(texts.stream().map(Tried::text).toList());
        List<Tried> given = List.copyOf(texts);
        texts = IntStream.range(0, given.size())
                .mapToObj(at -> new Tried(inFamilies.get(at), given.get(at).ranks()))
                .toList();
    }

    public long families() {
        return texts.stream().map(tried -> tried.text().family()).distinct().count();
    }

    /** Texts that a model learns from, and others that are tried by it. */
    public record Split(Predicate<LabelledText> learned, Predicate<LabelledText> tried) {}

    /** Tries each fifth by a model that learned from the others, by area and entry. */
    public Map<String, SecondOpinions> byFolds(String language, OpinionSettings settings) {
        List<Split> fifths = IntStream.range(0, FOLDS)
                .mapToObj(fold -> new Split(text -> true, text -> fold(text) == fold))
                .toList();
        return by(language, settings, fifths);
    }

    /** The fold of a text, always the same. */
    public static int fold(LabelledText text) {
        return Integer.parseInt(DigestUtils.sha256Hex(text.family()).substring(0, 6), 16) % FOLDS;
    }

    /** Tries texts by models that learned from others, less those of families that are tried; by area and entry. */
    public Map<String, SecondOpinions> by(String language, OpinionSettings settings, List<Split> splits) {
        Map<String, List<List<Judged>>> folds = new TreeMap<>();
        splits.forEach(split -> judged(language, settings, split)
                .forEach((code, judged) ->
                        folds.computeIfAbsent(code, none -> new ArrayList<>()).add(judged)));
        Map<String, SecondOpinions> opinions = new TreeMap<>();
        folds.forEach((code, judged) -> opinions.put(code, new SecondOpinions(judged)));
        return opinions;
    }

    private Map<String, List<Judged>> judged(String language, OpinionSettings settings, Split split) {
        Set<String> families = labelled().stream()
                .filter(split.tried())
                .map(LabelledText::family)
                .collect(Collectors.toSet());
        List<LabelledText> others = labelled().stream()
                .filter(split.learned())
                .filter(text -> !families.contains(text.family()))
                .map(text -> text.with(text.labels(), Set.of()))
                .toList();
        OpinionModel model = OpinionTrainer.train(language, others, settings);
        Map<String, List<Judged>> judged = new TreeMap<>();
        texts.stream().filter(one -> split.tried().test(one.text())).forEach(one -> {
            Map<String, Likelihood> likelihoods = model.of(one.text().text()).likelihoods();
            one.text()
                    .labels()
                    .forEach((code, label) -> judged.computeIfAbsent(code, none -> new ArrayList<>())
                            .add(judged(one, code, label.kept(), likelihoods.getOrDefault(code, NONE))));
        });
        return judged;
    }

    public List<LabelledText> labelled() {
        return texts.stream().map(Tried::text).toList();
    }

    private static Judged judged(Tried tried, String code, boolean kept, Likelihood said) {
        double rank = tried.ranks().getOrDefault(code, 0.0);
        return new Judged(tried.text().id(), tried.text().family(), kept, rank, said.score(), said.chance());
    }

    /**
     * The subclasses that a model suggests for texts that it did not learn from.
     *
     * @param hits whether each suggestion for a text was right, the first first
     * @param expected how many suggestions were to be right, by their chances
     */
    public record Subclasses(int learned, List<List<Boolean>> hits, double expected) {

        /** How often suggested subclasses are those of the texts, as lines for a terminal. */
        public String figures() {
            double texts = hits.size();
            long first = hits.stream().filter(of -> of.get(0)).count();
            long any = hits.stream().filter(of -> of.contains(true)).count();
            long right = hits.stream().flatMap(List::stream).filter(hit -> hit).count();
            return SecondOpinions.line("subclasses: %d learned, tried on %d texts", learned, hits.size())
                    + SecondOpinions.line(
                            "  the first suggestion is right for %.2f, one of three for %.2f",
                            first / texts, any / texts)
                    + SecondOpinions.line(
                            "  calibration: %.1f suggestions expected to be right, %d were", expected, right);
        }
    }

    /** Tries the subclasses of one fifth by a model that learned from the others. */
    public Subclasses subclasses(String language, OpinionSettings settings) {
        List<LabelledText> learned = labelled().stream()
                .filter(text -> fold(text) != 0)
                .map(text -> text.with(Map.of(), text.subclasses()))
                .toList();
        OpinionModel model = OpinionTrainer.train(language, learned, settings);
        List<List<Boolean>> hits = new ArrayList<>();
        double expected = 0;
        for (LabelledText text : labelled()) {
            List<Suggestion> suggested = fold(text) == 0 ? model.subclassesOf(text.text()) : List.of();
            if (!text.subclasses().isEmpty() && !suggested.isEmpty()) {
                hits.add(suggested.stream()
                        .map(one -> text.subclasses().contains(one.subclass()))
                        .toList());
                expected += suggested.stream().mapToDouble(Suggestion::chance).sum();
            }
        }
        return new Subclasses(model.subclasses().subclasses().size(), hits, expected);
    }
}
