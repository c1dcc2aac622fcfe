package org.sekisho.office.review;

import java.util.List;
import org.sekisho.office.staff.StaffMember;

/** The filters that people keep for themselves. Nobody sees, changes or deletes those of others. */
public interface SavedFilters {

    /** A person's filters, by name. */
    List<SavedFilter> of(StaffMember owner);

    /** Keeps it, in place of the one that has this name. */
    Answer save(StaffMember owner, String name, String asked);

    /** Deletes it; one that is not there, or not theirs, is left alone. */
    void delete(StaffMember owner, long id);

    /** The outcome of keeping a filter. */
    enum Answer {
        SAVED,
        /** The name is empty or too long, or is no line of text. */
        NO_NAME,
        /** The filter is too long to be kept. */
        TOO_LONG,
        /** They have as many as they may. */
        TOO_MANY
    }
}
