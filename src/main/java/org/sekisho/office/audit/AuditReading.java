package org.sekisho.office.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail for those who read it. Reading changes nothing; that it was read is for the reader's page to put on record. */
public interface AuditReading {

    /** So many at a time. */
    int PAGE = 100;

    /**
     * Records, the newest first.
     *
     * @param before the number of the last record that was shown; null to begin with the newest
     */
    List<Entry> page(AuditQuestion asked, @Nullable Long before);

    /** The same, so many at most. */
    List<Entry> some(AuditQuestion asked, @Nullable Long before, int most);

    /** Who and what there is to choose from. */
    Choices choices();

    /** The people and actions that the trail has records of, by the alphabet: so many people, and the last runs after them. */
    record Choices(List<String> actors, List<String> actions) {

        /** So many people a list holds. */
        public static final int MOST = 1000;

        /** So many runs. */
        public static final int MOST_RUNS = 20;

        public Choices {
            actors = List.copyOf(actors);
            actions = List.copyOf(actions);
        }
    }

    /** A record, by its number. */
    record Entry(long number, Instant at, RecordedEvent event) {}

    /**
     * What is asked of the trail; null asks nothing.
     *
     * @param actor who did it, exactly
     * @param action what was done, exactly: {@code CASE_DECIDED}
     * @param subject to what; its beginning is enough: {@code case 12}
     * @param from not before this
     * @param until before this
     */
    record AuditQuestion(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until) {}
}
