package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.Corpus;
import org.sekisho.bench.AreaTexts.AreaText;
import org.sekisho.cli.console.Place;
import org.sekisho.curation.evaluation.EvaluationParts;
import org.sekisho.curation.evaluation.OpinionTrial;
import org.sekisho.curation.evaluation.OpinionTrial.Split;
import org.sekisho.curation.evaluation.OpinionTrial.Tried;
import org.sekisho.curation.evaluation.SecondOpinions;
import org.sekisho.finding.opinion.LabelledText;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionSettings;
import org.sekisho.finding.opinion.OpinionText;
import org.sekisho.finding.opinion.OpinionTrainer;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListFiles;
import org.sekisho.reading.extraction.ReadFiling;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.screening.FilingScreener;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningOutcome;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures whether a model that learned from labelled abstracts finds what the shipped list misses: {@code run.sh
 * OpinionBenchmark [FOLDER]}, where the folder holds {@code abstracts.csv.gz}. It prints its figures and asserts nothing.
 */
public final class OpinionBenchmark {

    private static final OpinionSettings SETTINGS = OpinionSettings.STANDARD.ofFewCases();
    private static final List<Integer> SIZES = List.of(1000, 2000, 4000, Integer.MAX_VALUE);
    private static final int LEAST_OF_A_SOURCE = 1000;
    private static final int LEAST_TRUTHS = 15;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    private static final double MEGABYTE = 1e6;

