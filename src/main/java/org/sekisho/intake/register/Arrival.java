package org.sekisho.intake.register;

import java.io.IOException;
import java.util.List;
import org.sekisho.filing.FilingNumber;
import org.sekisho.filing.RegisteredFiling;

/**
 * A filing as it lies in the inbox, its bytes put aside, not yet registered.
 *
 * @param source as in {@link RegisteredFiling}
 */
public record Arrival(
        FilingNumber number, boolean numbered, String fingerprint, String source, List<ArrivedDocument> documents)
        implements AutoCloseable {

    public Arrival {
        documents = List.copyOf(documents);
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
