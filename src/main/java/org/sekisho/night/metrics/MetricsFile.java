package org.sekisho.night.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sekisho.night.metrics.OfficeMetrics.Source;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.ScreeningRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The file that a run leaves for node_exporter, if the office names one. It is replaced as a whole, and others may read it: its
 * reader is another user. A run that cannot write it goes on, and says so in the log.
 */
@Component
public class MetricsFile {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsFile.class);

    private final MetricsSettings settings;
    private final OfficeMetrics office;
    private final ScreeningRuns runs;

    MetricsFile(MetricsSettings settings, OfficeMetrics office, ScreeningRuns runs) {
        this.settings = settings;
        this.office = office;
        this.runs = runs;
    }

    /**
     * Writes how a run went that has ended, however it did.
     *
     * @param stages how long each of its steps took, by name
     */
    public void write(RunReport report, Supplier<Map<String, Duration>> stages) {
        Path file = settings.file();
        if (file == null) {
            return;
        }
        try {
            List<Sample> samples = Stream.concat(
                            RunMetrics.of(report, stages.get(), runs.lastSuccess()).stream(),
                            office.now(Source.RUN).stream())
                    .toList();
            replace(file.toAbsolutePath(), PrometheusText.of(samples));
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.error("The metrics of run {} were not written", report.run().run(), e);
        }
    }

    /** What lies under the temporary name is taken away and never written through: others may put links into that folder. */
    private static void replace(Path file, byte[] text) throws IOException {
        Path whole = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        try (FileChannel out = FileChannel.open(whole, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.getFileAttributeView(whole, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
