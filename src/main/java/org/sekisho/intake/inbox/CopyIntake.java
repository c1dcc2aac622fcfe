package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.intake.inbox.Arrival.Fingerprint;
import org.sekisho.intake.inbox.ArrivalMaker.ArrivalSink;
import org.springframework.stereotype.Service;

/**
 * Registers a readable copy of a filing as its next version: what {@link Intake} does with an inbox, with the number
 * given. What is given is only read. It waits for the next run.
 */
@Service
public record CopyIntake(Intake intake, MarkingGate gate, Filings filings, DocumentContents contents) {

    /** The number that a person typed; empty if it has not the form of one. */
    public Optional<FilingNumber> numberTyped(String typed) {
        return WrittenNumber.typed(typed, intake.numbers().form()).filter(number -> !number.canary());
    }

    /**
     * The numbers that a filing without one may have: those in the names of its files and folders, and those printed on its first page.
     *
     * @param firstPage its words, as far as they were read
     */
    public List<FilingNumber> numbersOffered(RegisteredFiling without, String firstPage) {
        List<String> names = new ArrayList<>(List.of(without.source().split("[/!#]")));
        without.documents().forEach(document -> names.add(document.name()));
        return WrittenNumber.offered(names, firstPage, intake.numbers().form());
    }

    /**
     * Registers the documents of filings that came without a number as one filing, under the number that is theirs.
     *
     * @param parts in their order, such as the pages of one filing that came as single files
     */
    public RegisteredCopy registerUnder(FilingNumber number, List<RegisteredFiling> parts) {
        try (Spool spool = intake.spool(() -> false)) {
            List<ArrivedDocument> documents = new ArrayList<>();
            for (RegisteredFiling part : parts) {
                for (FilingDocument document : part.documents()) {
                    try (InputStream bytes = contents.open(document)) {
                        documents.add(new ArrivedDocument(document.name(), document.role(), spool.copy(bytes)));
                    }
                }
            }
            String source = parts.get(0).source();
            return registered(new Arrival(number, true, Fingerprint.of(source, documents), source, documents));
        } catch (IOException e) {
            throw new UncheckedIOException("The documents of %s could not be registered again".formatted(number), e);
        }
    }

    private RegisteredCopy registered(Arrival arrival) {
        boolean isNew = gate.register(List.of(arrival), null).known() == 0;
        return new RegisteredCopy(
                filings.withFingerprint(arrival.number(), arrival.fingerprint())
                        .orElseThrow(() -> new IllegalStateException(
                                "What was given as %s is not registered".formatted(arrival.number()))),
                !isNew);
    }

    /** @param file a document, folder or zip, as an inbox takes them */
    public RegisteredCopy register(RegisteredFiling of, Path file) throws UnusableCopyException {
        try (Spool spool = intake.spool(() -> false);
                SingleArrival found = new SingleArrival()) {
            return registered(usable(walk(file, spool, found), of));
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of filing %s could not be taken in".formatted(of.number()), e);
        }
    }

    private Arrival walk(Path file, Spool spool, SingleArrival found) throws IOException, UnusableCopyException {
        if (!Files.isReadable(file)) {
            throw new UnusableCopyException(
                    file + (Files.exists(file) ? " cannot be read; see its permissions." : " is not there."));
        }
        Set<Overlooked> overlooked = new LinkedHashSet<>();
        InboxWalker walker = intake.walker(spool, found, overlooked::add);
        Path real = file.toRealPath();
        if (!Files.isDirectory(real) && !Files.isRegularFile(real)) {
            throw new UnusableCopyException(file + " is neither a file nor a folder.");
        }
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
