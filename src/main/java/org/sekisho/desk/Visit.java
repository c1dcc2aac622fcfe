package org.sekisho.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Who opens a page or sends a form, in which language they read, and what they are answered with. */
public record Visit(StaffMember reader, Locale language, Model model, HttpServletResponse response) {

    /** The view of a page that shows once more what was sent, and why it was not done. */
    public String refused(String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view;
    }
}
