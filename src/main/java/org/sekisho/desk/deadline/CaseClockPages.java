package org.sekisho.desk.deadline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.stage.CaseOrders;
import org.sekisho.office.review.stage.StageResult;
import org.sekisho.office.review.stage.StatedFilingDates;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The clock of a case, and the day of an order, from which another one runs. */
@DeskPage
@RequestMapping("/cases/{id}/clock")
class CaseClockPages {

    private final CaseOrders orders;
    private final StatedFilingDates filingDates;
    private final CaseClockPageMaker maker;

    CaseClockPages(CaseOrders orders, StatedFilingDates filingDates, CaseClockPageMaker maker) {
        this.orders = orders;
        this.filingDates = filingDates;
        this.maker = maker;
    }

    @GetMapping
    String show(@PathVariable long id, StaffMember reader, Locale language, Model model) {
        return show(id, reader, language, model, TypedClock.NOTHING, null);
    }

    private String show(
            long id, StaffMember reader, Locale language, Model model, TypedClock typed, @Nullable String problemKey) {
        model.addAttribute(
                "page",
                maker.page(
                        orders.see(new CaseId(id), reader).orElseThrow(CaseClockPages::notThere),
                        reader,
                        language,
                        typed,
                        problemKey));
        return "case-clock";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/filing-date")
    String filed(
            @PathVariable long id,
            TypedClock typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        StageResult result = filingDates.state(new CaseId(id), typed.day(), typed.from(), reader);
        return noted(result, id, typed, reader, language, model, response);
    }

    @PostMapping("/order")
    String given(
            @PathVariable long id,
            TypedClock typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return noted(orders.given(new CaseId(id), typed.day(), reader), id, typed, reader, language, model, response);
    }

    @PostMapping("/end")
    String ended(
            @PathVariable long id,
            TypedClock typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return noted(orders.ended(new CaseId(id), typed.day(), reader), id, typed, reader, language, model, response);
    }

    /** The page anew, or once more with what was typed and why it was not done. */
    String noted(
            StageResult result,
            long id,
            TypedClock typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return result.handledBy(new StageResult.Handler<>() {
            @Override
            public String noted(StageResult.Noted noted) {
                return "redirect:/cases/%d/clock".formatted(id);
            }

            @Override
            public String unknown(StageResult.Unknown unknown) {
                throw notThere();
            }

            @Override
            public String refused(StageResult.Refused refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return show(id, reader, language, model, typed, "clock.why." + refused.why());
            }
        });
    }
}
