package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.sekisho.intake.filing.FilingIdentifier;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.inbox.ArrivalMaker.ArrivalSink;
import org.sekisho.intake.inbox.JdbcFilingRegister.RegisterCounts;
import org.sekisho.intake.inbox.Spool.SpoolStoppedException;
import org.sekisho.machine.fault.FaultBarrier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Finds what is new in the inboxes and registers it. The inboxes are only read.
 *
 * <p>What is one filing:
 *
 * <ul>
 *   <li>a file;
 *   <li>a folder, if it holds a {@code filing.yml}, or a file named after a part of a filing ({@code claims.pdf}), or
 *       drawings with at most one other document; with all that lies below it;
 *   <li>a document of a bulk file: several XML documents one behind the other, or the records of a green book.
 * </ul>
 *
 * <p>Any other folder is a folder of filings, and a zip is the same as a folder. Whatever is taken becomes a filing: an
 * empty folder one without documents, a damaged zip one that nothing can read. What is passed over, such as a name that starts
 * with a dot, is told.
 */
@Service
@EnableConfigurationProperties(IntakeSettings.class)
public record Intake(
        MarkingGate gate,
        HeldDeliveries deliveries,
        FilingIdentifier identifier,
        FaultBarrier barrier,
        IntakeSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /**
     * Registers what the inboxes hold. Doing it again changes nothing; it may be interrupted at any time and done again.
     *
     * @param runId the run that will screen what is new
     * @param stop asked after each transaction and while bytes pass; once it is true, intake ends early, and the result
     *     is what it came to
     * @param somethingNew run once, after the first transaction that something new is in
     */
    public IntakeResult register(List<Path> inboxes, long runId, BooleanSupplier stop, Runnable somethingNew) {
        Set<Overlooked> overlooked = new LinkedHashSet<>();
        try (Spool spool = spool(stop)) {
            ArrivalBatch batch = new ArrivalBatch(
                    gate, deliveries, settings, new ArrivalBatch.Run(runId, stop, somethingNew), overlooked::add);
            RegisterCounts registered = walkAll(walker(spool, batch, overlooked::add), inboxes, batch);
            return report(new IntakeResult(
                    registered.filings(), registered.versions(), registered.known(), List.copyOf(overlooked)));
        } catch (IOException e) {
            throw new UncheckedIOException("Taking in filings stopped; nothing that was registered is lost", e);
        }
    }

    /** @param stop asked again and again while bytes pass through it */
    Spool spool(BooleanSupplier stop) throws IOException {
        return new Spool(settings.spool(), settings.inMemory(), stop);
    }

    /** A walker whose arrivals go to a sink. */
    InboxWalker walker(Spool spool, ArrivalSink sink, Consumer<Overlooked> overlooked) {
        ReadSteps steps = new ReadSteps(barrier, settings.processorTime());
        ArrivalMaker arrivals = new ArrivalMaker(numbers(), settings.mailroomData(), steps, spool, sink);
        return new InboxWalker(arrivals, spool, settings, steps, overlooked);
    }

    NumberFinder numbers() {
        return new NumberFinder(identifier, settings.numberForm());
    }

    private static RegisterCounts walkAll(InboxWalker walker, List<Path> inboxes, ArrivalBatch batch)
            throws IOException {
        try {
            for (Path inbox : inboxes) {
                Path real = inbox.toRealPath();
                if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                    walker.walkFile(new DiskFolder.DiskFile(real, name(real), name(inbox)));
                } else {
                    walker.walkInbox(walker.onDisk(real));
                }
            }
            return batch.flush();
        } catch (ArrivalBatch.StoppedException | SpoolStoppedException asked) {
            LOG.info("Intake: {}", asked.getMessage());
            return batch.registered();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static IntakeResult report(IntakeResult result) {
        LOG.info("Intake: {}", result);
        if (!result.overlooked().isEmpty()) {
            LOG.warn(
                    "{} things in the inboxes were not taken in, or not as what they are: {}",
                    result.overlooked().size(),
                    result.overlooked().stream().map(Overlooked::why).distinct().toList());
        }
        return result;
    }

    /**
     * The result of one look into the inboxes.
     *
     * @param filings filings that are new, each under a number not seen before
     * @param versions new versions: other bytes under a number seen before
     * @param known filings that were there already
     * @param overlooked what was not taken in, such as a file without permission or a link out of the inbox, or not as what it
     *     is; a person has to look
     */
    public record IntakeResult(int filings, int versions, int known, List<Overlooked> overlooked) {

        public IntakeResult {
            overlooked = List.copyOf(overlooked);
        }

        /** Everything registered for the first time. */
        public int received() {
            return filings + versions;
        }

        /** Counts only: paths can say what a filing is about. */
        @Override
        public String toString() {
            return "%d new, %d new versions, %d known, %d overlooked"
                    .formatted(filings, versions, known, overlooked.size());
        }
    }
}
