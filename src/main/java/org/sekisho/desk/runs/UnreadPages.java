package org.sekisho.desk.runs;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.Visit;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.unread.Asked;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.office.unread.UnreadFilings;
import org.sekisho.reading.extraction.UnreadReason;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of filings that could not be read, and of the wish to have them tried again by the next run. */
@DeskPage
record UnreadPages(UnreadFilings filings, JobRuns runs, Clocks clocks, Clock clock) {

    @GetMapping("/unread")
    String unread(Visit visit) {
        return page(visit, null);
    }

    /** @param what a filing's number, {@code NO_TEXT} with all that has this reason, or {@code all} */
    @PostMapping("/unread/retry")
    String retry(@RequestParam(defaultValue = "") String what, Visit visit) {
        try {
            Optional<Asked> asked =
                    runs.betweenRuns(() -> ask(what.strip(), visit.reader().id().value()));
            asked.ifPresent(
                    done -> visit.then("/unread", "asked", List.of(done.asked(), done.before(), done.marked())));
            return visit.then("/unread", asked.isPresent() ? "retry.asked" : "retry.locked");
        } catch (RequestRefusedException nothingToTry) {
            return visit.refused(page(visit, "retry.refused"));
        } catch (IllegalArgumentException notANumber) {
            return visit.refused(page(visit, "retry.nothing"));
        }
    }

    private Asked ask(String what, String actor) throws RequestRefusedException {
        @Nullable UnreadReason reason = FormFields.one(UnreadReason.class, what);
        if (reason != null || what.equals("all")) {
            return filings.retryAll(Optional.ofNullable(reason), actor);
        }
        return filings.retry(List.of(what), actor);
    }

    /** @param mistakeKey what was wrong with what the reader asked for; null if nothing was */
    private String page(Visit visit, @Nullable String mistakeKey) {
        StaffMember reader = visit.reader();
        List<UnreadFiling> unread = filings.open(reader.id().value());
        return visit.page(
                "unread",
                new UnreadPage(
                        reasons(unread),
                        unread.stream().map(this::row).toList(),
                        filings.overlooked().size(),
                        reader.has(Role.OPERATOR),
                        mistakeKey));
    }

    /** How many filings have each reason; one with two counts under both. */
    private static Map<UnreadReason, Integer> reasons(List<UnreadFiling> unread) {
        Map<UnreadReason, Integer> counts = new EnumMap<>(UnreadReason.class);
        unread.forEach(filing -> filing.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }

    private UnreadPage.Row row(UnreadFiling filing) {
        Map<UnreadReason, Integer> parts = new EnumMap<>(UnreadReason.class);
        filing.parts().forEach(part -> parts.merge(part.reason(), 1, Integer::sum));
        return new UnreadPage.Row(
                filing, DaysLeft.of(filing.clock(), filing.deadline(), clocks, clock.instant()), parts);
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
            Map<UnreadReason, Integer> reasons,
            List<Row> rows,
            int unreachable,
            boolean mayAsk,
            @Nullable String mistakeKey) {

        /** Whether another try can be asked for. */
        public boolean mayBeTried(UnreadReason reason) {
            return reason != UnreadReason.MARKED;
        }

        /** A version of a filing, and how many documents and pages of it were not read for which reason. */
        record Row(UnreadFiling filing, DaysLeft days, Map<UnreadReason, Integer> parts) {}
    }
}
