package org.sekisho.desk.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.Visit;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.job.RunHistory;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Forecast;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.disclosure.DisclosureReview;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.WorkFigures;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.FoundAndMissed;
import org.sekisho.proof.sample.Misses;
import org.sekisho.proof.sample.OpinionRows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of figures, and its plots, each at an address of its own. Entries and waiting cases are counted within what the reader may know of. The forecast is the whole
 * office's: its cases stand in one queue, and part of one says nothing of when its turn comes.
 */
@DeskPage
record FigurePages(
        CaseFigures figures,
        Misses misses,
        OpinionRows opinions,
        FoundAndMissed recall,
        CaseClocks caseClocks,
        Clocks clocks,
        Clock clock,
        FigurePlots plots,
        WorkFigures work,
        DisclosureReview disclosure,
        RunHistory runs) {

    private static final int LAST_RUNS = 20;

    /** The last day of each span, but for the last span, which has none. */
    private static final int[] SPANS = {1, 7, 14, 30, 90};

    /** @param found whether it is worked out how much was found, for which all filings of the office are gone through */
    @GetMapping("/figures")
    String figures(@RequestParam(defaultValue = "false") boolean found, Visit visit) {
        Misses.Count sample = misses.all();
        visit.model().addAttribute("declared", disclosure.all(visit.reader()));
        visit.model().addAttribute("work", Work.of(work, visit.reader()));
        return visit.page(
                "figures",
                new FiguresPage(
                        areas(visit.reader().profile().access()),
                        LAST_RUNS,
                        last(LAST_RUNS),
                        entries(visit.reader()),
                        sample,
                        missed(sample, visit.reader()),
                        opinions.all(false),
                        opinions.all(true),
                        opinions.answers(),
                        found ? recall.byYear("") : Map.of(),
                        lists(visit.reader()),
                        ages(visit.reader()),
                        risk(visit.language())));
    }

    /**
     * The open work: by person, by area, and the deadlines that break first.
     *
     * @param people empty for who assigns no cases
     * @param years the last first
     */
    record Work(
            List<WorkFigures.Group> people,
            List<WorkFigures.Group> areas,
            List<WorkFigures.Open> breaking,
            List<Year> years) {

        static Work of(WorkFigures work, StaffMember reader) {
            List<Year> years = new ArrayList<>();
            int inForce = 0;
            Map<Integer, Map<WorkFigures.What, Integer>> counted = new TreeMap<>();
            work.years(reader)
                    .forEach(one -> counted.computeIfAbsent(one.year(), year -> new EnumMap<>(WorkFigures.What.class))
                            .put(one.what(), one.count()));
            for (Map.Entry<Integer, Map<WorkFigures.What, Integer>> year : counted.entrySet()) {
                Map<WorkFigures.What, Integer> counts = year.getValue();
                inForce +=
                        counts.getOrDefault(WorkFigures.What.GIVEN, 0) - counts.getOrDefault(WorkFigures.What.ENDED, 0);
                years.add(0, new Year(year.getKey(), counts, inForce));
            }
            boolean assigns = CaseRights.of(reader).mayDecide();
            return new Work(
                    assigns ? work.byPerson(reader) : List.of(), work.byArea(reader), work.breaking(reader), years);
        }
    }

    /** Counts of what was done in a year, and of the orders in force at its end. */
    record Year(int year, Map<WorkFigures.What, Integer> counts, int inForce) {

        public int of(String what) {
            return counts.getOrDefault(WorkFigures.What.valueOf(what), 0);
        }
    }

    private static @Nullable List<String> areas(Access access) {
        return access.allAreas() ? null : access.areas().stream().sorted().toList();
    }

    @GetMapping("/figures/flagged")
    ResponseEntity<String> flagged(StaffMember reader, Locale language) {
        return Downloads.svg(plots.flagged(most(reader, CaseFigures.EntryFigure::flagged), language));
    }

    @GetMapping("/figures/runs")
    ResponseEntity<String> runs(Locale language) {
        return Downloads.svg(plots.found(last(LAST_RUNS), language));
    }

    @GetMapping("/figures/time")
    ResponseEntity<String> time(Locale language) {
        return Downloads.svg(plots.time(last(LAST_RUNS), language));
    }

    @GetMapping("/figures/precision")
    ResponseEntity<String> precision(StaffMember reader, Locale language) {
        return Downloads.svg(plots.precision(most(reader, CaseFigures.EntryFigure::decided), language));
    }

    @GetMapping("/figures/recall")
    ResponseEntity<String> recall(Locale language) {
        return Downloads.svg(plots.recall(recall.byYear(""), language));
    }

    /** The first in a plot are those with the most; the table has all. */
    private List<FiguresPage.Entry> most(StaffMember reader, ToIntFunction<CaseFigures.EntryFigure> count) {
        return entries(reader).stream()
                .filter(entry -> count.applyAsInt(entry.of()) > 0)
                .sorted(Comparator.comparingInt((FiguresPage.Entry entry) -> count.applyAsInt(entry.of()))
                        .reversed())
                .limit(FigurePlots.MOST)
                .toList();
    }

    @GetMapping("/figures/waiting")
    ResponseEntity<String> waiting(StaffMember reader, Locale language) {
        return Downloads.svg(plots.waiting(ages(reader), language));
    }

    @GetMapping("/figures/clocks")
    ResponseEntity<String> clocks(StaffMember reader, Locale language) {
        return Downloads.svg(plots.clocks(risk(language), language));
    }

    /** The newest first, without one that goes on. */
    List<FiguresPage.RunFigure> last(int most) {
        return runs.last(most).stream()
                .filter(run -> run.ended() != null)
                .map(FiguresPage.RunFigure::new)
                .toList();
    }

    private List<FiguresPage.Entry> entries(StaffMember reader) {
        return figures.entries(LAST_RUNS, reader).stream()
                .map(FiguresPage.Entry::new)
                .toList();
    }

    private static List<Misses.Missed> missed(Misses.Count sample, StaffMember reader) {
        return sample.missed().stream()
                .filter(missed -> isTheirs(missed, reader.profile().access()))
                .toList();
    }

    /** True if a missed entry is of the person's areas; one that nobody named may belong to any. */
    private static boolean isTheirs(Misses.Missed missed, Access access) {
        String area = missed.area();
        return area == null ? access.allAreas() : access.reaches(area);
    }

    private List<FiguresPage.Cases> ages(StaffMember reader) {
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
    private List<FiguresPage.Cases> lists(StaffMember reader) {
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

    private FiguresPage.Risk risk(Locale language) {
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
