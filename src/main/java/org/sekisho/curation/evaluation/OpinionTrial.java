package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.Collections;
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
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.opinion.LabelledText;
import org.sekisho.finding.opinion.LabelledText.Label;
import org.sekisho.finding.opinion.LabelledText.Source;
import org.sekisho.finding.opinion.Opinion;
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

    /**
     * A labelled text, and how far up it stands in the queue of each area and entry that the lists flagged it for.
     *
     * @param source whatever texts may be told apart by
     */
    public record Tried(LabelledText text, String source, Map<String, Double> ranks) {

        public Tried {
            ranks = Map.copyOf(ranks);
        }

        static Tried of(LabelledFiling labelled, ScreenedFiling screened, List<ListedEntry> entries) {
            Map<String, Label> labels = new TreeMap<>();
            Expected expected = labelled.expected();
            for (ListedEntry entry : entries) {
                labels.put(entry.area(), new Label(expected.areas().contains(entry.area()), Source.DECISION));
                if (!expected.open().contains(entry.area())) {
                    labels.put(
                            entry.code().value(), new Label(expected.entries().contains(entry), Source.DECISION));
                }
            }
            Bibliography stated = screened.filing().bibliography();
            String family = stated.priorities().stream()
                    .map(priority -> priority.country() + priority.number())
                    .min(Comparator.naturalOrder())
                    .orElse(labelled.id());
            Set<String> applicants = stated.parties().stream()
                    .filter(party -> party.role() == Party.Role.APPLICANT)
                    .map(party -> NameKey.of(party.name()).words())
                    .collect(Collectors.toSet());
            OpinionText words = OpinionText.of(screened.text());
            return new Tried(
                    new LabelledText(
                            labelled.id(),
                            family,
                            applicants,
                            stated.dates().filed(),
                            words,
                            labels,
                            subclasses(stated)),
                    "",
                    ranks(screened));
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
            Map<String, List<EntryFinding>> found = new TreeMap<>();
            for (EntryFinding finding : screened.outcome().findings()) {
                Stream.of(finding.entry().area(), finding.entry().code().value())
                        .forEach(code -> found.computeIfAbsent(code, none -> new ArrayList<>())
                                .add(finding));
            }
            return found.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, of -> screened.rankBy(of.getValue())));
        }
    }

    /** Puts texts that say nearly the same into one family. */
    public OpinionTrial {
        List<LabelledText> inFamilies =
                TextFamilies.of(texts.stream().map(Tried::text).toList());
        List<Tried> given = List.copyOf(texts);
        texts = IntStream.range(0, given.size())
                .mapToObj(at -> new Tried(
                        inFamilies.get(at),
                        given.get(at).source(),
                        given.get(at).ranks()))
                .toList();
    }

    public long families() {
        return texts.stream().map(tried -> tried.text().family()).distinct().count();
    }

    /** Tries each fifth by a model that learned from so many texts of the others, by area and entry. */
    public Map<String, SecondOpinions> byFolds(String language, OpinionSettings settings, int most) {
        Map<String, List<List<Judged>>> folds = new TreeMap<>();
        for (int number = 0; number < FOLDS; number++) {
            int fold = number;
            Predicate<Tried> tried = text -> fold(text) == fold;
            Set<String> learned = texts.stream()
                    .filter(tried.negate())
                    .sorted(Comparator.comparing(
                            text -> DigestUtils.sha1Hex(text.text().family())))
                    .limit(most)
                    .map(text -> text.text().id())
                    .collect(Collectors.toSet());
            judged(language, settings, text -> learned.contains(text.text().id()), tried)
                    .forEach((code, judged) -> folds.computeIfAbsent(code, none -> new ArrayList<>())
                            .add(judged));
        }
        return figures(folds);
    }

    private static Map<String, SecondOpinions> figures(Map<String, List<List<Judged>>> folds) {
        return folds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, of -> new SecondOpinions(of.getValue()), (one, other) -> one, TreeMap::new));
    }

    private static int fold(Tried tried) {
        return Integer.parseInt(DigestUtils.sha256Hex(tried.text().family()).substring(0, 6), 16) % FOLDS;
    }

    /** Tries some texts by a model that learned from others, less those of families that are tried. */
    public Map<String, SecondOpinions> of(
            String language, OpinionSettings settings, Predicate<Tried> learned, Predicate<Tried> tried) {
        Map<String, List<List<Judged>>> one = new TreeMap<>();
        judged(language, settings, learned, tried).forEach((code, judged) -> one.put(code, List.of(judged)));
        return figures(one);
    }

    private Map<String, List<Judged>> judged(
            String language, OpinionSettings settings, Predicate<Tried> learned, Predicate<Tried> tried) {
        Set<String> families =
                texts.stream().filter(tried).map(text -> text.text().family()).collect(Collectors.toSet());
        OpinionModel model = OpinionTrainer.train(
                language,
                texts.stream()
                        .filter(learned)
                        .map(Tried::text)
                        .filter(text -> !families.contains(text.family()))
                        .map(LabelledText::withoutSubclasses)
                        .toList(),
                settings);
        Map<String, List<Judged>> judged = new TreeMap<>();
        texts.stream().filter(tried).forEach(text -> {
            Opinion opinion = model.of(text.text().text());
            Map<String, Likelihood> likelihoods = opinion.likelihoods();
            text.text()
                    .labels()
                    .forEach((code, label) -> judged.computeIfAbsent(code, none -> new ArrayList<>())
                            .add(judged(text, code, label, likelihoods.getOrDefault(code, NONE))));
        });
        return judged;
    }

    /**
     * The subclasses that a model suggests for texts that it did not learn from.
     *
     * @param first texts of which the first suggestion is a subclass, and {@code any} those of which one of three is
     * @param expected how many suggestions were to be right, by their chances
     */
    public record Subclasses(int learned, int texts, int first, int any, double expected, int right) {

        private Subclasses and(Set<String> given, List<Suggestion> suggested) {
            List<Boolean> hits = suggested.stream()
                    .map(one -> given.contains(one.subclass()))
                    .toList();
            return new Subclasses(
                    learned,
                    texts + (hits.isEmpty() ? 0 : 1),
                    first + (!hits.isEmpty() && hits.get(0) ? 1 : 0),
                    any + (hits.contains(true) ? 1 : 0),
                    expected
                            + suggested.stream().mapToDouble(Suggestion::chance).sum(),
                    right + Collections.frequency(hits, true));
        }
    }

    /** Tries the subclasses of one fifth by a model that learned from the others. */
    public Subclasses subclasses(String language, OpinionSettings settings) {
        List<LabelledText> given = texts.stream()
                .filter(tried -> fold(tried) != 0)
                .map(Tried::text)
                .map(LabelledText::withSubclassesAlone)
                .toList();
        OpinionModel model = OpinionTrainer.train(language, given, settings);
        Subclasses tried = new Subclasses(model.subclasses().subclasses().size(), 0, 0, 0, 0, 0);
        for (Tried text : texts) {
            if (fold(text) == 0 && !text.text().subclasses().isEmpty()) {
                tried = tried.and(
                        text.text().subclasses(), model.subclassesOf(text.text().text()));
            }
        }
        return tried;
    }

    private static Judged judged(Tried text, String code, Label label, Likelihood likelihood) {
        return new Judged(
                text.text().id(),
                text.text().family(),
                label.kept(),
                text.ranks().getOrDefault(code, 0.0),
                likelihood.score(),
                likelihood.chance());
    }
}
