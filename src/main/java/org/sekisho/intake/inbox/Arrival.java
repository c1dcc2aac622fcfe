package org.sekisho.intake.inbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.intake.filing.RegisteredFiling;

/**
 * A filing as it lies in the inbox, its bytes put aside, not yet registered.
 *
 * @param source as in {@link RegisteredFiling}
 * @param seal if it carries a classification marking: neither its bytes nor a name are registered
 */
public record Arrival(
        FilingNumber number,
        boolean numbered,
        String fingerprint,
        String source,
        List<ArrivedDocument> documents,
        Quarantine.@Nullable Sealed seal)
        implements AutoCloseable {

    public Arrival {
        documents = List.copyOf(documents);
    }

    /** One that may be registered whole. */
    public Arrival(
            FilingNumber number, boolean numbered, String fingerprint, String source, List<ArrivedDocument> documents) {
        this(number, numbered, fingerprint, source, documents, null);
    }

    /** The same with nothing to be registered but that it came. */
    public Arrival sealed(@Nullable LocalDate filed) {
        return new Arrival(number, numbered, fingerprint, source, documents, new Quarantine.Sealed(filed));
    }

    public long inMemory() {
        return documents.stream()
                .mapToLong(document -> document.content().inMemory())
                .sum();
    }

    @Override
    public void close() throws IOException {
        for (ArrivedDocument document : documents) {
            document.content().close();
        }
    }

    /** Gives the number; the source can say what the filing is about. */
    @Override
    public String toString() {
        return number.value();
    }
}
