package org.sekisho.desk;

import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;

/**
 * What stands at the top of a page about one case: who reads it, which case it is, and where that stands.
 *
 * @param statusKey of the words for where it stands
 * @param problemKey of the words for why something was not done; null if nothing is wrong
 */
public record CaseTop(
        ReaderPage reader,
        long id,
        String number,
        String statusKey,
        @Nullable String problemKey) {

    public static CaseTop of(DeskCase about, StaffMember reader, @Nullable String problemKey) {
        return new CaseTop(
                ReaderPage.of(reader),
                about.id().value(),
                about.number().value(),
                "status." + about.standing().status(),
                problemKey);
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
