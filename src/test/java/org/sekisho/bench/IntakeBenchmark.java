package org.sekisho.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.sekisho.intake.filing.FilingIdentifier;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.FirstLook;
import org.sekisho.intake.inbox.Intake;
import org.sekisho.intake.inbox.Intake.IntakeResult;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.fault.FaultBarrier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Takes in a bulk file made of the corpus' US documents under numbers of their own, twice: once new, once known. Nothing is looked at
 * for markings.
 *
 * <p>{@code java -Xmx128m -cp … org.sekisho.bench.IntakeBenchmark MEGABYTES}
 */
public final class IntakeBenchmark {

    private static final Pattern NUMBER =
            Pattern.compile("(?s)<publication-reference>.*?<doc-number>(\\w+)</doc-number>");

    private IntakeBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path work = Files.createDirectories(Path.of("target", "intake-benchmark"));
        Path bulk = work.resolve("bulk.xml");
        long megabytes = Long.parseLong(arguments[0]);
        int filings =
                BulkFile.write(bulk, megabytes * 1024 * 1024, Integer.MAX_VALUE).filings();
        try (AnnotationConfigApplicationContext application = application(work)) {
            Intake intake = application.getBean(Intake.class);
            report("new", filings, Files.size(bulk), () -> intake.register(List.of(bulk), 1, () -> false, () -> {}));
            report("known", filings, Files.size(bulk), () -> intake.register(List.of(bulk), 2, () -> false, () -> {}));
        } finally {
            Files.delete(bulk);
        }
    }

    private static AnnotationConfigApplicationContext application(Path work) {
        DataSource database = TestDatabase.fresh();
        AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();
        application
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("benchmark", Map.of("sekisho.intake.spool", work.resolve("spool"))));
        application.registerBean(DataSource.class, () -> database);
        application.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        application.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        application.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        application.registerBean(Clock.class, Clock::systemUTC);
        application.registerBean(FilingIdentifier.class, () -> IntakeBenchmark::numberIn);
        application.registerBean(FaultBarrier.class, FaultBarrier::new);
        application.registerBean(FirstLook.class, () -> IntakeBenchmark::unmarked);
        application.scan("org.sekisho.intake.filing", "org.sekisho.intake.inbox");
        application.refresh();
        return application;
    }

    /** Looking for markings is reading, and no part of what is measured. */
    private static Optional<List<FirstLook.Seen>> unmarked(List<FirstLook.Arrived> filings, BooleanSupplier stop) {
        return Optional.of(Collections.nCopies(filings.size(), new FirstLook.Seen(false, null)));
    }

    private static Optional<FilingNumber> numberIn(InputStream document) throws IOException {
        Matcher number = NUMBER.matcher(new String(document.readNBytes(8192), ISO_8859_1));
        return number.find() ? Optional.of(new FilingNumber("US" + number.group(1))) : Optional.empty();
    }

    private static void report(String what, int filings, long bytes, Supplier<IntakeResult> run) {
        long start = System.nanoTime();
        IntakeResult result = run.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        System.out.printf(
                "%s: %s of %d; %.1f s, %.0f filings/s, %.1f MB/s, in a heap of %d MB%n",
                what, result, filings, seconds, filings / seconds, bytes / 1e6 / seconds, heap);
    }
}
