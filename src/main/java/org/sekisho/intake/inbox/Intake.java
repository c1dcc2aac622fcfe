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
import org.sekisho.intake.filing.Overlooked;
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
        JdbcFilingRegister register,
        JdbcHeldDeliveries deliveries,
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
        try (Spool spool = new Spool(settings.spool(), settings.inMemory(), stop)) {
            ArrivalBatch batch =
                    new ArrivalBatch(gate, register, settings.filingsPerTransaction(), runId, stop, somethingNew);
            BoundedArrivals bounded = new BoundedArrivals(
                    batch, register, deliveries, settings.filingsPerPackage(), runId, overlooked::add);
            ReadSteps steps = new ReadSteps(barrier, settings.processorTime());
            ArrivalMaker arrivals = new ArrivalMaker(
                    new NumberFinder(identifier, settings.numberForm()),
                    settings.mailroomData(),
                    steps,
                    spool,
                    bounded);
            InboxWalker walker = new InboxWalker(arrivals, spool, settings, steps, overlooked::add);
            RegisterCounts registered = walkAll(walker, inboxes, batch, overlooked::add);
            return report(new IntakeResult(
                    registered.filings(), registered.versions(), registered.known(), List.copyOf(overlooked)));
        } catch (IOException e) {
            throw new UncheckedIOException("Taking in filings stopped; nothing that was registered is lost", e);
        }
    }

    private RegisterCounts walkAll(
            InboxWalker walker, List<Path> inboxes, ArrivalBatch batch, Consumer<Overlooked> overlooked)
            throws IOException {
        try {
            for (Path inbox : inboxes) {
                walk(walker, inbox, overlooked);
            }
            return batch.flush();
        } catch (ArrivalBatch.StoppedException | SpoolStoppedException asked) {
            LOG.info("Intake: {}", asked.getMessage());
            return batch.registered();
        }
    }

    private void walk(InboxWalker walker, Path inbox, Consumer<Overlooked> overlooked) throws IOException {
        Path real = inbox.toRealPath();
        if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            walker.walkFile(new DiskFolder.DiskFile(real, name(real), name(inbox)));
        } else {
            walker.walkInbox(new DiskTree(real, settings.folderDepth(), overlooked).top());
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
}
