package org.sekisho.reading.passage;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;

/** Texts of all filings that were read, each version's once. */
public interface FilingTexts {

    /** Keeps the text and data of a filing; replaces those kept before. */
    default void keep(FilingId filing, Filing read, FilingText text) {
        keep(filing, packed(read, text));
    }

    /** Packs a text as it is kept. A long one takes long, and no database. */
    Packed packed(Filing read, FilingText text);

    void keep(FilingId filing, Packed text);

    /** A text that is ready to be kept. */
    record Packed(FilingText text, byte[] content) {}

    /** Deletes the texts of these filings. */
    void forget(Collection<FilingId> filings);

    /**
     * Returns exactly the text that was kept; empty if none was.
     *
     * @throws AlteredFilingException if it is not what is on record
     */
    Optional<StoredText> of(FilingId filing);

    /** The kept text, or empty if it is not what is on record, for uses where the text is only an addition. */
    default Optional<StoredText> ifAsRecorded(FilingId filing) {
        try {
            return of(filing);
        } catch (AlteredFilingException changed) {
            return Optional.empty();
        }
    }

    /** A digest of each filing's text, which tells it from any other; filings of which nothing is kept are left out. */
    Map<FilingId, Long> digests(Collection<FilingId> filings);

    /**
     * Digests of the filings with the highest keys below one, the highest first, without those of which no words are
     * kept.
     *
     * @param most so many of them
     */
    Map<FilingId, Long> digests(FilingId below, int most);

    /**
     * Hands out the digest of every filing that some runs have in hand, empty for those of which no words are kept.
     *
     * @param since the first of these runs
     */
    void eachDigestSince(long since, BiConsumer<FilingId, Optional<Long>> taker);

    /**
     * Hands over the texts of many filings, one at a time, so that never more than one is in memory. Filings of which nothing was
     * kept are passed over.
     *
     * @param longest characters that are read; of a longer text {@code taker} is given nothing
     */
    void each(Collection<FilingId> filings, int longest, BiConsumer<FilingId, Optional<StoredText>> taker);
}
