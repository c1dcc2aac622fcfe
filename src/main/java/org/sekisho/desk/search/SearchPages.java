package org.sekisho.desk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.Hit;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.search.CaseOpening;
import org.sekisho.office.search.FilingSearch;
import org.sekisho.office.search.SearchResult;
import org.sekisho.office.search.SearchResult.Found;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextSpan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages of the search, which every page offers. What is typed may be words of a secret filing: it comes in a form and stands in no address, which
 * browsers and proxies keep.
 */
@DeskPage
record SearchPages(FilingSearch search, CaseOpening opening) {

    private static final int LONGEST = 500;

    /** The empty page of the search, to which changing the language and signing in lead back. */
    @GetMapping("/search")
    String nothingAsked(Visit visit) {
        return visit.page("search", new SearchPage("", null, visit.reader()));
    }

    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean everywhere,
            Visit visit) {
        String typed = words.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return visit.page("search", new SearchPage(typed, null, visit.reader()));
        }
        SearchResult<Line> result = search.of(typed, everywhere, visit.reader(), Line::of);
        return visit.page("search", new SearchPage(typed, result, visit.reader()));
    }

    /** Opens a case on a clear filing, whose page leads on to the entry that was missed. */
    @PostMapping("/search/{filing}/case")
    String open(@PathVariable long filing, Visit visit) {
        return opening.open(new FilingId(filing), visit.reader())
                .map(opened -> "redirect:/cases/%s#give".formatted(opened))
                .orElseGet(() -> visit.then("/search", "search.no-case"));
    }

    /**
     * The page of a search.
     *
     * @param result null if nothing was asked
     */
    record SearchPage(String typed, @Nullable SearchResult<Line> result, StaffMember reader) {

        public boolean mayOpen(Found<Line> found) {
            return found.cases().isEmpty() && CaseOpening.mayBeOpened(found.filing(), reader);
        }

        public boolean tooMuch() {
            return typed.length() > LONGEST;
        }

        @Override
        public String toString() {
            return "search";
        }
    }

    /**
     * A filing in its own words, which are the applicant's.
     *
     * @param title null if none was read
     * @param language of title and words, two letters; null if unknown
     * @param hit the words to look at first; null if it was found by its number or a name
     */
    record Line(
            @Nullable String title,
            @Nullable String language,
            @Nullable Hit hit) {

        static Line of(FilingText text, List<TextSpan> at) {
            return new Line(
                    text.title().orElse(null),
                    text.knownLanguage().orElse(null),
                    FoundWords.at(at, text).bestHit().orElse(null));
        }

        @Override
        public String toString() {
            return "line of a search";
        }
    }
}
