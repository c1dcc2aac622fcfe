package org.sekisho.desk.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.unread.Asked;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.office.unread.UnreadFilings;
import org.sekisho.reading.extraction.UnreadReason;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What could not be read, and the wish to have it tried again by the next run. */
@DeskPage
class UnreadPages {

    private final UnreadFilings filings;
    private final JobRuns runs;
    private final UnreadPageMaker maker;

    UnreadPages(UnreadFilings filings, JobRuns runs, UnreadPageMaker maker) {
        this.filings = filings;
        this.runs = runs;
        this.maker = maker;
    }

    @GetMapping("/unread")
    String unread(StaffMember reader, Model model) {
        model.addAttribute("page", maker.page(reader, null));
        return "unread";
    }

    /** @param what a filing's number, {@code NO_TEXT} with all that has this reason, or {@code all} */
    @PostMapping("/unread/retry")
    String retry(
            @RequestParam(defaultValue = "") String what,
            StaffMember operator,
            Model model,
            HttpServletResponse response,
            RedirectAttributes then) {
        try {
            Optional<Asked> asked =
                    runs.betweenRuns(() -> ask(what.strip(), operator.id().value()));
            then.addFlashAttribute("said", asked.isPresent() ? "retry.asked" : "retry.locked");
            asked.ifPresent(
                    done -> then.addFlashAttribute("asked", List.of(done.asked(), done.before(), done.marked())));
            return "redirect:/unread";
        } catch (RequestRefusedException nothingToTry) {
            return mistaken("retry.refused", operator, model, response);
        } catch (IllegalArgumentException notANumber) {
            return mistaken("retry.nothing", operator, model, response);
        }
    }

    private Asked ask(String what, String actor) throws RequestRefusedException {
        @Nullable UnreadReason reason = FormFields.one(UnreadReason.class, what);
        if (reason != null || what.equals("all")) {
            return filings.retryAll(Optional.ofNullable(reason), actor);
        }
        return filings.retry(List.of(FilingNumber.of(what).orElseThrow(IllegalArgumentException::new)), actor);
    }

    private String mistaken(String key, StaffMember operator, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", maker.page(operator, key));
        return "unread";
    }
}
