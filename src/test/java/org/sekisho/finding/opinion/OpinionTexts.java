package org.sekisho.finding.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.OpinionTrainer.Cases;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;

/** Invented filings: those of the area {@code cold} speak of cryostats, the others do not. */
public final class OpinionTexts {

    public static final String AREA = "cold";

    /** Models are learned here of fewer filings than an office must have. */
    static final OpinionSettings SETTINGS = new OpinionSettings(10, 5, 3, 0.01, new Cases(100, 20, 10));

    private static final List<String> COLD = List.of("cryostat", "helium", "frost", "iceberg", "glacier", "snow");

    private static final List<String> PLAIN = Arrays.asList("""
            wheel frame handle lever bottle cover spring plate housing screw hinge belt shaft valve pump nozzle filter tank lid
            basket garden fence mower blade brush paint roller window door curtain table chair lamp switch cable plug socket oven
            kettle spoon fork knife bread dough mixer towel soap water bucket hose rope ladder roof tile brick mortar wall floor
            carpet shoe sole lace button zipper fabric thread needle loom hat glove umbrella bicycle pedal chain saddle brake
            """.strip().split("\\s+"));

    public static final OpinionModel MODEL = OpinionTrainer.train("en", labelled(300), SETTINGS);

    /** One that learned from fewer. */
    public static final OpinionModel OTHER_MODEL = OpinionTrainer.train("en", labelled(150), SETTINGS);

    /** One that learned of nothing. */
    public static final OpinionModel EMPTY_MODEL = OpinionTrainer.train("en", labelled(30), SETTINGS);

    /** The first, as if it had learned Japanese. */
    public static final OpinionModel JAPANESE_MODEL = new OpinionModel(
            "ja", MODEL.settings(), MODEL.learnedFrom(), MODEL.vocabulary(), MODEL.subjects(), SubclassModel.NONE);

    /** One that sees the area in words that any filing has. */
    public static final OpinionModel OF_ANYTHING = new OpinionModel(
            "en",
            "by hand",
            "nothing",
            new Vocabulary(
                    List.of("comprise", "first", "have", "method", "of", "the", "wherein"),
                    new float[] {1, 1, 1, 1, 1, 1, 1}),
            List.of(new OpinionModel.Subject(AREA, new float[] {2, 3, 1, 2, 1, 1, -1}, 0, new PlattCurve(-1, 0), 1, 2)),
            SubclassModel.NONE);

    private OpinionTexts() {}

    /** One that knows each word of a filing, and suggests a subclass for any. */
    public static OpinionModel suggesting(String subclass, FilingText filing) {
        List<String> words = OpinionText.of(filing)
                .slots()
                .map(OpinionText.Slot::word)
                .distinct()
                .sorted()
                .toList();
        return new OpinionModel(
                filing.language(),
                "by hand",
                "nothing",
                new Vocabulary(words, new float[words.size()]),
                MODEL.subjects().stream()
                        .map(one -> new OpinionModel.Subject(AREA, new float[words.size()], 0, one.curve(), 1, 2))
                        .toList(),
                new SubclassModel(
                        List.of(new SubclassModel.Learned(subclass, new TreeMap<>(), 0)),
                        new PlattCurve(0, -Math.log(3))));
    }

    /** Filings of which every third is of the area, two of each applicant. */
    static List<LabelledText> labelled(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        at -> labelled("F" + (1000 + at), "applicant " + at % 150, at % 3 == 0, text(at, at % 3 == 0)))
                .toList();
    }

    static LabelledText labelled(String id, String applicant, boolean kept, OpinionText text) {
        return new LabelledText(id, id, Set.of(applicant), null, text, Map.of(AREA, kept), Set.of());
    }

    private static OpinionText text(int seed, boolean cold) {
        return claiming(words(new Random(seed), 80, cold ? 8 : 0));
    }

    static OpinionText claiming(String words) {
        return of("en", null, Map.of(Section.CLAIM, words));
    }

    static OpinionText of(String language, @Nullable Recognised recognised, Map<Section, String> parts) {
        return OpinionText.of(filing(language, recognised, parts));
    }

    /** A filing that claims some words. */
    public static FilingText filing(String language, String words) {
        return filing(language, null, Map.of(Section.CLAIM, words));
    }

    private static FilingText filing(String language, @Nullable Recognised recognised, Map<Section, String> parts) {
        Bibliography bibliography =
                new Bibliography(null, null, language, FilingDates.UNKNOWN, List.of(), List.of(), List.of());
        List<TextBlock> blocks = Stream.of(Section.ABSTRACT, Section.DESCRIPTION, Section.CLAIM)
                .filter(parts::containsKey)
                .map(section -> new TextBlock(
                        section, section == Section.CLAIM ? "1" : "", "", "d", 0, parts.get(section), recognised))
                .toList();
        return PassageSplitter.standard().split(new Filing(null, bibliography, blocks, List.of()));
    }

    /** Words of which so many are of the area, in sentences. */
    public static String words(Random random, int count, int cold) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            List<String> from = at < cold ? COLD : PLAIN;
            words.add(from.get(random.nextInt(from.size())));
        }
        Collections.shuffle(words, random);
        return IntStream.range(0, words.size())
                .mapToObj(at -> words.get(at) + (at % 12 == 11 ? ". The" : ""))
                .collect(Collectors.joining(" "));
    }

    static double score(OpinionModel model, OpinionText text) {
        return model.of(text).likelihoods().get(AREA).score();
    }
}
