package org.sekisho.intake.inbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.gazette.GazetteReader;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** All that reads inboxes, for the fuzzer. */
public final class InboxFuzz {

    private static final Path FOLDER = folder();
    private static final IntakeSettings SETTINGS = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("sekisho.intake", IntakeSettings.class);

    private static final ReadSteps STEPS = new ReadSteps(new FaultBarrier(), SETTINGS.processorTime());
    private static final Faults FAULTS = Faults.seen();

    private InboxFuzz() {}

    /** A mailroom's {@code received.csv}. */
    public static void manifest(byte[] file) throws IOException {
        Path csv = Files.write(FOLDER.resolve("received.csv"), file);
        Manifest.read(
                csv, number -> Optional.of(number).filter(it -> !it.isBlank()).flatMap(FilingNumber::of));
    }

    /** A file of an inbox: a zip, a bulk file or a document. */
    public static void walk(byte[] file) throws IOException {
        Path dropped = Files.write(FOLDER.resolve("US20269999999A1.zip"), file);
        try (Spool spool = new Spool(FOLDER.resolve("spool"), DataSize.ofMegabytes(8))) {
            ArrivalMaker arrivals = new ArrivalMaker(
                    new NumberFinder(new GazetteReader(), NumberForm.OF_OFFICES),
                    SETTINGS.mailroomData(),
                    STEPS,
                    spool,
                    arrival -> arrival.close());
            new InboxWalker(arrivals, spool, SETTINGS, STEPS, overlooked -> {})
                    .walkFile(new DiskFolder.DiskFile(dropped, "US20269999999A1.zip", dropped.toString()));
        }
        FAULTS.mustBeNone();
    }

    /** What the barrier kept from the night is a fault here. */
    private static final class Faults extends AppenderBase<ILoggingEvent> {

        private final AtomicReference<String> first = new AtomicReference<>();

        private static Faults seen() {
            Faults faults = new Faults();
            Logger barrier = (Logger) LoggerFactory.getLogger(FaultBarrier.class);
            barrier.setLevel(Level.WARN);
            barrier.setAdditive(false);
            faults.start();
            barrier.addAppender(faults);
            return faults;
        }

        @Override
        protected void append(ILoggingEvent event) {
            first.compareAndSet(null, event.getFormattedMessage());
        }

        private void mustBeNone() {
            String told = first.getAndSet(null);
            if (told != null) {
                throw new IllegalStateException(told);
            }
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("inbox-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