    private OpinionBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Corpus.folder("labels-areas");
        AreaTexts.Read read = AreaTexts.in(
                folder.resolve("abstracts.csv.gz"), AreaTexts.places(Path.of("config/evaluation/areas-places.csv")));
        OpinionTrial trial = screened(read.texts());
        print(
                "%d abstracts in %d families; left out: %s%nWords only. What they are is taken from their symbols by"
                        + " config/evaluation/areas-places.csv: a proxy for technology, and not the same.%n%n",
                trial.texts().size(), trial.families(), read.others());
        for (int size : SIZES) {
            boolean all = size == Integer.MAX_VALUE;
            print("LEARNED FROM %s OF THE OTHER FOUR FIFTHS%n%n", all ? "ALL" : size);
            print(trial.by("en", SETTINGS, folds(trial, size)), all);
        }
        Map<String, String> sources = read.texts().stream().collect(Collectors.toMap(AreaText::id, AreaText::source));
        for (AreaTexts.Source source : AreaTexts.Source.values()) {
            Predicate<LabelledText> ofIt = text -> source.name().equals(sources.get(text.id()));
            List<Tried> texts =
                    trial.texts().stream().filter(one -> ofIt.test(one.text())).toList();
            if (texts.size() >= LEAST_OF_A_SOURCE) {
                print("TRIED ON %s, LEARNED FROM THE OTHER FOUR FIFTHS OF IT%n%n", source);
                print(new OpinionTrial(texts, 0).byFolds("en", SETTINGS), false);
                print("TRIED ON %s, LEARNED FROM ALL OTHER SOURCES%n%n", source);
                print(trial.by("en", SETTINGS, List.of(new Split(ofIt.negate(), ofIt))), false);
            }
        }
        print("%s%n", trial.subclasses("en", OpinionSettings.STANDARD));
        measure(trial);
    }

    /** Each fifth, to be tried by a model that learned from so many texts of the others. */
    private static List<Split> folds(OpinionTrial trial, int most) {
        List<Split> folds = new ArrayList<>();
        for (int fifth = 0; fifth < 5; fifth++) {
            int fold = fifth;
            Set<String> learned = trial.labelled().stream()
                    .filter(text -> text.fold(OpinionTrial.SPLIT) != fold)
                    .sorted(Comparator.comparing(text -> DigestUtils.sha1Hex(text.family())))
                    .limit(most)
                    .map(LabelledText::id)
                    .collect(Collectors.toSet());
            folds.add(new Split(text -> learned.contains(text.id()), text -> text.fold(OpinionTrial.SPLIT) == fold));
        }
        return folds;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private static void print(Map<String, SecondOpinions> byArea, boolean calibration) {
        byArea.forEach((area, opinions) -> {
            if (opinions.truths() >= LEAST_TRUTHS) {
                print("%s%s%n", opinions.figures(area), calibration ? opinions.calibration() : "");
            }
        });
    }

    /** Everything as the night would screen it. */
    private static OpinionTrial screened(List<AreaText> texts) throws IOException {
        List<KeyTechnologyList> lists =
                new KeyTechnologyListReader().readAll(ListFiles.of(List.of(Path.of("config/lists/focus-areas.yml"))));
        List<Tried> tried = new ArrayList<>();
        try (ConfigurableApplicationContext sekisho = Place.apart(Files.createTempDirectory("sekisho-opinion"))
                .open(
                        EvaluationParts.class,
                        context -> context.getBeanFactory()
                                .registerSingleton("evaluatedLists", new EvaluationParts.EvaluatedLists(lists)))) {
            FilingScreener screener = sekisho.getBean(FilingScreener.class);
            for (AreaText text : texts) {
                ScreenedFiling screened = screened(screener, text, tried.size() + 1);
                if (screened.outcome() instanceof ScreeningOutcome.Unscreenable) {
                    throw new IllegalStateException(text.id() + " could not be screened");
                }
                tried.add(new Tried(
                        new LabelledText(
                                text.id(),
                                text.id(),
                                Set.of(),
                                null,
                                OpinionText.of(screened.text()),
                                text.areas(),
                                text.subclasses()),
                        Tried.ranks(screened)));
            }
        }
        print("%s%n", lists.get(0).edition());
        return new OpinionTrial(tried, 0);
    }

    private static ScreenedFiling screened(FilingScreener screener, AreaText text, int number) {
        Bibliography bibliography =
                new Bibliography(null, null, "en", FilingDates.UNKNOWN, List.of(), List.of(), List.of());
        List<TextBlock> blocks = Stream.of(Section.TITLE, Section.ABSTRACT)
                .filter(section -> !text.words(section).isBlank())
                .map(section -> TextBlock.of(section, "set", text.words(section)))
                .toList();
        FilingNumber row = new FilingNumber("row-" + number);
        return screener.screen(
                new RegisteredFiling(new FilingId(number), row, true, 1, "row-" + number, List.of()),
                new ReadFiling(new Filing(row, bibliography, blocks, List.of()), List.of()));
    }

    /** Sizes and times of a model of all texts, and whether it comes out the same again. */
    private static void measure(OpinionTrial trial) throws IOException {
        List<LabelledText> texts = trial.labelled();
        long before = System.nanoTime();
        OpinionModel model = OpinionTrainer.train("en", texts, OpinionSettings.STANDARD);
        double training = (System.nanoTime() - before) / NANOS_OF_A_MILLISECOND;
        byte[] file = OpinionModelFile.of(model);
        byte[] again = OpinionModelFile.of(OpinionTrainer.train("en", texts, OpinionSettings.STANDARD));
        print(
                "%s: trained in %.0f ms, %.1f MB; trained again it is %s%n",
                model, training, file.length / MEGABYTE, Arrays.equals(file, again) ? "the same" : "ANOTHER");
        List<FilingText> filings = new ArrayList<>();
        CorpusFilings.of("us-xml")
                .forEach(filing -> filings.add(PassageSplitter.standard().split(filing)));
        for (int round = 0; round < 3; round++) {
            long began = System.nanoTime();
            filings.forEach(filing -> OpinionText.of(filing));
            long divided = System.nanoTime();
            filings.forEach(filing -> model.of(OpinionText.of(filing)));
            print(
                    "%d American filings: %.2f ms each to read, %.2f ms to read and judge%n",
                    filings.size(),
                    (divided - began) / NANOS_OF_A_MILLISECOND / filings.size(),
                    (System.nanoTime() - divided) / NANOS_OF_A_MILLISECOND / filings.size());
        }
    }
}
