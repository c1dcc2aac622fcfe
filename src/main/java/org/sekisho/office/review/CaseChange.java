package org.sekisho.office.review;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Proposal;

/**
 * A change of a case that waits for a second person.
 *
 * @param to a lower level; null if it is about an entry
 * @param entry that is given; null if it is none
 * @param back the key of an entry that is taken back; 0 if it is none
 * @param words the reason of who proposes it
 */
public record CaseChange(@Nullable Handling to, @Nullable EntryDraft entry, long back, String words) {

    Proposal.Draft of(DeskCase about, Proposal.Kind kind, String said) {
        return new Proposal.Draft(about.subject(), about.id().value(), kind, said, this, null);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "change of a case";
    }
}
