package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.intake.filing.BraceCodes;
import org.sekisho.intake.filing.Cues;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.TextBlock;
import org.springframework.stereotype.Component;

/**
 * Tells whether a document carries a classification marking. A marking counts where markings stand, and not where they
 * are spoken of: a patent about the marking of documents carries none.
 *
 * <p>A document is marked if
 *
 * <ul>
 *   <li>a paragraph or heading is a marking and nothing else, such as the first or last line of a page, a stamp, a title;
 *       several different ones on one page are a table or figure of them;
 *   <li>the first or last line of words of a page or of the document is a word that marks only there ({@code
 *       CONFIDENTIAL});
 *   <li>a paragraph begins or ends with a marking in brackets or with caveats ({@code SECRET//NOFORN});
 *   <li>its title begins with a marking and a colon or dash;
 *   <li>at half of the pages or more, the paragraph at an edge begins or ends with one, next to words that differ: a line
 *       that was joined to its neighbour, and no heading that is repeated.
 * </ul>
 */
@Component
public class Markings {

    private final Cues cues;
    private final MarkedLine strong;
    private final MarkedLine all;

    public Markings(MarkingSettings settings) {
        List<String> words = new ArrayList<>(settings.markings());
        words.addAll(settings.banners());
        this.cues = Cues.spacedOut(words);
        this.strong = new MarkedLine(settings.markings());
        this.all = new MarkedLine(words);
    }

    /**
     * Tells whether any marking can stand in the words of an office's document, in any order: a quick look, which says
     * no only if none can. Letters may be written by their names in braces.
     */
    public boolean mayBeIn(String words) {
        return cues.in(words) || (words.indexOf('{') >= 0 && cues.in(BraceCodes.decoded(words)));
    }

    /** Tells whether a document of an office's format, which knows no pages, carries a marking. */
    public boolean in(Filing filing) {
        return in(
                filing.title().map(List::of).orElse(List.of()),
                List.of(filing.text().stream().map(TextBlock::words).toList()));
    }

    /**
     * Tells whether a document carries a marking.
     *
     * @param titles whatever names it
     * @param pages the paragraphs of each page; a format without pages has one
     */
    public boolean in(List<String> titles, List<List<String>> pages) {
        Neighbours joined = new Neighbours();
        for (List<String> page : pages) {
            if (page.stream().anyMatch(cues::in) && isMarkedPage(page, joined)) {
                return true;
            }
        }
        return joined.differOnHalfOf(pages.size()) || titles.stream().anyMatch(this::isMarkedTitle);
    }

    private boolean isMarkedPage(List<String> page, Neighbours joined) {
        List<String> lines = page.stream().filter(line -> !all.isNoWords(line)).toList();
        return !lines.isEmpty() && isMarked(lines, joined);
    }

    private boolean isMarked(List<String> page, Neighbours joined) {
        String first = page.get(0);
        String last = page.get(page.size() - 1);
        if (all.is(first) || all.is(last) || page.stream().anyMatch(all::carries)) {
            return true;
        }
        all.begins(first).ifPresent(joined::add);
        all.ends(last).ifPresent(joined::add);
        return page.stream().anyMatch(strong::is) && !listsLevels(page);
    }

    /** Tells whether several markings stand on the page, each alone: a figure or table, and no marking of the page. */
    private boolean listsLevels(List<String> page) {
        return page.stream()
                        .flatMap(line -> all.plain(line).stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** The words that stand next to a possible marking. A heading that is repeated always has the same ones. */
    private static final class Neighbours {

        private final Set<String> words = new HashSet<>();
        private int places;

        private void add(String word) {
            words.add(word);
            places++;
        }

        private boolean differOnHalfOf(int pages) {
            return words.size() > 1 && 2 * places >= pages;
        }
    }

    /** Tells whether a line around a text, and not of it, is a marking, alone or behind a word and a colon. */
    public boolean alone(String line) {
        return all.is(line) || all.carries(line) || all.is(line.substring(line.lastIndexOf(':') + 1));
    }

    private boolean isMarkedTitle(String title) {
        return all.is(title) || all.carries(title) || strong.introduces(title);
    }
}
