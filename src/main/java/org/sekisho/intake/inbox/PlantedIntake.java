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
import org.sekisho.intake.inbox.register.FilingRegister;
import org.sekisho.intake.inbox.register.PlantedRows;
import org.sekisho.intake.inbox.spool.Spool;
import org.springframework.stereotype.Service;

/** Takes in planted filings: what {@link Intake} does with an inbox, with the number given. */
@Service
public class PlantedIntake {

    /** They belong to no run until they are given to one. */
    private static final long NO_RUN = 0;

    private final MarkingGate gate;
    private final FilingRegister register;
    private final PlantedRows rows;
    private final IntakeSettings settings;

    PlantedIntake(MarkingGate gate, FilingRegister register, PlantedRows rows, IntakeSettings settings) {
        this.gate = gate;
        this.register = register;
        this.rows = rows;
        this.settings = settings;
    }

    /** Registers documents under a number, once; other bytes under the same number are another version. */
    public FilingId register(FilingNumber number, List<PlantedDocument> documents) {
        if (!number.planted()) {
            throw new IllegalArgumentException("%s is no number of a planted filing".formatted(number));
        }
        return put(number, documents, arrival -> {
            register.register(gate.through(List.of(arrival)), NO_RUN);
            return rows.find(number, arrival.fingerprint())
                    .orElseThrow(
                            () -> new IllegalStateException("Planted filing %s is not registered".formatted(number)));
        });
    }

    /** Finds what these bytes were registered as under a number. */
    public Optional<FilingId> find(FilingNumber number, List<PlantedDocument> documents) {
        return put(number, documents, arrival -> rows.find(number, arrival.fingerprint()));
    }

    /** Puts a planted filing into a run. */
    public void giveTo(long run, FilingId planted) {
        rows.giveTo(run, planted);
    }

    /** Whether a run has a planted filing in hand. */
    public boolean isWith(long run, FilingId planted) {
        return rows.isWith(run, planted);
    }

    private <T> T put(FilingNumber number, List<PlantedDocument> documents, Function<Arrival, T> use) {
        try (Spool spool = new Spool(settings.spool(), settings.inMemory());
                Arrival arrival = arrival(number, documents, spool)) {
            return use.apply(arrival);
        } catch (IOException e) {
            throw new UncheckedIOException("Planted filing %s cannot be read".formatted(number), e);
        }
    }

    private static Arrival arrival(FilingNumber number, List<PlantedDocument> documents, Spool spool)
            throws IOException {
        List<ArrivedDocument> arrived = new ArrayList<>();
        for (PlantedDocument document : documents) {
            try (InputStream content = document.content().getInputStream()) {
                arrived.add(new ArrivedDocument(document.name(), document.role(), spool.copy(content)));
            }
        }
        String place = documents.size() == 1 ? documents.get(0).name() : number.value();
        return new Arrival(number, true, Fingerprint.of(place, arrived), place, arrived);
    }
}
