package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpSession;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.staff.SignIn;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.UnusablePasswordException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages on which people change their own password. All other sessions of their account end with it. */
@DeskPage
record PasswordPages(SignIn signIn, Staff staff, FindByIndexNameSessionRepository<?> sessions) {

    @GetMapping("/password")
    String form(Visit visit) {
        return form(visit, CodeForm.EMPTY);
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Visit visit,
            HttpSession session) {
        CodeForm refused = changed(visit.reader(), current, password);
        if (!refused.problems().isEmpty()) {
            return visit.refused(form(visit, refused));
        }
        sessions.findByPrincipalName(visit.reader().id().value()).keySet().stream()
                .filter(name -> !name.equals(session.getId()))
                .forEach(sessions::deleteById);
        return visit.then("/password", "changed", true);
    }

    /** Asks for the present password; how often that is tried is bounded. Empty if it is done. */
    private CodeForm changed(StaffMember reader, String current, String password) {
        if (!signIn.isConfirmed(reader.id(), current)) {
            return CodeForm.EMPTY.refused("CURRENT");
        }
        try {
            staff.setPassword(reader.id(), password, reader.id().value());
            return CodeForm.EMPTY;
        } catch (UnusablePasswordException e) {
            return CodeForm.EMPTY.refused(e);
        }
    }

    private static String form(Visit visit, CodeForm form) {
        visit.model().addAttribute("reader", ReaderPage.of(visit.reader()));
        visit.model().addAttribute("form", form);
        return "password";
    }
}
