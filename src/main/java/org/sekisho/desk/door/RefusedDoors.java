package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers who tried a door that is not theirs, or sent a form that no page of theirs gave: there is nothing here. The
 * try goes on the audit trail, by the door's name and without what was typed. Whoever has a passkey to give, or to register,
 * is sent to where that is done.
 */
class RefusedDoors implements AccessDeniedHandler {

    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final RequestCache wanted;

    RefusedDoors(AuditTrail audit, TransactionOperations transaction, RequestCache wanted) {
        this.audit = audit;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        SignInStage stage = SignInStage.of(request);
        if (stage != SignInStage.WHOLE) {
            onTheWayIn(stage, request, response);
            return;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && !(who instanceof AnonymousAuthenticationToken)) {
            AuditEvent tried = new AuditEvent(who.getName(), AuditAction.PAGE_REFUSED, door(request), reason(refused));
            transaction.executeWithoutResult(status -> audit.add(List.of(tried)));
        }
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Not an attempt at anything: whoever signs in wants to go somewhere, and has something to give first. */
    private void onTheWayIn(SignInStage stage, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        wanted.saveRequest(request, response);
        response.sendRedirect(stage == SignInStage.HALF ? "/second-factor" : "/passkeys");
    }

    private static String reason(AccessDeniedException refused) {
        return refused instanceof CsrfException ? "a form that no page of theirs gave" : "not for their roles";
    }

    private static String door(HttpServletRequest request) {
        Object door = request.getAttribute(DoorKeeper.DOOR);
        return door instanceof Doors.Door known ? known.toString() : request.getMethod();
    }
}
