package org.sekisho.desk.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Forecast;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.Misses;

/**
 * Puts figures together. Entries and waiting cases are counted within what the reader may know of. The forecast is the whole
 * office's: its cases stand in one queue, and part of one says nothing of when its turn comes.
 */
@DeskPart
class Figures {

    static final int LAST_RUNS = 20;

    /** The last day of each span, but for the last span, which has none. */
    private static final int[] SPANS = {1, 7, 14, 30, 90};

    private final CaseFigures figures;
    private final Misses misses;
    private final CaseClocks caseClocks;
    private final Clocks clocks;
    private final Clock clock;

    Figures(CaseFigures figures, Misses misses, CaseClocks caseClocks, Clocks clocks, Clock clock) {
        this.figures = figures;
        this.misses = misses;
        this.caseClocks = caseClocks;
        this.clocks = clocks;
        this.clock = clock;
    }

    List<FiguresPage.Entry> entries(StaffMember reader) {
        return figures.entries(LAST_RUNS, reader).stream()
                .map(FiguresPage.Entry::new)
                .toList();
    }

    Misses.Count sample() {
        return misses.all();
    }

    List<Misses.Missed> missed(Misses.Count sample, StaffMember reader) {
        return sample.missed().stream()
                .filter(missed -> isTheirs(missed, reader.profile().access()))
                .toList();
    }

    /** What nobody named may belong to any area. */
    private static boolean isTheirs(Misses.Missed missed, Access access) {
        String area = missed.area();
        return area == null ? access.allAreas() : access.reaches(area);
    }

    List<FiguresPage.Cases> ages(StaffMember reader) {
        List<CaseFigures.Waiting> waiting = figures.waiting(clock.instant(), reader).stream()
                .filter(since -> since.list().needsWork())
                .toList();
        List<FiguresPage.Cases> ages = new ArrayList<>();
        for (int span = 0; span <= SPANS.length; span++) {
            ages.add(new FiguresPage.Cases(
                    "age." + span,
                    cases(waiting, ReviewQueue.SECRECY, span),
                    cases(waiting, ReviewQueue.DISCLOSURE, span)));
        }
        return ages;
    }

    private static int cases(List<CaseFigures.Waiting> waiting, ReviewQueue queue, int span) {
        return cases(waiting, since -> since.queue() == queue && span(since.days()) == span);
    }

    private static int cases(List<CaseFigures.Waiting> waiting, Predicate<CaseFigures.Waiting> which) {
        return waiting.stream()
                .filter(which)
                .mapToInt(CaseFigures.Waiting::cases)
                .sum();
    }

    /** Each case that has not ended is counted in the one list in which it stands. */
    List<FiguresPage.Cases> lists(StaffMember reader) {
        List<CaseFigures.Waiting> waiting = figures.waiting(clock.instant(), reader);
        return Arrays.stream(WorkList.values())
                .filter(list -> list != WorkList.ENDED)
                .map(list -> new FiguresPage.Cases(
                        "list." + list,
                        cases(waiting, since -> since.list() == list && since.queue() == ReviewQueue.SECRECY),
                        cases(waiting, since -> since.list() == list && since.queue() == ReviewQueue.DISCLOSURE)))
                .toList();
    }

    private static int span(int days) {
        int span = 0;
        while (span < SPANS.length && days > SPANS[span]) {
            span++;
        }
        return span;
    }

    FiguresPage.Risk risk(Locale language) {
        Instant now = clock.instant();
        @Nullable Pace pace = caseClocks.pace(now).orElse(null);
        Forecast forecast = Forecast.of(
                caseClocks.inOrderOfTheQueue(),
                pace == null ? Pace.STANDSTILL : pace,
                clocks.today(now),
                clocks.daysHere());
        return new FiguresPage.Risk(
                pace,
                forecast,
                forecast.lines().stream()
                        .map(line -> new FiguresPage.Clock(
                                line,
                                clocks.clock(line.jurisdiction(), line.clock())
                                        .map(known -> known.name().in(language))
                                        .orElse("")))
                        .toList());
    }
}
