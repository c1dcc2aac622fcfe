package org.sekisho.desk.queue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.desk.cases.WorkedList;
import org.sekisho.desk.queue.CaffeineQueueLines.QueueLine;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseQueue;
import org.sekisho.office.review.CaseSnoozes;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.HiddenCases;
import org.sekisho.office.review.NextCase;
import org.sekisho.office.review.QueueCounts;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueueMark;
import org.sekisho.office.review.QueueSlice;
import org.sekisho.office.review.QueuedCase;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.SavedFilter;
import org.sekisho.office.review.SavedFilters;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.OpinionRows;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases that wait, the next of them, and what a person keeps to ask again. */
@DeskPage
record QueuePages(
        CaseQueue queue,
        CaseDesk desk,
        CaffeineQueueLines lines,
        HiddenCases hidden,
        NextCase next,
        SavedFilters saved,
        CaseSnoozes snoozes,
        OpinionRows opinions,
        Evenings evenings,
        Clocks clocks,
        Clock clock) {

    @GetMapping("/queue")
    String queue(@ModelAttribute QueueForm asked, @RequestParam(required = false) String after, Visit visit) {
        StaffMember reader = visit.reader();
        QueueSlice slice = queue.page(asked.filter(), asked.order(), mark(after), reader);
        Function<ReviewCase, QueueLine> line =
                lines.of(slice.cases().stream().map(QueuedCase::standing).toList());
        QueueCounts everybodys = queue.counts(asked.mine(false).filter(), reader);
        QueueCounts own = queue.counts(asked.mine(true).filter(), reader);
        int toDo = queue.toDo(everybodys, asked.mine(false).filter(), reader);
        List<QueuePage.StatusCount> lists = lists(asked, everybodys, own, toDo);
        List<QueuePage.StatusCount> counts = counts(asked, (asked.onlyMine() ? own : everybodys).statuses());
        remember(asked, after, slice, Stream.concat(lists.stream(), counts.stream()), visit.request());
        List<CaseId> listed = slice.cases().stream().map(QueuedCase::id).toList();
        desk.listed(listed, reader);
        Set<CaseId> byOpinion = opinions.only(listed);
        return visit.page(
                "queue",
                new QueuePage(
                        asked,
                        saved.of(reader),
                        lists,
                        counts,
                        snoozes.of(reader),
                        isOver(asked.filter(), slice) || visit.model().containsAttribute("done")
                                ? evenings.of(
                                        reader, (ReviewQueue) visit.model().getAttribute("done"))
                                : null,
                        hidden.above(reader),
                        slice.cases().stream()
                                .map(queued -> new QueuePage.Row(
                                        queued,
                                        DaysLeft.of(queued.standing(), clocks, clock.instant()),
                                        line.apply(queued.standing()),
                                        byOpinion.contains(queued.id())))
                                .toList(),
                        slice.after() == null
                                ? null
                                : asked.address()
                                        .queryParam("after", slice.after())
                                        .encode()
                                        .toUriString()));
    }

    /** Whether all that there is to do, or all of one queue, is done. */
    private static boolean isOver(QueueFilter filter, QueueSlice slice) {
        return slice.cases().isEmpty() && filter.equals(QueueFilter.of(filter.queue(), null));
    }

    /** The reader's list as they saw it; the shown ones of the counts say how many cases it has. */
    private static void remember(
            QueueForm asked,
            @Nullable String after,
            QueueSlice slice,
            Stream<QueuePage.StatusCount> counts,
            HttpServletRequest request) {
        List<CaseId> page = slice.cases().stream().map(QueuedCase::id).toList();
        int of = slice.after() == null && after == null
                ? page.size()
                : counts.filter(QueuePage.StatusCount::shown)
                        .mapToInt(QueuePage.StatusCount::cases)
                        .min()
                        .orElse(0);
        String address = asked.address().encode().toUriString();
        WorkedList.remember(request.getSession(), address, after != null, page, of);
    }

    @PostMapping("/queue/next")
    String next(@ModelAttribute QueueForm asked, StaffMember reader, HttpSession session, RedirectAttributes then) {
        Optional<CaseId> taken = next.takeAny(asked.filter(), reader);
        if (taken.isPresent()) {
            WorkedList.goOn(session, taken.get());
            return "redirect:/cases/" + taken.get();
        }
        then.addFlashAttribute("said", "queue.nothing-left");
        return "redirect:" + asked.address((CaseStatus) null);
    }

    /** No page of the queue begins where there is no place; whoever typed it is told so. */
    private static @Nullable QueueMark mark(@Nullable String after) {
        try {
            return after == null ? null : QueueMark.of(after);
        } catch (IllegalArgumentException | DateTimeException notAPlace) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, notAPlace);
        }
    }

    private static List<QueuePage.StatusCount> counts(QueueForm asked, Map<CaseStatus, Integer> counted) {
        List<QueuePage.StatusCount> counts = new ArrayList<>();
        CaseStatus shown = asked.filter().status();
        for (CaseStatus status : CaseStatus.values()) {
            counts.add(new QueuePage.StatusCount(
                    "status." + status, counted.getOrDefault(status, 0), asked.address(status), status == shown));
        }
        return counts;
    }

    /** The reader's own cases first, then all that they may act on, then each list. */
    private static List<QueuePage.StatusCount> lists(
            QueueForm asked, QueueCounts everybodys, QueueCounts own, int toDo) {
        Map<WorkList, Integer> counted = everybodys.lists();
        QueueForm all = asked.mine(false);
        List<QueuePage.StatusCount> lists = new ArrayList<>();
        lists.add(new QueuePage.StatusCount(
                "list.MINE", own.all(), asked.mine(true).address((CaseStatus) null), asked.onlyMine()));
        WorkList shown = asked.filter().list();
        boolean allWork = shown == null && asked.filter().status() == null && !asked.onlyMine();
        lists.add(new QueuePage.StatusCount("status.WORK", toDo, all.address((CaseStatus) null), allWork));
        for (WorkList list : WorkList.values()) {
            lists.add(new QueuePage.StatusCount(
                    "list." + list, counted.getOrDefault(list, 0), all.address(list), list == shown));
        }
        return lists;
    }

    /** Keeps what a person asks of the queue under a name. */
    @PostMapping("/queue/filters")
    String save(
            @ModelAttribute QueueForm asked,
            @RequestParam(defaultValue = "") String name,
            StaffMember reader,
            RedirectAttributes then) {
        String address = asked.address().encode().toUriString();
        then.addFlashAttribute("said", "filters." + saved.save(reader, name, address));
        return "redirect:" + address;
    }

    @PostMapping("/queue/filters/delete")
    String delete(@RequestParam(defaultValue = "0") long id, StaffMember reader) {
        saved.delete(reader, id);
        return "redirect:/queue";
    }

    /**
     * The queue as it is shown.
     *
     * @param saved what the reader keeps to ask again
     * @param lists who has to do the next thing
     * @param counts where cases stand
     * @param snoozed what the reader put off
     * @param evening null as long as there is something to do and no queue was just done
     * @param hidden how many cases are above the reader's level
     * @param more address of the next page; null on the last
     */
    record QueuePage(
            QueueForm asked,
            List<SavedFilter> saved,
            List<StatusCount> lists,
            List<StatusCount> counts,
            List<CaseSnoozes.Snoozed> snoozed,
            Evenings.@Nullable Evening evening,
            int hidden,
            List<Row> rows,
            @Nullable String more) {

        /** How many cases stand there, and where to see them; {@code key} of the words for it. */
        record StatusCount(String key, int cases, String address, boolean shown) {

            public String written() {
                return QueueCounts.written(cases);
            }
        }

        /** A case in a line; {@code byOpinion}: a second opinion alone put it there. */
        record Row(QueuedCase of, DaysLeft days, QueueLine line, boolean byOpinion) {}
    }
}
