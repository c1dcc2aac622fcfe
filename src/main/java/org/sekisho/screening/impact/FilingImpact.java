package org.sekisho.screening.impact;

import java.util.List;
import java.util.Set;
import org.sekisho.lists.keytech.EntryCode;

/** What a change of a list would change for one filing. */
public sealed interface FilingImpact {

    /** Handles the answer. */
    <T> T handledBy(Handler<T> handler);

    /** What changes, as far as anything was read. */
    List<EntryImpact> changes();

    /**
     * Nobody knows: no words of it are kept, because it waits, could not be read or carries a classification marking. That is not
     * the same as no change.
     */
    record WithoutText() implements FilingImpact {

        @Override
        public List<EntryImpact> changes() {
            return List.of();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.withoutText(this);
        }
    }

    /**
     * Nobody knows: what was read of it breaks the program, or takes it for ever. The log has the number of the fault; screening the
     * filing again says what it is.
     */
    record Broken() implements FilingImpact {

        @Override
        public List<EntryImpact> changes() {
            return List.of();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.broken(this);
        }
    }

    /**
     * The filing was matched by the entries that change.
     *
     * @param changes in the order of the lists; empty if nothing changes
     * @param met of the entries that change, those that the filing would meet, whether or not it meets them now
     */
    record Compared(List<EntryImpact> changes, Set<EntryCode> met) implements FilingImpact {

        public Compared {
            changes = List.copyOf(changes);
            met = Set.copyOf(met);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.compared(this);
        }
    }

    /** Deals with each answer. */
    interface Handler<T> {

        T withoutText(WithoutText answer);

        T broken(Broken answer);

        T compared(Compared answer);
    }
}
