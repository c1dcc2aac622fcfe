package org.sekisho.screening;

import java.util.List;
import org.sekisho.extraction.UnreadPart;
import org.sekisho.extraction.UnreadReason;
import org.sekisho.matching.EntryFinding;

/**
 * What screening found out about one filing. Every filing gets exactly one outcome. One that could not be read in full
 * is {@link Unscreenable} and goes to a person; it is never {@link Clear}.
 */
public sealed interface ScreeningOutcome {

    /** Which entries apply, from all that could be read; empty if none. */
    List<EntryFinding> findings();

    /** Handles the outcome. A new kind of outcome does not compile until every handler deals with it. */
    <T> T handledBy(Handler<T> handler);

    /** The outcome as it is stored, counted and shown. */
    default OutcomeKind kind() {
        return handledBy(OutcomeKind.OF);
    }

    /** Whether the filing is to be quarantined, because it carries a classification marking. */
    default boolean marked() {
        return this instanceof Unscreenable unscreenable
                && unscreenable.unread().stream().anyMatch(part -> part.reason() == UnreadReason.MARKED);
    }

    /** What was found in a filing that was read in full. */
    static ScreeningOutcome of(List<EntryFinding> findings) {
        return opensCase(findings) ? new Referred(findings) : new Clear(findings);
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
        public <T> T handledBy(Handler<T> handler) {
            return handler.clear(this);
        }
    }

    /** All of it was read, something on the lists was found, and an examiner must look. */
    record Referred(List<EntryFinding> findings) implements ScreeningOutcome {

        public Referred {
            findings = List.copyOf(findings);
            if (!opensCase(findings)) {
                throw new IllegalArgumentException("A filing was referred for no reason");
            }
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.referred(this);
        }
    }

    /** Some of it could not be read; the findings are from what could. */
    record Unscreenable(List<UnreadPart> unread, List<EntryFinding> findings) implements ScreeningOutcome {

        public Unscreenable {
            unread = List.copyOf(unread);
            findings = List.copyOf(findings);
            if (unread.isEmpty()) {
                throw new IllegalArgumentException("A filing was unscreenable for no reason");
            }
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.unscreenable(this);
        }
    }

    /** The law takes filings of this kind out of the review. */
    record Exempt(Exemption exemption) implements ScreeningOutcome {

        @Override
        public List<EntryFinding> findings() {
            return List.of();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.exempt(this);
        }
    }

    /** Deals with every kind of outcome. */
    interface Handler<T> {

        T clear(Clear outcome);

        T referred(Referred outcome);

        T unscreenable(Unscreenable outcome);

        T exempt(Exempt outcome);
    }
}
