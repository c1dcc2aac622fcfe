package org.sekisho.desk.queue;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.HiddenCases;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.review.queue.CaseQueue;
import org.sekisho.office.review.queue.NextCase;
import org.sekisho.office.review.queue.QueueCounts;
import org.sekisho.office.review.queue.QueueMark;
import org.sekisho.office.review.queue.QueueSlice;
import org.sekisho.office.review.queue.QueuedCase;
import org.sekisho.office.review.queue.SavedFilters;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases that wait, and the next of them. */
@DeskPage
class QueuePages {

    private final CaseQueue queue;
    private final CaseDesk desk;
    private final CaffeineQueueLines lines;
    private final HiddenCases hidden;
    private final NextCase next;
    private final SavedFilters saved;
    private final Clocks clocks;
    private final Clock clock;

    QueuePages(
            CaseQueue queue,
            CaseDesk desk,
            CaffeineQueueLines lines,
            HiddenCases hidden,
            NextCase next,
            SavedFilters saved,
            Clocks clocks,
            Clock clock) {
        this.queue = queue;
        this.desk = desk;
        this.lines = lines;
        this.hidden = hidden;
        this.next = next;
        this.saved = saved;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping("/queue")
    String queue(
            @ModelAttribute QueueForm asked,
            @RequestParam(required = false) String after,
            StaffMember reader,
            Model model) {
        QueueSlice slice = queue.page(asked.filter(), asked.order(), mark(after), reader);
        Function<ReviewCase, QueueLine> line =
                lines.of(slice.cases().stream().map(QueuedCase::standing).toList());
        QueueCounts everybodys = queue.counts(asked.mine(false).filter(), reader);
        QueueCounts own = queue.counts(asked.mine(true).filter(), reader);
        desk.listed(slice.cases().stream().map(QueuedCase::id).toList(), reader);
        model.addAttribute(
                "page",
                new QueuePage(
                        ReaderPage.of(reader),
                        asked,
                        saved.of(reader),
                        lists(asked, everybodys, own),
                        counts(asked, (asked.onlyMine() ? own : everybodys).statuses()),
                        asked.chips(),
                        QueuePage.Heads.of(asked),
                        hidden.above(reader),
                        slice.cases().stream()
                                .map(queued -> row(queued, line.apply(queued.standing())))
                                .toList(),
                        slice.after() == null
                                ? null
                                : asked.address()
                                        .queryParam("after", slice.after())
                                        .encode()
                                        .toUriString()));
        return "queue";
    }

    @PostMapping("/queue/next")
    String next(@ModelAttribute QueueForm asked, StaffMember reader, RedirectAttributes then) {
        Optional<CaseId> taken = next.takeAny(asked.filter(), reader);
        if (taken.isPresent()) {
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

    /** What the reader holds first, then all that needs work, then each list. */
    private static List<QueuePage.StatusCount> lists(QueueForm asked, QueueCounts everybodys, QueueCounts own) {
        Map<WorkList, Integer> counted = everybodys.lists();
        QueueForm all = asked.mine(false);
        List<QueuePage.StatusCount> lists = new ArrayList<>();
        lists.add(new QueuePage.StatusCount(
                "list.MINE", own.all(), asked.mine(true).address((CaseStatus) null), asked.onlyMine()));
        WorkList shown = asked.filter().list();
        int work = counted.entrySet().stream()
                .filter(count -> count.getKey().needsWork())
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean allWork = shown == null && asked.filter().status() == null && !asked.onlyMine();
        lists.add(new QueuePage.StatusCount("status.WORK", work, all.address((CaseStatus) null), allWork));
        for (WorkList list : WorkList.values()) {
            lists.add(new QueuePage.StatusCount(
                    "list." + list, counted.getOrDefault(list, 0), all.address(list), list == shown));
        }
        return lists;
    }

    private QueuePage.Row row(QueuedCase queued, QueueLine line) {
        return new QueuePage.Row(
                "/cases/" + queued.id(),
                queued.number().value(),
                queued.version(),
                "queue." + queued.standing().queue(),
                "status." + queued.standing().status(),
                LocalDate.ofInstant(queued.received(), ZoneOffset.UTC).toString(),
                DaysLeft.of(queued.standing(), clocks, clock.instant()),
                line,
                queued.other() == null ? null : "queue." + queued.other(),
                String.format(Locale.ROOT, "%.1f", queued.standing().rank()),
                queued.entries(),
                String.join(", ", queued.areas()),
                queued.hold() == null ? null : queued.hold().by().value(),
                queued.assignedTo() == null ? null : queued.assignedTo().value());
    }
}
