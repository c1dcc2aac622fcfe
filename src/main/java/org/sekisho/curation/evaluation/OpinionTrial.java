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
import org.sekisho.curation.evaluation.SecondOpinions.Judged;
import org.sekisho.finding.opinion.LabelledText;
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

    /** The way in which its fifths are parted. */
    public static final int SPLIT = 0;

    private static final int LETTERS_OF_SUBCLASS = 4;
    private static final Likelihood NONE = new Likelihood(Double.NEGATIVE_INFINITY, 0);

    /** A labelled text, and how far up it stands in the queue of each area and entry that the lists flagged it for. */
    public record Tried(LabelledText text, Map<String, Double> ranks) {

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

        private static Map<String, Boolean> labels(Expected expected, List<ListedEntry> entries) {
            Map<String, Boolean> labels = new TreeMap<>();
            for (ListedEntry entry : entries) {
                labels.put(entry.area(), expected.areas().contains(entry.area()));
                if (!expected.open().contains(entry.area())) {
                    labels.put(entry.code().value(), expected.entries().contains(entry));
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
        List<Split> fifths = IntStream.range(0, LabelledText.FOLDS)
                .mapToObj(fold -> new Split(text -> true, text -> text.fold(SPLIT) == fold))
                .toList();
        return by(language, settings, fifths);
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
            one.text().labels().forEach((code, kept) -> {
                Likelihood said = likelihoods.getOrDefault(code, NONE);
                double rank = one.ranks().getOrDefault(code, 0.0);
                judged.computeIfAbsent(code, none -> new ArrayList<>())
                        .add(new Judged(one.text().id(), kept, rank, said.score(), said.chance()));
            });
        });
        return judged;
    }

    public List<LabelledText> labelled() {
        return texts.stream().map(Tried::text).toList();
    }

    /**
     * How often the subclasses of one fifth are those that a model suggests which learned from the others, as lines for a terminal;
     * empty where it suggests none.
     */
    public String subclasses(String language, OpinionSettings settings) {
        List<LabelledText> learned = labelled().stream()
                .filter(text -> text.fold(SPLIT) != 0)
                .map(text -> text.with(Map.of(), text.subclasses()))
                .toList();
        OpinionModel model = OpinionTrainer.train(language, learned, settings);
        List<List<Boolean>> right = new ArrayList<>();
        double expected = 0;
        for (LabelledText text : labelled()) {
            boolean tried = text.fold(SPLIT) == 0 && !text.subclasses().isEmpty();
            List<Suggestion> suggested = tried ? model.subclassesOf(text.text()) : List.of();
            expected += suggested.stream().mapToDouble(Suggestion::chance).sum();
            right.add(suggested.stream()
                    .map(one -> text.subclasses().contains(one.subclass()))
                    .toList());
        }
        right.removeIf(List::isEmpty);
        double texts = right.size();
        long first = right.stream().filter(of -> of.get(0)).count();
        long any = right.stream().filter(of -> of.contains(true)).count();
        long all = right.stream().flatMap(List::stream).filter(one -> one).count();
        String lines = SecondOpinions.line(
                        "%nsubclasses: %d learned, tried on %d texts",
                        model.subclasses().subclasses().size(), right.size())
                + SecondOpinions.line(
                        "  the first suggestion is right for %.2f, one of three for %.2f", first / texts, any / texts)
                + SecondOpinions.line("  calibration: %.1f suggestions expected to be right, %d were", expected, all);
        return right.isEmpty() ? "" : lines;
    }
}
