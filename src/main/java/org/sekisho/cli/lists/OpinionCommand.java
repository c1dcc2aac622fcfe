package org.sekisho.cli.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.NewFile;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.lists.EvaluateCommand.Labelled;
import org.sekisho.curation.evaluation.OpinionTrial;
import org.sekisho.curation.evaluation.SecondOpinions;
import org.sekisho.finding.opinion.LabelledText;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionSettings;
import org.sekisho.finding.opinion.OpinionTrainer;
import org.sekisho.finding.opinion.OpinionTrainer.Cases;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.yaml.GivenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho opinion …}: models that learn from labelled filings what the lists miss. */
@Command(
        name = "opinion",
        description = {
            "Learns from labelled filings, and measures whether that finds what the lists miss. It decides nothing: a run",
            "that has a model gives people more to read."
        })
public final class OpinionCommand extends OpinionActs implements Runnable {

    private static final OpinionSettings SETTINGS = OpinionSettings.STANDARD;
    private static final double MEGABYTE = 1e6;

    /** Labelled filings of one language. */
    static final class OfLanguage {

        @Mixin
        private Labelled labelled = new Labelled();

        @Option(
                names = "--language",
                paramLabel = "XX",
                defaultValue = "en",
                description =
                        "the language to learn, two letters (default: ${DEFAULT-VALUE}); other filings are left out")
        private String language = "en";
    }

    @Override
    public void run() {
        throw fault("Which? Most often: sekisho opinion check");
    }

    @Command(
            name = "train",
            description = {
                "Learns from labelled filings and writes a model. The same filings give the same file, byte by byte. Its",
                "terms are words of the filings: it is as secret as the most secret of them."
            })
    int train(
            @Mixin Place place,
            @Mixin OfLanguage labelled,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "where the model goes")
                    Path out,
            @Option(names = "--force", description = "write over a file that is there") boolean force)
            throws IOException {
        NewFile file = new NewFile(out, force, spec.commandLine()).mustBeWritable();
        List<LabelledText> texts = trial(place, labelled).labelled();
        if (learnable(texts).isEmpty()) {
            return refused(
                    "Nothing was learned: there are not enough cases of any area or entry. No file was written.");
        }
        OpinionModel model = OpinionTrainer.train(labelled.language, texts, SETTINGS);
        byte[] bytes = OpinionModelFile.of(model);
        file.write(bytes);
        out().printf(Locale.ROOT, "%s: %.1f MB%n", out, bytes.length / MEGABYTE);
        print(model, bytes, 0);
        return ExitCode.DONE;
    }

    @Command(
            name = "check",
            description = {
                "Tries by five folds of labelled filings what a model finds that the lists miss, and how true its chances",
                "are. Each fifth is judged by what the others taught; filings of a family stay together. Writes nothing."
            })
    int check(@Mixin Place place, @Mixin OfLanguage labelled) {
        OpinionTrial trial = trial(place, labelled);
        Set<String> learnable = learnable(trial.labelled());
        if (!learnable.isEmpty()) {
            Map<String, SecondOpinions> opinions = trial.byFolds(labelled.language, SETTINGS.ofFewCases());
            opinions.keySet().retainAll(learnable);
            opinions.forEach((code, of) -> out().printf("%n%s%s", of.figures(code), of.calibration()));
        }
        out().print(trial.subclasses(labelled.language, SETTINGS));
        return ExitCode.DONE;
    }

    @Command(
            name = "show",
            description =
                    "Shows what a model has learned, from which labels, and the terms that speak most for each area and against it.")
    int show(
            @Parameters(paramLabel = "FILE", description = "a model that sekisho opinion train wrote") Path file,
            @Option(
                            names = "--terms",
                            paramLabel = "N",
                            defaultValue = "8",
                            description = "terms of each area or entry")
                    int terms) {
        byte[] bytes = new GivenFile(file).bytes();
        Optional<OpinionModel> model = OpinionModelFile.read(bytes);
        if (model.isEmpty()) {
            return refused("%s %s".formatted(file, OpinionModelFile.REFUSED));
        }
        print(model.get(), bytes, terms);
        return ExitCode.DONE;
    }

    private void print(OpinionModel model, byte[] file, int terms) {
        out().printf(
                        "%s%nSHA-256 %s%nlearned from labels %s%nby %s%n",
                        model, OpinionModelFile.fingerprint(file), model.learnedFrom(), model.settings());
        model.subjects().forEach(subject -> {
            out().printf("%n%s: %d of %d reviewed%n", subject.code(), subject.kept(), subject.reviewed());
            for (boolean speakingFor : terms > 0 ? new boolean[] {true, false} : new boolean[0]) {
                String words = String.join(", ", model.weightiest(subject, speakingFor, terms));
                out().printf("  %-8s %s%n", speakingFor ? "for:" : "against:", VisibleText.of(words));
            }
        });
    }

    private OpinionTrial trial(Place place, OfLanguage of) {
        OpinionTrial trial = of.labelled.screened(place, err(), (by, labels) -> by.trial(labels, of.language));
        out().printf("%d filings in %d families%n", trial.texts().size(), trial.families());
        if (trial.leftOut() > 0) {
            out().printf(
                            "%d left out: they could not be read in full, are exempt, or are not in %s%n",
                            trial.leftOut(), of.language);
        }
        return trial;
    }

    /** Tells of which areas and entries there is too little to learn, and returns those of which there is enough. */
    private Set<String> learnable(List<LabelledText> texts) {
        Set<String> learnable = new TreeSet<>();
        Cases.by(texts, SETTINGS).forEach((code, cases) -> {
            if (cases.suffice(SETTINGS)) {
                learnable.add(code);
            } else {
                out().printf("%s: not enough cases: %s; there must be %s%n", code, cases, SETTINGS.least());
            }
        });
        return learnable;
    }
}
