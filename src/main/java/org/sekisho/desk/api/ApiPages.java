package org.sekisho.desk.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.door.ProblemJson;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.exchange.Exchange;
import org.sekisho.office.exchange.FilingState;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueueMark;
import org.sekisho.office.review.QueueOrder;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers to the office's other programs: how filings stand, which of them changed, and the cases on them. A program that may not
 * know of a filing is told the same as of one that is not there.
 */
@DeskPage
@ResponseBody
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record ApiPages(Exchange exchange) {

    private static final String NO_FILING =
            "There is no filing of this number of which this account may know. A number has its office and"
                    + " its kind, as US20261234567A1. Do not publish on this answer.";

    private static final String NO_CURSOR =
            "since is no cursor of this trail: below 0, or ahead of it, as after the database was restored."
                    + " Begin anew, without since.";

    private static final String NO_PLACE =
            "after is no place in this list. Send what stands under after of the answer before, or nothing.";

    /** Refuses what is misspelt: it would be passed over, and the answer be one to something else than was asked. */
    @ModelAttribute
    void takesKnownParametersOnce(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod asked) {
            List<String> known = Arrays.stream(asked.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                    .map(Parameter::getName)
                    .toList();
            request.getParameterMap().forEach((name, values) -> {
                if (values.length > 1 || !known.contains(name)) {
                    throw no(HttpStatus.BAD_REQUEST, "Each parameter comes once, and there are these: " + known);
                }
            });
        }
    }

    @GetMapping("/filings")
    Exchange.Changes filings(@RequestParam(defaultValue = "0") long since, StaffMember program) {
        return exchange.changes(since, program).orElseThrow(() -> no(HttpStatus.BAD_REQUEST, NO_CURSOR));
    }

    @GetMapping("/filings/{number}")
    FilingState filing(@PathVariable String number, StaffMember program) {
        return exchange.filing(number, program).orElseThrow(() -> no(HttpStatus.NOT_FOUND, NO_FILING));
    }

    /** All cases of a status, those that have ended too. */
    @GetMapping("/cases")
    Exchange.Cases cases(
            @RequestParam CaseStatus status,
            @RequestParam(required = false) @Nullable ReviewQueue queue,
            @RequestParam(required = false) @Nullable String after,
            StaffMember program) {
        return page(QueueFilter.of(queue, status), after, program);
    }

    /** The cases that wait for somebody. */
    @GetMapping("/queue")
    Exchange.Cases queue(
            @RequestParam(defaultValue = "TO_DECIDE") WorkList list,
            @RequestParam(required = false) @Nullable ReviewQueue queue,
            @RequestParam(required = false) @Nullable String after,
            StaffMember program) {
        return page(new QueueFilter(queue, null, list, null, null, null, false), after, program);
    }

    private Exchange.Cases page(QueueFilter filter, @Nullable String after, StaffMember program) {
        try {
            QueueMark mark = after == null ? null : QueueMark.of(after);
            return exchange.cases(filter, QueueOrder.DEADLINE, mark, false, program);
        } catch (IllegalArgumentException | DateTimeException notAPlace) {
            throw no(HttpStatus.BAD_REQUEST, NO_PLACE);
        }
    }

    private static ResponseStatusException no(HttpStatus status, String detail) {
        return new ResponseStatusException(status, detail);
    }

    @ExceptionHandler
    void refused(ResponseStatusException why, HttpServletResponse response) throws IOException {
        ProblemJson.send(response, HttpStatus.valueOf(why.getStatusCode().value()), String.valueOf(why.getReason()));
    }

    @ExceptionHandler
    void notUnderstood(MethodArgumentTypeMismatchException wrong, HttpServletResponse response) throws IOException {
        Class<?> type = wrong.getRequiredType();
        String values =
                type == null || !type.isEnum() ? "a whole number" : "one of " + List.of(type.getEnumConstants());
        ProblemJson.send(response, HttpStatus.BAD_REQUEST, "%s has to be %s.".formatted(wrong.getName(), values));
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException missed, HttpServletResponse response) throws IOException {
        String detail = "%s is missing. /api/openapi.json has what it may be.".formatted(missed.getParameterName());
        ProblemJson.send(response, HttpStatus.BAD_REQUEST, detail);
    }
}
