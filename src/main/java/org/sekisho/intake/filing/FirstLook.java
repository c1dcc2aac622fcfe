package org.sekisho.intake.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks at what has arrived before any of it is kept, and tells what carries a classification marking. */
public interface FirstLook {

    /**
     * Looks at filings, several at a time. What cannot be read shows no marking.
     *
     * @param stop asked again and again; once it is true the look ends early
     * @return what was seen of each, in their order; empty if it ended early
     */
    Optional<List<Seen>> at(List<Arrived> filings, BooleanSupplier stop);

    /** A filing that is not registered yet: its documents' keys are their places in it. */
    record Arrived(FilingNumber number, List<FilingDocument> documents, DocumentContents contents) {

        public Arrived {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The result of looking at one filing.
     *
     * @param filed the date of filing, which a clock counts from; null where the filing does not give it
     */
    record Seen(boolean marked, @Nullable LocalDate filed) {}
}
