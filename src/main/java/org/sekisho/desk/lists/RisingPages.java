package org.sekisho.desk.lists;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.rising.RisingState;
import org.sekisho.office.rising.RisingTerms;
import org.sekisho.office.rising.SeenRising;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Terms that no list has and that rise. */
@DeskPage
class RisingPages {

    private static final String PAGE = "/lists/rising";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LONGEST_REASON = 500;

    private static final int PER_CENT = 100;
    private static final String ANY_CODE = "RISING-W1";
    private static final String ANY_AREA = "area";

    private final RisingTerms terms;
    private final DraftEntries drafts;

    RisingPages(RisingTerms terms, DraftEntries drafts) {
        this.terms = terms;
        this.drafts = drafts;
    }

    @GetMapping(PAGE)
    String rising(StaffMember reader, Model model) {
        model.addAttribute("page", page(reader));
        return "rising";
    }

    @GetMapping(PAGE + "/csv")
    ResponseEntity<byte[]> table(StaffMember reader) {
        return csv(reader)
                .map(text -> Downloads.file(text.getBytes(StandardCharsets.UTF_8), CSV, "rising.csv"))
                .orElseGet(() -> Downloads.instead(PAGE));
    }

    @PostMapping(PAGE + "/{term}/watch")
    String watch(
            @PathVariable long term,
            @RequestParam(required = false) @Nullable String list,
            StaffMember author,
            RedirectAttributes then) {
        Optional<DraftEntries.Put> put = watch(term, list, author);
        then.addFlashAttribute(
                "said",
                put.map(watched -> watched.kept() ? "rising.watched" : "rising.in-the-way")
                        .orElse("rising.gone"));
        return "redirect:" + put.map(DraftEntries.Put::address).orElse(PAGE);
    }

    @PostMapping(PAGE + "/{term}/dismiss")
    String dismiss(
            @PathVariable long term,
            @RequestParam(defaultValue = "") String why,
            StaffMember by,
            RedirectAttributes then) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            then.addFlashAttribute("said", "rising.no-reason");
        } else if (terms.dismiss(term, reason, by)) {
            then.addFlashAttribute("said", "rising.dismissed-now");
        } else {
            then.addFlashAttribute("said", "rising.gone");
        }
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{term}/take-back")
    String takeBack(@PathVariable long term, StaffMember by, RedirectAttributes then) {
        if (!terms.takeBack(term, by)) {
            then.addFlashAttribute("said", "rising.gone");
        }
        return "redirect:" + PAGE;
    }

    /** The look is put on record. */
    RisingPage page(StaffMember reader) {
        boolean writes = reader.has(Role.LIST_AUTHOR);
        List<String> lists = writes ? drafts.lists(reader) : List.of();
        boolean inFiles = writes && lists.isEmpty();
        Optional<SeenRising> seen = terms.see(reader);
        return new RisingPage(
                ReaderPage.of(reader),
                seen.map(SeenRising::state).map(RisingPages::search).orElse(null),
                seen.stream()
                        .flatMap(shown -> shown.terms().stream().map(term -> row(shown.state(), term, inFiles)))
                        .toList(),
                seen.stream()
                        .flatMap(shown -> shown.dismissed().stream().map(term -> row(shown.state(), term, false)))
                        .toList(),
                lists,
                writes);
    }

    private static RisingPage.Search search(RisingState state) {
        return new RisingPage.Search(
                state.window().first().toString(),
                state.window().firstRecent().toString(),
                state.window().last().toString(),
                state.recent(),
                state.base(),
                state.tested(),
                state.at().atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static RisingPage.Row row(RisingState state, SeenRising.Seen term, boolean inFiles) {
        String month = state.window().last().toString();
        return new RisingPage.Row(
                term.id(),
                term.language(),
                term.term(),
                term.filings(),
                term.applicants(),
                term.filed(),
                String.format(Locale.ROOT, "%.2g", term.q() * PER_CENT),
                RisingPlot.of(
                        term.months(),
                        state.window().months().indexOf(state.window().firstRecent())),
                term.examples().stream().map(RisingPages::example).toList(),
                term.dismissal() == null ? null : term.dismissal().why(),
                term.dismissal() == null ? null : term.dismissal().by(),
                inFiles
                        ? WatchEntryText.of(term, month, ANY_CODE, term.area() == null ? ANY_AREA : term.area())
                        : null);
    }

    private static RisingPage.Example example(SeenRising.Example filing) {
        return new RisingPage.Example(
                filing.number(), filing.version(), filing.caseId() == null ? null : "/cases/" + filing.caseId());
    }

    /** The terms as a table; empty before the first search. The look is put on record. */
    Optional<String> csv(StaffMember reader) {
        return terms.see(reader).map(CommonsCsvRising::of);
    }

    /** Puts a watch entry into the person's draft; empty if they may not know of the term, or not write on the list. */
    Optional<DraftEntries.Put> watch(long term, @Nullable String list, StaffMember author) {
        String month =
                terms.state().map(state -> state.window().last().toString()).orElse("");
        return terms.one(term, author)
                .flatMap(
                        seen -> drafts.add(list == null ? "" : list, author, of -> WatchEntryText.of(seen, month, of)));
    }

    /**
     * The rising terms that a person may know of.
     *
     * @param search null before the first
     * @param lists on which the reader can write an entry
     * @param writes whether the reader writes lists
     */
    record RisingPage(
            ReaderPage reader,
            @Nullable Search search,
            List<Row> terms,
            List<Row> dismissed,
            List<String> lists,
            boolean writes) {

        /** The months of the newest search, and when it was made. */
        record Search(String first, String firstRecent, String last, int recent, int base, int tested, String at) {}

        /**
         * A term.
         *
         * @param language of its words, for who reads them aloud
         * @param perCent rate of false discoveries, as {@code 0.4}
         * @param entry a watch entry for it, as a list has it; null where it can be put into a draft
         */
        record Row(
                long id,
                String language,
                String term,
                int filings,
                int applicants,
                int months,
                String perCent,
                RisingPlot plot,
                List<Example> examples,
                @Nullable String why,
                @Nullable String by,
                @Nullable String entry) {

            /** Holds an applicant's words. */
            @Override
            public String toString() {
                return "term " + id;
            }
        }

        /**
         * A filing that has it.
         *
         * @param address of its case; null if the reader may open none
         */
        record Example(String number, int version, @Nullable String address) {}
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
