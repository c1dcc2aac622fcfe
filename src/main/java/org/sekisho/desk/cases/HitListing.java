package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.sekisho.desk.DeskPart;

/** Whether hits are listed by entry or by passage: as the address says, and if it says nothing, as was asked last in the session. */
@DeskPart
class HitListing {

    private static final String BY_PASSAGE = "sekisho.hits-by-passage";

    private final HttpServletRequest request;

    HitListing(HttpServletRequest request) {
        this.request = request;
    }

    boolean byPassage() {
        HttpSession session = request.getSession();
        String by = request.getParameter("by");
        if ("passage".equals(by) || "entry".equals(by)) {
            session.setAttribute(BY_PASSAGE, by.equals("passage"));
        }
        return Boolean.TRUE.equals(session.getAttribute(BY_PASSAGE));
    }
}
