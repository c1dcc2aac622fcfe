package org.sekisho.desk.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.Visit;
import org.sekisho.office.rising.RisingTerms;
import org.sekisho.office.rising.RisingWindow;
import org.sekisho.office.rising.SeenRising;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Terms that no list has and that rise. */
@DeskPage
record RisingPages(RisingTerms terms, DraftPageService drafts) {

    private static final String PAGE = "/lists/rising";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LONGEST_REASON = 500;

    private static final int PER_CENT = 100;
    private static final String ANY_CODE = "RISING-W1";
    private static final String ANY_AREA = "area";

    @GetMapping(PAGE)
    String rising(Visit visit) {
        boolean writes = visit.reader().has(Role.LIST_AUTHOR);
        List<String> lists = writes ? drafts.lists(visit.reader()) : List.of();
        SeenRising seen = terms.see(visit.reader()).orElse(null);
        return visit.page("rising", new RisingPage(seen, lists, writes && lists.isEmpty()));
    }

    @GetMapping(PAGE + "/csv")
    ResponseEntity<byte[]> table(StaffMember reader) {
        return terms.see(reader)
                .map(RisingPages::csv)
                .map(text -> Downloads.file(text.getBytes(StandardCharsets.UTF_8), CSV, "rising.csv"))
                .orElseGet(() -> Downloads.instead(PAGE));
    }

    @PostMapping(PAGE + "/{term}/watch")
    String watch(@PathVariable long term, @RequestParam(required = false) @Nullable String list, Visit visit) {
        Optional<DraftPageService.Put> put = watch(term, list, visit.reader());
        return visit.then(
                put.map(DraftPageService.Put::address).orElse(PAGE),
                put.map(watched -> watched.kept() ? "rising.watched" : "rising.in-the-way")
                        .orElse("rising.gone"));
    }

    @PostMapping(PAGE + "/{term}/dismiss")
    String dismiss(@PathVariable long term, @RequestParam(defaultValue = "") String why, Visit visit) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return visit.then(PAGE, "rising.no-reason");
        }
        return visit.then(PAGE, terms.dismiss(term, reason, visit.reader()) ? "rising.dismissed-now" : "rising.gone");
    }

    @PostMapping(PAGE + "/{term}/take-back")
    String takeBack(@PathVariable long term, Visit visit) {
        return terms.takeBack(term, visit.reader()) ? "redirect:" + PAGE : visit.then(PAGE, "rising.gone");
    }

    /** Rising terms, a line each, with the filings of each month. */
    private static String csv(SeenRising seen) {
        List<String> heading = new ArrayList<>(List.of("term", "language", "filings", "applicants", "months", "q"));
        seen.state().window().months().forEach(month -> heading.add(month.toString()));
        return FormulaGuard.csv(heading, seen.terms().stream().map(RisingPages::cells));
    }

    private static List<Object> cells(SeenRising.Seen term) {
        List<Object> cells = new ArrayList<>(List.of(
                term.term(),
                term.language(),
                term.filings(),
                term.applicants(),
                term.filed(),
                String.format(Locale.ROOT, "%.4g", term.q())));
        cells.addAll(term.months());
        return cells;
    }

    /** Puts a watch entry into the person's draft; empty if they may not know of the term, or not write on the list. */
    Optional<DraftPageService.Put> watch(long term, @Nullable String list, StaffMember author) {
        String month =
                terms.state().map(state -> state.window().last().toString()).orElse("");
        return terms.one(term, author)
                .flatMap(
                        seen -> drafts.add(list == null ? "" : list, author, of -> EntryText.ofWatch(seen, month, of)));
    }

    /**
     * The rising terms that a person may know of.
     *
     * @param seen null before the first search
     * @param lists on which the reader can write an entry
     * @param inFiles whether they write lists in files
     */
    record RisingPage(@Nullable SeenRising seen, List<String> lists, boolean inFiles) {

        /** Rate of false discoveries, as {@code 0.4}. */
        public String perCent(SeenRising.Seen term) {
            return String.format(Locale.ROOT, "%.2g", term.q() * PER_CENT);
        }

        public RisingPlot plot(SeenRising.Seen term) {
            RisingWindow window = Objects.requireNonNull(seen).state().window();
            return RisingPlot.of(term.months(), window.months().indexOf(window.firstRecent()));
        }

        /** A watch entry for it, as a list has it. */
        public String entry(SeenRising.Seen term) {
            String month = Objects.requireNonNull(seen).state().window().last().toString();
            return EntryText.ofWatch(term, month, ANY_CODE, term.area() == null ? ANY_AREA : term.area());
        }

        /** Holds applicants' words. */
        @Override
        public String toString() {
            return "rising terms";
        }
    }

    /**
     * Filings by month as bars over an axis at none.
     *
     * @param width of all of it
     * @param most filings of a month
     * @param values in words, for who does not see it
     */
    record RisingPlot(int width, int most, List<Bar> bars, String values) {

        static final int HEIGHT = 32;

        private static final int STEP = 6;
        private static final int BAR = 5;

        /** A month that has filings. */
        record Bar(int x, int y, int height, boolean recent) {}

        static RisingPlot of(List<Integer> months, int firstRecent) {
            int most = months.stream().mapToInt(Integer::intValue).max().orElse(0);
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                if (months.get(i) > 0) {
                    int height = Math.max(1, HEIGHT * months.get(i) / most);
                    bars.add(new Bar(i * STEP, HEIGHT - height, height, i >= firstRecent));
                }
            }
            String values = months.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new RisingPlot(months.size() * STEP, most, bars, values);
        }

        public int height() {
            return HEIGHT;
        }

        public int barWidth() {
            return BAR;
        }
    }
}
