package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.inbox.arrival.Fingerprint;
import org.sekisho.intake.inbox.arrival.MarkingGate;
import org.sekisho.intake.inbox.register.Arrival;
import org.sekisho.intake.inbox.register.ArrivedDocument;
import org.sekisho.intake.inbox.register.JdbcCanaryRows;
import org.sekisho.intake.inbox.register.JdbcFilingRegister;
import org.sekisho.intake.inbox.spool.Spool;
import org.springframework.stereotype.Service;

/** Takes in canaries: what {@link Intake} does with an inbox, with the number given. */
@Service
public class CanaryIntake {

    /** They belong to no run until they are given to one. */
    private static final long NO_RUN = 0;

    private final MarkingGate gate;
    private final JdbcFilingRegister register;
    private final JdbcCanaryRows rows;
    private final IntakeSettings settings;

    CanaryIntake(MarkingGate gate, JdbcFilingRegister register, JdbcCanaryRows rows, IntakeSettings settings) {
        this.gate = gate;
        this.register = register;
        this.rows = rows;
        this.settings = settings;
    }

    /** Registers documents under a number, once; other bytes under the same number are another version. */
    public FilingId register(FilingNumber number, List<CanaryDocument> documents) {
        if (!number.canary()) {
            throw new IllegalArgumentException("%s is no number of a canary".formatted(number));
        }
        return put(number, documents, arrival -> {
            register.register(gate.through(List.of(arrival)), NO_RUN);
            return rows.find(number, arrival.fingerprint())
                    .orElseThrow(() -> new IllegalStateException("Canary %s is not registered".formatted(number)));
        });
    }

    /** Finds what these bytes were registered as under a number. */
    public Optional<FilingId> find(FilingNumber number, List<CanaryDocument> documents) {
        return put(number, documents, arrival -> rows.find(number, arrival.fingerprint()));
    }

    /** Puts a canary into a run. */
    public void giveTo(long run, FilingId canary) {
        rows.giveTo(run, canary);
    }

    /** Whether a run has a canary in hand. */
    public boolean isWith(long run, FilingId canary) {
        return rows.isWith(run, canary);
    }

    private <T> T put(FilingNumber number, List<CanaryDocument> documents, Function<Arrival, T> use) {
        try (Spool spool = new Spool(settings.spool(), settings.inMemory());
                Arrival arrival = arrival(number, documents, spool)) {
            return use.apply(arrival);
        } catch (IOException e) {
            throw new UncheckedIOException("Canary %s cannot be read".formatted(number), e);
        }
    }

    private static Arrival arrival(FilingNumber number, List<CanaryDocument> documents, Spool spool)
            throws IOException {
        List<ArrivedDocument> arrived = new ArrayList<>();
        for (CanaryDocument document : documents) {
            try (InputStream content = document.content().getInputStream()) {
                arrived.add(new ArrivedDocument(document.name(), document.role(), spool.copy(content)));
            }
        }
        String place = documents.size() == 1 ? documents.get(0).name() : number.value();
        return new Arrival(number, true, Fingerprint.of(place, arrived), place, arrived);
    }
}
