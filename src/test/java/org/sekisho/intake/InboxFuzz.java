package org.sekisho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sekisho.filing.FilingNumber;
import org.sekisho.gazette.GazetteReader;
import org.sekisho.intake.folder.DiskFolder;
import org.sekisho.intake.manifest.ManifestFile;
import org.sekisho.intake.spool.Spool;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** All that reads inboxes, for the fuzzer. */
public final class InboxFuzz {

    private static final Path FOLDER = folder();
    private static final IntakeSettings SETTINGS = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("sekisho.intake", IntakeSettings.class);

    private InboxFuzz() {}

    /** A mailroom's {@code received.csv}. */
    public static void manifest(byte[] file) throws IOException {
        Path csv = Files.write(FOLDER.resolve("received.csv"), file);
        new ManifestFile(csv)
                .read(number -> Optional.of(number).filter(it -> !it.isBlank()).flatMap(FilingNumber::of));
    }

    /** A file of an inbox: a zip, a bulk file or a document. */
    public static void walk(byte[] file) throws IOException {
        Path dropped = Files.write(FOLDER.resolve("US20269999999A1.zip"), file);
        try (Spool spool = new Spool(FOLDER.resolve("spool"), DataSize.ofMegabytes(8))) {
            ArrivalMaker arrivals =
                    new ArrivalMaker(new NumberFinder(new GazetteReader()), spool, arrival -> arrival.close());
            new InboxWalker(arrivals, spool, SETTINGS, unreachable -> {})
                    .walkFile(new DiskFolder.DiskFile(dropped, "US20269999999A1.zip"));
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
