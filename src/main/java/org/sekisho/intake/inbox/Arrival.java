package org.sekisho.intake.inbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;

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

    /** One file of an {@link Arrival}. */
    public record ArrivedDocument(String name, DocumentRole role, Spooled content) {

        /** Leaves the name out, which can say what a filing is about. */
        @Override
        public String toString() {
            return "%s, %d bytes".formatted(role, content.size());
        }
    }

    /**
     * The mark of an arrival: two with the same bytes are the same filing, wherever they lie and whatever they are called.
     *
     * <p>An arrival without a single byte has none to tell it by, and is told by its place; otherwise all empty folders
     * would be one filing, and all but one would vanish.
     */
    static final class Fingerprint {

        private Fingerprint() {}

        public static String of(String source, List<ArrivedDocument> documents) {
            if (documents.stream().allMatch(document -> document.content().size() == 0)) {
                return DigestUtils.sha256Hex("nothing at " + source);
            }
            if (documents.size() == 1) {
                return documents.get(0).content().sha256();
            }
            return DigestUtils.sha256Hex(documents.stream()
                    .map(document -> document.content().sha256() + " " + document.role())
                    .sorted()
                    .collect(Collectors.joining("\n")));
        }
    }
}
