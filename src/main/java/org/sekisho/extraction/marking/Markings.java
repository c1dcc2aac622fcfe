package org.sekisho.extraction.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sekisho.filing.Filing;
import org.sekisho.filing.TextBlock;
import org.springframework.stereotype.Component;

/**
 * Tells whether a document carries a classification marking, which is where markings stand and not what is spoken of: a
 * patent about the marking of documents carries none.
 *
 * <p>A document is marked if
 *
 * <ul>
 *   <li>a paragraph or heading is a marking and nothing else, such as the first or last line of a page, a stamp, a title;
 *   <li>the first or last line of a page or of the document is a word that marks only there ({@code CONFIDENTIAL});
 *   <li>a paragraph begins or ends with a marking in brackets or with caveats ({@code SECRET//NOFORN});
 *   <li>its title begins with a marking and a colon or dash;
 *   <li>at two edges of pages or more, a paragraph begins or ends with one: a line that was joined to its neighbour.
 * </ul>
 */
@Component
public class Markings {

    private final MarkedLine strong;
    private final MarkedLine all;

    public Markings(MarkingSettings settings) {
        List<String> words = new ArrayList<>(settings.markings());
        words.addAll(settings.banners());
        this.strong = new MarkedLine(settings.markings());
        this.all = new MarkedLine(words);
    }

    /** Whether a document of an office's format, which knows no pages, carries a marking. */
    public boolean in(Filing filing) {
        return in(
                filing.title().map(List::of).orElse(List.of()),
                List.of(filing.text().stream().map(TextBlock::words).toList()));
    }

    /**
     * Whether a document carries a marking.
     *
     * @param titles whatever names it
     * @param pages the paragraphs of each page; a format without pages has one
     */
    public boolean in(List<String> titles, List<List<String>> pages) {
        int joined = 0;
        for (List<String> page : pages) {
            if (page.isEmpty()) {
                continue;
            }
            String first = page.get(0);
            String last = page.get(page.size() - 1);
            if (all.is(first) || all.is(last)) {
                return true;
            }
            joined += (all.begins(first) ? 1 : 0) + (all.ends(last) ? 1 : 0);
        }
        Predicate<String> alone = strong::is;
        return joined > 1
                || pages.stream().flatMap(List::stream).anyMatch(alone.or(all::carries))
                || titles.stream().anyMatch(this::isMarkedTitle);
    }

    private boolean isMarkedTitle(String title) {
        return all.is(title) || all.carries(title) || strong.introduces(title);
    }
}
