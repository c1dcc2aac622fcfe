package org.sekisho.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.sekisho.desk.door.DoorKeeper;
import org.sekisho.desk.door.SignInStage;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages of errors. A page that is not there and one that is not for the reader say the same. */
@DeskPart
class ErrorPages implements ErrorViewResolver {

    /** Kinds of errors; each has a title and an advice among the words of the desk. */
    enum Kind {
        NOT_THERE,
        NOT_UNDERSTOOD,
        TOO_LONG,
        TOO_SLOW,
        TOO_MANY,
        BUSY,
        ALTERED,
        FAULT;

        static Kind of(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND, FORBIDDEN, UNAUTHORIZED -> NOT_THERE;
                case CONTENT_TOO_LARGE -> TOO_LONG;
                case REQUEST_TIMEOUT -> TOO_SLOW;
                case TOO_MANY_REQUESTS -> TOO_MANY;
                case SERVICE_UNAVAILABLE -> BUSY;
                default -> status.is4xxClientError() ? NOT_UNDERSTOOD : status.isError() ? FAULT : NOT_THERE;
            };
        }
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        boolean altered = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && NestedExceptionUtils.getMostSpecificCause(thrown) instanceof AlteredFilingException;
        Kind kind = altered ? Kind.ALTERED : Kind.of(status);
        ModelAndView page = new ModelAndView("error", Map.of("kind", kind), status);
        if (request.getAttribute(DoorKeeper.PERSON) instanceof StaffMember reader) {
            ReaderPage whole = ReaderPage.of(reader);
            page.addObject("reader", SignInStage.of(request) == SignInStage.WHOLE ? whole : whole.onTheWayIn());
        }
        return page;
    }
}
