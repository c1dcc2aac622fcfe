package org.sekisho.office.audit;

import java.time.LocalDate;
import java.util.List;

/** Holds the rows that acts wrote to the seals that the trail has of them. */
public interface RowSeals {

    /**
     * Rows that are not what the newest record of them says.
     *
     * @param subject what the trail calls what they are about
     * @param label of their kind
     * @param seal of the rows as they are now
     * @param tables that have them; all of the kind if only the whole is known to differ
     */
    record Differing(String subject, String label, String seal, List<String> tables) {

        public Differing {
            tables = List.copyOf(tables);
        }

        /** For a person. */
        public String words() {
            return "%s: %s (%s: %s)"
                    .formatted(
                            subject,
                            seal.equals(RowSeal.NONE)
                                    ? "what was written of it is gone"
                                    : "what is written of it is not what its newest record says",
                            label,
                            String.join(", ", tables));
        }
    }

    /**
     * Rows that are not as they were sealed.
     *
     * @param differing not what their record says
     * @param unsealed of before their kind was sealed
     */
    record Found(List<Differing> differing, List<Differing> unsealed) {

        public Found {
            differing = List.copyOf(differing);
            unsealed = List.copyOf(unsealed);
        }
    }

    /** All that differ, kind by kind. */
    List<Differing> differing();

    /** Compares the rows of a day: all of a kind as long as they are few, and else a seventh of their subjects, each day another. */
    Found on(LocalDate day);

    /** Those of one kind that differ. */
    List<Differing> differing(String label);
}
