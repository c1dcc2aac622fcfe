package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.door.DoorKeeper;
import org.sekisho.office.review.CaseButtons;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The case that somebody decided last, which every page offers to take back for as long as that may be done; one that cannot be taken
 * back is named once. The session holds its key and no more.
 */
@ControllerAdvice(annotations = DeskPage.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
record LastDecided(CaseDesk desk, CaseButtons buttons) {

    private static final String CASE = "sekisho.decided";

    static void remember(HttpSession session, CaseId id) {
        session.setAttribute(CASE, id.value());
    }

    /** The words of a page on it. */
    record Said(long id, String number, String statusKey, boolean undo) {}

    /** Null where there is none, and of what is no page. */
    @ModelAttribute("lastDecided")
    @Nullable Said said(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !isPage(request) || !(session.getAttribute(CASE) instanceof Long id)) {
            return null;
        }
        StaffMember reader = (StaffMember) request.getAttribute(DoorKeeper.PERSON);
        Optional<DeskCase> now = reader == null ? Optional.empty() : desk.standing(new CaseId(id), reader);
        boolean undo = now.isPresent() && buttons.offers("undo", now.get(), Objects.requireNonNull(reader));
        if (!undo) {
            session.removeAttribute(CASE);
        }
        return now.map(decided -> new Said(id, decided.number().value(), words(decided), undo))
                .orElse(null);
    }

    private static String words(DeskCase decided) {
        Decision newest = decided.newest();
        if (newest != null && newest.undone() != null) {
            return decided.owed() > 0 ? "case.undone-owed" : "case.undone";
        }
        return newest != null && newest.isSentBack() && decided.standsAsDecided()
                ? "case.sent-back"
                : "status." + decided.standing().status();
    }

    private static boolean isPage(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals(HttpMethod.GET.name())
                && wanted != null
                && wanted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
