package org.sekisho.desk.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.Misses;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of figures, and its plots, each at an address of its own. */
@DeskPage
class FigurePages {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private final Figures figures;
    private final FigurePlots plots;
    private final RunHistory runs;

    FigurePages(Figures figures, FigurePlots plots, RunHistory runs) {
        this.figures = figures;
        this.plots = plots;
        this.runs = runs;
    }

    @GetMapping("/figures")
    String figures(Visit visit) {
        Misses.Count sample = figures.sample();
        return visit.page(
                "figures",
                new FiguresPage(
                        areas(visit.reader().profile().access()),
                        Figures.LAST_RUNS,
                        last(Figures.LAST_RUNS),
                        figures.entries(visit.reader()),
                        sample,
                        figures.missed(sample, visit.reader()),
                        figures.lists(visit.reader()),
                        figures.ages(visit.reader()),
                        figures.risk(visit.language())));
    }

    private static @Nullable String areas(Access access) {
        return access.allAreas() ? null : String.join(", ", access.areas());
    }

    @GetMapping("/figures/flagged")
    ResponseEntity<String> flagged(StaffMember reader, Locale language) {
        return svg(plots.flagged(most(reader, CaseFigures.EntryFigure::flagged), language));
    }

    @GetMapping("/figures/runs")
    ResponseEntity<String> runs(Locale language) {
        return svg(plots.found(last(Figures.LAST_RUNS), language));
    }

    @GetMapping("/figures/time")
    ResponseEntity<String> time(Locale language) {
        return svg(plots.time(last(Figures.LAST_RUNS), language));
    }

    @GetMapping("/figures/precision")
    ResponseEntity<String> precision(StaffMember reader, Locale language) {
        return svg(plots.precision(most(reader, CaseFigures.EntryFigure::decided), language));
    }

    /** The first in a plot are those with the most; the table has all. */
    private List<FiguresPage.Entry> most(StaffMember reader, ToIntFunction<CaseFigures.EntryFigure> count) {
        return figures.entries(reader).stream()
                .filter(entry -> count.applyAsInt(entry.of()) > 0)
                .sorted(Comparator.comparingInt((FiguresPage.Entry entry) -> count.applyAsInt(entry.of()))
                        .reversed())
                .limit(FigurePlots.MOST)
                .toList();
    }

    @GetMapping("/figures/waiting")
    ResponseEntity<String> waiting(StaffMember reader, Locale language) {
        return svg(plots.waiting(figures.ages(reader), language));
    }

    @GetMapping("/figures/clocks")
    ResponseEntity<String> clocks(StaffMember reader, Locale language) {
        return svg(plots.clocks(figures.risk(language), language));
    }

    private static ResponseEntity<String> svg(String drawn) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(drawn);
    }

    /** The newest first, without one that goes on. */
    List<FiguresPage.RunFigure> last(int most) {
        return runs.last(most).stream()
                .filter(run -> run.status() != RunStatus.RUNNING)
                .map(FiguresPage.RunFigure::new)
                .toList();
    }
}
