package org.sekisho.screening.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.ScreenedFiling;

/** All outcomes, with the evidence for them. */
public interface ScreeningOutcomes {

    /**
     * Records outcomes with findings, evidence, entities and unread parts. Recording one again replaces it, so that a
     * repeat after a crash changes nothing. The caller holds the transaction.
     *
     * @param editions the keys under which the run keeps its list editions
     */
    void record(long runId, List<? extends ScreenedFiling> screened, Map<Edition, Long> editions);

    /**
     * Takes outcomes back, with all that was recorded and kept of what was read, so that the filings wait again. The
     * caller holds the transaction.
     */
    void withdraw(Collection<FilingId> filings);

    /** What could not be read of one version of a filing; empty if all was, or while it waits. */
    List<UnreadPart> unreadOf(FilingId filing);

    /** The first thing that could not be read of each of these filings; without those that were read whole. */
    Map<FilingId, UnreadPart> firstUnreadOf(Collection<FilingId> filings);

    /** Where in their texts something was found for these filings, in no order. */
    List<FoundAt> foundAt(Collection<FilingId> filings);

    /**
     * A place in a text where something was found.
     *
     * @param queue of the entry that it was found for
     */
    record FoundAt(FilingId filing, String queue, TextSpan span) {}

    /** The recorded outcome of one version of a filing; empty while it waits. */
    Optional<RecordedOutcome> of(FilingId filing);

    /** What each of these filings came to; without those that wait. */
    Map<FilingId, RecordedEntries> entriesOf(Collection<FilingId> filings);

    /** How the filings of a run ended so far; those without an outcome are waiting. Without the canaries. */
    OutcomeCounts counts(long runId);

    /** Why documents and pages of a run's filings were not read, the most frequent reason first. */
    List<UnreadCount> unread(long runId);

    /** Filings of a run of which text was read and no claims were recognised in it. Without the canaries. */
    List<FilingNumber> withoutClaims(long runId);

    /** What a run's filings have that the office accepts not to be looked at. Without the canaries. */
    List<RemarkCount> remarks(long runId);

    /** Filings of a run that broke the program, canaries among them. */
    List<RecordedFault> faults(long runId);

    /** Filings of a run that need a person, highest rank first, and after them those that could not be read. */
    List<RecordedOutcome> ofRun(long runId);
}
