package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.FirstLook;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.RunReport;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.TextExtractor;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.ForkedExtractor;
import org.sekisho.reading.extraction.parser.InProcessExtractor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to read documents in a process that may die, and to check them before: the night over the corpus'
 * filings of every format, and the reading of its web pages and PDFs alone, with both and without. Each is done in
 * turns, several times; of each the fastest counts, for other work on the machine only makes it slower. Of a night
 * the processor time is told as well, of Sekisho, its parser processes and the database: other work disturbs it least.
 *
 * <p>{@code src/test/bench/run.sh IsolationBenchmark 3}
 */
public final class IsolationBenchmark {

    private static final List<String> SETS =
            List.of("us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent", "html-patft", "pdf-scan-office");
    private static final List<String> READ_APART = List.of("html-patft", "pdf-scan-office", "robust-pdf-veraPDF");

    private static final Path WORK = Path.of("target", "isolation-benchmark").toAbsolutePath();

    private IsolationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        System.out.println(Machine.description());
        List<Path> documents = documents();
        FileSystemUtils.deleteRecursively(WORK);
        ExtractionSettings settings = TestSettings.with(Files.createDirectories(WORK.resolve("parser")));
        double apart = Double.MAX_VALUE;
        double within = Double.MAX_VALUE;
        try (ForkedExtractor forked = new ForkedExtractor(settings)) {
            InProcessExtractor inProcess = new InProcessExtractor(settings);
            read(documents, forked);
            read(documents, inProcess);
            for (int i = 0; i < times; i++) {
                apart = Math.min(apart, read(documents, forked));
                within = Math.min(within, read(documents, inProcess));
            }
        }
        print("reading %d documents, warm".formatted(documents.size()), apart, within);
        double withBoth = Double.MAX_VALUE;
        double without = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            withBoth = Math.min(withBoth, night(true));
            without = Math.min(without, night(false));
        }
        print("the night, processes started in it", withBoth, without);
        FileSystemUtils.deleteRecursively(WORK);
    }

    private static void print(String what, double with, double without) {
        System.out.printf(
                "%s: %.2f s with, %.2f s without: %.1f %% of it is isolation and checks; load %s%n",
                what, with, without, 100 * (with - without) / with, Machine.load());
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String set : READ_APART) {
            try (Stream<Path> files = Files.walk(Corpus.folder(set))) {
                files.filter(Files::isRegularFile).forEach(documents::add);
            }
        }
        return documents;
    }

    private static double read(List<Path> documents, TextExtractor extractor) {
        long begun = System.nanoTime();
        for (Path document : documents) {
            try {
                extractor.extract(document.getFileName().toString(), document);
            } catch (UnreadableDocumentException e) {
                // is read for as long as it can be, which is what is measured
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds of registering and screening, in a home and a database of their own. */
    private static double night(boolean isolated) throws IOException {
        FileSystemUtils.deleteRecursively(WORK.resolve("home"));
        try (ConfigurableApplicationContext sekisho = start(isolated)) {
            long before = Machine.processor() + Machine.processorOfOthers();
            RunReport report =
                    sekisho.getBean(JobRuns.class).run().orElseThrow().report();
            System.out.printf(
                    "%s: %s, %.2f s, processor %.2f s%n",
                    isolated ? "with" : "without",
                    report.run().counts(),
                    report.run().seconds(),
                    (Machine.processor() + Machine.processorOfOthers() - before) / 1e9);
            return report.run().seconds();
        }
    }

    private static ConfigurableApplicationContext start(boolean isolated) {
        List<String> settings = new ArrayList<>(List.of("--sekisho.extraction.ocr.enabled=false"));
        for (int i = 0; i < SETS.size(); i++) {
            settings.add("--sekisho.run.inboxes[%d]=%s"
                    .formatted(i, Corpus.folder(SETS.get(i)).toAbsolutePath()));
        }
        return NightBenchmark.start(WORK, settings, context -> {
            context.getBeanFactory().registerSingleton("runProgress", RunProgress.SILENT);
            if (!isolated) {
                context.getBeanFactory().addBeanPostProcessor(new Replacement());
            }
        });
    }

    /** Puts the extractor that trusts its documents in the place of the other, and looks for no markings beforehand. */
    private static final class Replacement implements BeanPostProcessor {

        private static final FirstLook.Seen UNMARKED = new FirstLook.Seen(false, null);

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof FirstLook) {
                return (FirstLook) (filings, stop) -> Optional.of(Collections.nCopies(filings.size(), UNMARKED));
            }
            return bean instanceof TextExtractor ? trusting() : bean;
        }

        private static TextExtractor trusting() {
            try {
                return new InProcessExtractor(TestSettings.with(WORK.resolve("parser")));
            } catch (Exception e) {
                throw new IllegalStateException("The parsers cannot be set up", e);
            }
        }
    }
}
