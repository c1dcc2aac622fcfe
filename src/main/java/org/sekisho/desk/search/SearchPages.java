package org.sekisho.desk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.Hit;
import org.sekisho.office.search.FilingSearch;
import org.sekisho.office.search.SearchResult;
import org.sekisho.office.search.SearchResult.Found;
import org.sekisho.reading.passage.FilingText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds filings from every page. What is typed may be words of a secret filing: it comes in a form and stands in no address, which
 * browsers and proxies keep.
 */
@DeskPage
record SearchPages(FilingSearch search) {

    private static final int LONGEST = 500;

    /** Where a page leads back to that answered a form. */
    @GetMapping("/search")
    String nothingAsked(Visit visit) {
        return visit.page("search", new SearchPage("", null, List.of()));
    }

    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String words, Visit visit) {
        String typed = words.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return visit.page("search", new SearchPage(typed, null, List.of()));
        }
        SearchResult result = search.of(typed, visit.reader());
        return visit.page(
                "search",
                new SearchPage(
                        typed, result, result.found().stream().map(Line::of).toList()));
    }

    /**
     * What was found.
     *
     * @param result null if nothing was asked
     */
    record SearchPage(String typed, @Nullable SearchResult result, List<Line> lines) {

        public boolean tooMuch() {
            return typed.length() > LONGEST;
        }
    }

    /**
     * A filing that was found.
     *
     * @param title null if none was read, or the text is too long to be read for a line
     * @param language of title and words, two letters; null if unknown
     * @param hit the words to look at first; null if it was found by its number or a name
     */
    record Line(
            Found found,
            @Nullable String title,
            @Nullable String language,
            @Nullable Hit hit) {

        static Line of(Found found) {
            FilingText text = found.text();
            return text == null
                    ? new Line(found, null, null, null)
                    : new Line(
                            found,
                            text.title().orElse(null),
                            text.knownLanguage().orElse(null),
                            FoundWords.at(found.at(), text).bestHit().orElse(null));
        }

        @Override
        public String toString() {
            return found.toString();
        }
    }
}
