package org.sekisho.desk.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.ReaderPage;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.unread.Asked;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.office.unread.UnreadFiling;
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
    private final Clocks clocks;
    private final Clock clock;

    UnreadPages(UnreadFilings filings, JobRuns runs, Clocks clocks, Clock clock) {
        this.filings = filings;
        this.runs = runs;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping("/unread")
    String unread(StaffMember reader, Model model) {
        model.addAttribute("page", page(reader, null));
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
        model.addAttribute("page", page(operator, key));
        return "unread";
    }

    /** @param mistakeKey what was wrong with what the reader asked for; null if nothing was */
    UnreadPage page(StaffMember reader, @Nullable String mistakeKey) {
        List<UnreadFiling> unread = filings.open(reader.id().value());
        return new UnreadPage(
                ReaderPage.of(reader),
                reasons(unread),
                unread.stream().map(this::row).toList(),
                filings.overlooked().size(),
                reader.has(Role.OPERATOR),
                mistakeKey);
    }

    private static List<UnreadPage.Reason> reasons(List<UnreadFiling> unread) {
        Map<UnreadReason, Integer> counts = new EnumMap<>(UnreadReason.class);
        unread.forEach(filing -> filing.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(count -> new UnreadPage.Reason(
                        count.getKey().name(),
                        "unread." + count.getKey(),
                        "todo." + count.getKey(),
                        count.getValue(),
                        count.getKey() != UnreadReason.MARKED))
                .toList();
    }

    private UnreadPage.Row row(UnreadFiling filing) {
        Deadline deadline = filing.deadline();
        return new UnreadPage.Row(
                filing.number().value(),
                filing.version(),
                filing.sinceRun(),
                filing.since().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                DaysLeft.of(filing.clock(), deadline, clocks, clock.instant()),
                deadline == null ? null : deadline.lastDay().toString(),
                parts(filing),
                filing.retryAsked(),
                filing.copyVersion(),
                !filing.marked() && !filing.retryAsked());
    }

    private static List<UnreadPage.Parts> parts(UnreadFiling filing) {
        Map<UnreadReason, Integer> counts = new EnumMap<>(UnreadReason.class);
        filing.parts().forEach(part -> counts.merge(part.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new UnreadPage.Parts(count.getKey().name(), "unread." + count.getKey(), count.getValue()))
                .toList();
    }

    /**
     * Unread filings as they are shown: numbers, codes and counts. What its documents are called is left out, since
     * names can say what a filing is about.
     *
     * @param unreachable how many things in the inboxes the last run could not open at all
     * @param mayAsk whether the reader may ask for another try
     * @param mistakeKey what is wrong with what was asked; null if nothing is
     */
    record UnreadPage(
            ReaderPage reader,
            List<Reason> reasons,
            List<Row> rows,
            int unreachable,
            boolean mayAsk,
            @Nullable String mistakeKey) {

        /** A reason, and how many filings have it; one with two reasons counts under both. */
        record Reason(String code, String key, String todoKey, int filings, boolean mayBeTried) {}

        /**
         * A version of a filing.
         *
         * @param copyVersion the version that is its copy; 0 if there is none
         * @param mayBeTried whether another try can be asked for
         */
        record Row(
                String number,
                int version,
                long sinceRun,
                String since,
                DaysLeft days,
                @Nullable String dueOn,
                List<Parts> parts,
                boolean retryAsked,
                int copyVersion,
                boolean mayBeTried) {}

        /** So many documents and pages of a filing that were not read for one reason. */
        record Parts(String code, String key, int parts) {}
    }
}
