package org.sekisho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.filing.FilingIdentifier;
import org.sekisho.filing.FilingNumber;
import org.sekisho.filing.Filings;
import org.sekisho.filing.RegisteredFiling;
import org.sekisho.intake.folder.DiskFolder;
import org.sekisho.intake.register.Arrival;
import org.sekisho.intake.register.ArrivedDocument;
import org.sekisho.intake.register.FilingRegister;
import org.sekisho.intake.spool.Spool;
import org.springframework.stereotype.Service;

/**
 * Registers a readable copy of a filing as its next version: what {@link Intake} does with an inbox, with the number
 * given. What is given is only read. It waits for the next run.
 */
@Service
public class CopyIntake {

    private final MarkingGate gate;
    private final FilingRegister register;
    private final Filings filings;
    private final NumberFinder numbers;
    private final IntakeSettings settings;

    CopyIntake(
            MarkingGate gate,
            FilingRegister register,
            Filings filings,
            FilingIdentifier identifier,
            IntakeSettings settings) {
        this.gate = gate;
        this.register = register;
        this.filings = filings;
        this.numbers = new NumberFinder(identifier);
        this.settings = settings;
    }

    /** @param file a document, folder or zip, as an inbox takes them */
    public RegisteredCopy register(RegisteredFiling of, Path file) throws UnusableCopyException {
        try (Spool spool = new Spool(settings.spool(), settings.inMemory());
                SingleArrival found = new SingleArrival()) {
            Arrival arrival = usable(walk(file, spool, found), of);
            boolean isNew =
                    register.register(gate.through(List.of(arrival)), null).known() == 0;
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
        List<String> unreachable = new ArrayList<>();
        InboxWalker walker =
                new InboxWalker(new ArrivalMaker(numbers, spool, found), spool, settings, unreachable::add);
        Path real = file.toRealPath();
        if (Files.isDirectory(real)) {
            walker.walkPackage(new DiskFolder(real, real, unreachable::add));
        } else {
            walker.walkFile(new DiskFolder.DiskFile(real, real.getFileName().toString()));
        }
        if (!unreachable.isEmpty()) {
            throw new UnusableCopyException(
                    "%d things in the copy cannot be opened; see their permissions.".formatted(unreachable.size()));
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
        Optional<FilingNumber> stated = numbers.statedIn(documents);
        if (of.numbered() && stated.isPresent() && !stated.get().equals(of.number())) {
            throw new UnusableCopyException(
                    "The copy says that it is %s. If it is %s all the same, say so by number in a filing.yml beside it."
                            .formatted(stated.get(), of.number()));
        }
        return new Arrival(of.number(), of.numbered(), arrival.fingerprint(), arrival.source(), documents);
    }
}
