package org.sekisho.desk.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.exchange.Exchange;
import org.sekisho.office.exchange.FilingState;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueueMark;
import org.sekisho.office.review.QueueOrder;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers to the office's other programs: how filings stand, which of them changed, and the cases on them. A program that may not
 * know of a filing is told the same as of one that is not there.
 */
@DeskPage
@ResponseBody
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record ApiPages(Exchange exchange) {

    @GetMapping("/filings")
    Exchange.Changes filings(@RequestParam(defaultValue = "0") long since, StaffMember program) {
        return exchange.changes(since, program).orElseThrow(ApiPages::notUnderstood);
    }

    @GetMapping("/filings/{number}")
    FilingState filing(@PathVariable String number, StaffMember program) {
        return exchange.filing(number, program).orElseThrow(NotThereException::new);
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
            throw notUnderstood();
        }
    }

    private static ResponseStatusException notUnderstood() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    void refused(ResponseStatusException why, HttpServletResponse response) throws IOException {
        ApiSecurity.problem(response, HttpStatus.valueOf(why.getStatusCode().value()));
    }

    @ExceptionHandler({TypeMismatchException.class, MissingServletRequestParameterException.class})
    void notUnderstood(HttpServletResponse response) throws IOException {
        ApiSecurity.problem(response, HttpStatus.BAD_REQUEST);
    }
}
