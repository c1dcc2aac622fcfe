package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Who sent a form of a case's page, and what they are answered with. */
record Asking(CaseId id, StaffMember reader, Locale language, Model model, HttpServletResponse response) {

    /** Shows the page again with what was typed, as it was refused. */
    String again(CaseView view, CaseView.Asked typed) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view.show(id, reader, language, model, typed);
    }
}
