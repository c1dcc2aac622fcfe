package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compares what arrived with what the mailroom says it received: {@code received.csv} at the top of an inbox, if there is
 * one. It may list all that ever came or what came that day.
 *
 * <p>Read it before the filings are taken in, and compare after: the mailroom writes a filing first and then its row.
 */
@Component
public class Mailroom {

    private final JdbcExpectedFilings expected;
    private final NumberForm form;

    @Autowired
    Mailroom(JdbcExpectedFilings expected, IntakeSettings settings) {
        this(expected, settings.numberForm());
    }

    Mailroom(JdbcExpectedFilings expected, NumberForm form) {
        this.expected = expected;
        this.form = form;
    }

    /** The manifests of one evening. */
    public record Said(List<Manifest> manifests) {

        public Said {
            manifests = List.copyOf(manifests);
        }
    }

    /** Reads what manifests there are; what is wrong with them is told by {@link #compare}. */
    public Said read(List<Path> inboxes) {
        List<Manifest> manifests = new ArrayList<>();
        for (Path inbox : inboxes) {
            try (Stream<Path> files = Files.isDirectory(inbox) ? Files.list(inbox) : Stream.empty()) {
                files.filter(file -> Manifest.isNamed(file.getFileName().toString()))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .map(file -> Manifest.read(file, written -> WrittenNumber.in(written, form)))
                        .forEach(manifests::add);
            } catch (IOException e) {
                throw new UncheckedIOException("An inbox cannot be listed: " + inbox, e);
            }
        }
        return new Said(manifests);
    }

    /** A sum over each run's manifests as they are written down; any change changes it. */
    public Map<Long, Long> written() {
        return expected.sums();
    }

    /** Compares with what is registered, once everything is taken in. */
    public MailroomResult compare(Said said, long run) {
        said.manifests().forEach(manifest -> expected.expect(manifest.rows(), run));
        expected.noteArrivals(run);
        return new MailroomResult(
                expected.missing().stream()
                        .map(row -> new MailroomResult.Missing(row.number(), row.receivedOn()))
                        .toList(),
                said.manifests().isEmpty() ? List.of() : expected.unexpected(run),
                withdrawn(said),
                said.manifests().stream()
                        .flatMap(manifest -> manifest.problems().stream())
                        .toList(),
                said.manifests().stream()
                        .flatMap(manifest -> manifest.remarks().stream())
                        .toList());
    }

    private static List<FilingNumber> withdrawn(Said said) {
        return said.manifests().stream()
                .flatMap(manifest -> manifest.rows().stream())
                .filter(Manifest.Row::withdrawn)
                .map(Manifest.Row::number)
                .toList();
    }

    /**
     * The mailroom's manifests compared with the filings that arrived.
     *
     * @param missing what the mailroom received, tonight or earlier, and never arrived; the oldest first
     * @param unlisted what arrived tonight and no manifest names; empty on a night without a manifest
     * @param withdrawn what tonight's manifests say is not to be expected any more
     * @param problems what is wrong with the manifests, by row: something may be missing that is not told
     * @param remarks what was read all the same, and might be mended
     */
    public record MailroomResult(
            List<Missing> missing,
            List<FilingNumber> unlisted,
            List<FilingNumber> withdrawn,
            List<String> problems,
            List<String> remarks) {

        public MailroomResult {
            missing = List.copyOf(missing);
            unlisted = List.copyOf(unlisted);
            withdrawn = List.copyOf(withdrawn);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }

        /**
         * A filing that never arrived.
         *
         * @param receivedOn by the mailroom; null if no manifest says so
         */
        public record Missing(FilingNumber number, @Nullable LocalDate receivedOn) {}
    }
}
