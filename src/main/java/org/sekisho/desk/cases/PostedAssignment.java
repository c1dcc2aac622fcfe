package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.office.review.deciding.AssignmentDraft;

/** To whom somebody wants to assign a case. */
record PostedAssignment(
        @Nullable String from,
        @Nullable String to,
        @Nullable String words) {

    AssignmentDraft draft() {
        return new AssignmentDraft(FormFields.text(from), FormFields.text(to), FormFields.text(words));
    }

    @Override
    public String toString() {
        return "assignment to " + to;
    }
}
