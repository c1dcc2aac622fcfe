package org.sekisho.office.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.sekisho.office.staff.StaffId;

/**
 * Something that came from the applicant about a case.
 *
 * @param from who sent it
 * @param words what it was, in the office's words; may be empty
 * @param closedWait whether the case had waited for it
 */
record ApplicantAnswer(
        LocalDate receivedOn, String from, String words, boolean closedWait, StaffId notedBy, Instant notedAt) {

    @Override
    public String toString() {
        return "answer of the applicant, received on " + receivedOn;
    }
}
