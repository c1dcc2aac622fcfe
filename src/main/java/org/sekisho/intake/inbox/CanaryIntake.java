package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.intake.inbox.Arrival.Fingerprint;
import org.springframework.stereotype.Service;

/** Takes in canaries: what {@link Intake} does with an inbox, with the number given. */
@Service
public record CanaryIntake(Intake intake, MarkingGate gate, JdbcFilingRegister register, Filings filings) {

    /** They belong to no run until they are given to one. */
    private static final long NO_RUN = 0;

    /**
     * Registers documents under their numbers, once; other bytes under the same number are another version.
     *
     * @return what each is registered as
     */
    public Map<FilingNumber, FilingId> register(Map<FilingNumber, List<CanaryDocument>> canaries) {
        return put(canaries, arrivals -> {
            gate.register(arrivals, NO_RUN);
            Map<FilingNumber, FilingId> registered = register.idsOf(arrivals);
            if (registered.size() < canaries.size()) {
                throw new IllegalStateException("%d of %d canaries are not registered"
                        .formatted(canaries.size() - registered.size(), canaries.size()));
            }
            return registered;
        });
    }

    /** Finds what these bytes were registered as under their numbers; without those that were not. */
    public Map<FilingNumber, FilingId> find(Map<FilingNumber, List<CanaryDocument>> canaries) {
        return put(canaries, register::idsOf);
    }

    /** Puts canaries into a run. */
    public void giveTo(long run, Collection<FilingId> canaries) {
        filings.giveCanariesTo(run, canaries);
    }

    /**
     * Endings of the names of the documents that a run has in hand, in small letters, without its canaries; empty for a name, or a
     * filing, without any.
     */
    public Set<String> endingsOf(long run) {
        return filings.endingsOf(run);
    }

    /** The canaries that a run has in hand. */
    public Set<FilingId> with(long run) {
        return filings.canariesOf(run);
    }

    private <T> Map<FilingNumber, T> put(
            Map<FilingNumber, List<CanaryDocument>> canaries, Function<List<Arrival>, Map<FilingNumber, T>> use) {
        try (Spool spool = intake.spool(() -> false)) { // its end discards what is in it
            List<Arrival> arrivals = new ArrayList<>();
            for (Map.Entry<FilingNumber, List<CanaryDocument>> canary : canaries.entrySet()) {
                arrivals.add(readable(canary.getKey(), canary.getValue(), spool));
            }
            return arrivals.isEmpty() ? Map.of() : use.apply(arrivals);
        } catch (IOException e) {
            throw new UncheckedIOException("The canaries cannot be taken in", e);
        }
    }

    private static Arrival readable(FilingNumber number, List<CanaryDocument> documents, Spool spool) {
        try {
            return arrival(number, documents, spool);
        } catch (IOException e) {
            throw new UncheckedIOException("Canary %s cannot be read".formatted(number), e);
        }
    }

    private static Arrival arrival(FilingNumber number, List<CanaryDocument> documents, Spool spool)
            throws IOException {
        if (!number.canary()) {
            throw new IllegalArgumentException("%s is no number of a canary".formatted(number));
        }
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
