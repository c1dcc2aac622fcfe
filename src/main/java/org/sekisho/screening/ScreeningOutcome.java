package org.sekisho.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.Exemptions.Exemption;

/**
 * The outcome of screening one filing. Every filing gets exactly one outcome. One that could not be read in full is {@link
 * Unscreenable} and goes to a person; it is never {@link Clear}.
 */
public sealed interface ScreeningOutcome {

    /** The reviews that persons do. */
    Set<ReviewQueue> OF_PERSONS =
            Stream.of(ReviewQueue.values()).filter(ReviewQueue::opensCase).collect(Collectors.toUnmodifiableSet());

    /** The entries that apply, from all that could be read. */
    List<EntryFinding> findings();

    /** The outcome as it is stored, counted and shown. */
    OutcomeKind kind();

    /** Whether the filing is to be quarantined, because it carries a classification marking. */
    default boolean marked() {
        return isUnreadFor(UnreadReason.MARKED);
    }

    /** Whether it is unscreenable and that is why, or one reason of several. */
    default boolean isUnreadFor(UnreadReason reason) {
        return this instanceof Unscreenable unscreenable
                && unscreenable.unread().stream().anyMatch(part -> part.reason() == reason);
    }

    /** The reviews that the law takes the filing out of; empty if none. Nothing found for these is among the findings. */
    default Map<ReviewQueue, Exemption> exempt() {
        return Map.of();
    }

    /**
     * Decides the outcome of a filing.
     *
     * @param unread what could not be read of it
     * @param findings all of them
     * @param exempt the reviews that the law takes it out of: what was found for them is left out
     */
    static ScreeningOutcome of(
            List<UnreadPart> unread, List<EntryFinding> findings, Map<ReviewQueue, Exemption> exempt) {
        List<EntryFinding> left = findings.stream()
                .filter(finding -> !exempt.containsKey(finding.entry().queue()))
                .toList();
        if (!unread.isEmpty() && !exempt.keySet().containsAll(OF_PERSONS)) {
            return new Unscreenable(unread, left, exempt);
        }
        if (opensCase(left)) {
            return new Flagged(left, exempt);
        }
        return exempt.isEmpty() ? new Clear(left) : new Exempt(left, exempt);
    }

    private static boolean opensCase(List<EntryFinding> findings) {
        return findings.stream().anyMatch(finding -> finding.entry().queue().opensCase());
    }

    /** All of it was read, and nothing was found that a person has to look at; entries to watch may have been. */
    record Clear(List<EntryFinding> findings) implements ScreeningOutcome {

        public Clear {
            findings = List.copyOf(findings);
            if (opensCase(findings)) {
                throw new IllegalArgumentException("A filing was cleared although an entry asks for a person");
            }
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.CLEAR;
        }
    }

    /** All of it was read, something on the lists was found, and an examiner must look. */
    record Flagged(List<EntryFinding> findings, Map<ReviewQueue, Exemption> exempt) implements ScreeningOutcome {

        public Flagged(List<EntryFinding> findings) {
            this(findings, Map.of());
        }

        public Flagged {
            findings = List.copyOf(findings);
            exempt = Map.copyOf(exempt);
            if (!opensCase(findings)) {
                throw new IllegalArgumentException("A filing was flagged for no reason");
            }
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.FLAGGED;
        }
    }

    /** Some of it could not be read; the findings are from what could. */
    record Unscreenable(List<UnreadPart> unread, List<EntryFinding> findings, Map<ReviewQueue, Exemption> exempt)
            implements ScreeningOutcome {

        public Unscreenable(List<UnreadPart> unread, List<EntryFinding> findings) {
            this(unread, findings, Map.of());
        }

        public Unscreenable {
            unread = List.copyOf(unread);
            findings = List.copyOf(findings);
            exempt = Map.copyOf(exempt);
            if (unread.isEmpty()) {
                throw new IllegalArgumentException("A filing was unscreenable for no reason");
            }
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.UNSCREENABLE;
        }
    }

    /** The law takes filings of this kind out of a review, and no other review asks for a person. */
    record Exempt(List<EntryFinding> findings, Map<ReviewQueue, Exemption> exempt) implements ScreeningOutcome {

        public Exempt {
            findings = List.copyOf(findings);
            exempt = Map.copyOf(exempt);
            if (exempt.isEmpty() || opensCase(findings)) {
                throw new IllegalArgumentException("A filing is exempt although a review asks for a person");
            }
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.EXEMPT;
        }
    }
}
