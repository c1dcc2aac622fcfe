package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.intake.inbox.ArrivalMaker.ArrivalSink;
import org.springframework.stereotype.Service;

/**
 * Registers a readable copy of a filing as its next version: what {@link Intake} does with an inbox, with the number
 * given. What is given is only read. It waits for the next run.
 */
@Service
public record CopyIntake(Intake intake, MarkingGate gate, Filings filings) {

    /** @param file a document, folder or zip, as an inbox takes them */
    public RegisteredCopy register(RegisteredFiling of, Path file) throws UnusableCopyException {
        try (Spool spool = intake.spool(() -> false);
                SingleArrival found = new SingleArrival()) {
            Arrival arrival = usable(walk(file, spool, found), of);
            boolean isNew = gate.register(List.of(arrival), null).known() == 0;
            return new RegisteredCopy(
                    filings.withFingerprint(of.number(), arrival.fingerprint())
                            .orElseThrow(
                                    () -> new IllegalStateException("The copy of %s is not registered".formatted(of))),
                    !isNew);
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of filing %s could not be taken in".formatted(of.number()), e);
        }
    }

    private Arrival walk(Path file, Spool spool, SingleArrival found) throws IOException, UnusableCopyException {
        if (!Files.isReadable(file)) {
            throw new UnusableCopyException(
                    Files.exists(file) ? "The copy cannot be read; see its permissions." : "The copy is not there.");
        }
        Set<Overlooked> overlooked = new LinkedHashSet<>();
        InboxWalker walker = intake.walker(spool, found, overlooked::add);
        Path real = file.toRealPath();
        if (Files.isDirectory(real)) {
            walker.walkPackage(walker.onDisk(real));
        } else {
            walker.walkFile(new DiskFolder.DiskFile(
                    real, real.getFileName().toString(), real.getFileName().toString()));
        }
        if (!overlooked.isEmpty()) {
            throw new UnusableCopyException("%d things in the copy cannot be taken in; the first: %s."
                    .formatted(
                            overlooked.size(),
                            overlooked.iterator().next().why().words()));
        }
        return found.only()
                .orElseThrow(() -> new UnusableCopyException(
                        "The copy holds %d filings and has to be one; put a filing.yml beside its documents."
                                .formatted(found.count())));
    }

    /** The arrival under the number of the filing it is a copy of. */
    private Arrival usable(Arrival arrival, RegisteredFiling of) throws IOException, UnusableCopyException {
        List<ArrivedDocument> documents = arrival.documents();
        if (documents.stream().allMatch(document -> document.content().size() == 0)) {
            throw new UnusableCopyException("The copy is empty.");
        }
        Optional<FilingNumber> stated = intake.numbers().statedIn(documents);
        if (of.numbered() && stated.isPresent() && !stated.get().equals(of.number())) {
            throw new UnusableCopyException(
                    "The copy says that it is %s. If it is %s all the same, say so by number in a filing.yml beside it."
                            .formatted(stated.get(), of.number()));
        }
        return new Arrival(of.number(), of.numbered(), arrival.fingerprint(), arrival.source(), documents);
    }

    /** Keeps the first arrival and counts the others. */
    public static class SingleArrival implements ArrivalSink, AutoCloseable {

        private @Nullable Arrival first;
        private int count;

        @Override
        public void add(Arrival arrival) throws IOException {
            count++;
            if (first == null) {
                first = arrival;
            } else {
                arrival.close();
            }
        }

        public int count() {
            return count;
        }

        /** The arrival, if it is the only one. */
        public Optional<Arrival> only() {
            return count == 1 ? Optional.ofNullable(first) : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            if (first != null) {
                first.close();
            }
        }
    }

    /**
     * A copy as the register holds it: a version under the number that was given.
     *
     * @param known whether these bytes were under that number already; nothing was registered then
     */
    public record RegisteredCopy(RegisteredFiling filing, boolean known) {}

    /** A file that was given as a readable copy and cannot be one. The message says why and what to do, and names no file. */
    public static class UnusableCopyException extends Exception {

        UnusableCopyException(String message) {
            super(message);
        }
    }
}
