package org.sekisho.reading.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * Recognises a line that is a marking and nothing else, and one that begins or ends with a marking.
     *
     * <p>Letters count as they are configured, in capitals: {@code Top Secret} in a sentence or a table is a word of the
     * applicant's.
     */
    static final class MarkedLine {

        /** Caveats behind a marking: {@code //SI//NOFORN}, {@code /REL TO USA, GBR}. */
        private static final String CAVEATS = "(?:\\s*//?\\s*[A-Z][A-Z0-9 ,()-]*+)*+";

        private static final String OPENED = "[\\[(【〔<「『]\\s*";
        private static final String CLOSED = "\\s*[\\])】〕>」』]";
        /** Letters that do not show, and accents, which capitals often lack; no part of a Japanese letter. */
        private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}|[\\u0300-\\u036F]");

        private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
        /** Signs around a marking at the edge of a page: rules, the number of the page or of the copy. */
        private static final Pattern AROUND = Pattern.compile(
                "^(?:[^\\p{L}\\p{N}]|(?:(?:page|p\\.|copy)\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?(?=[^\\p{L}\\p{N}]|$))+"
                        + "|(?:[^\\p{L}\\p{N})]|(?<![\\p{L}\\p{N}])(?:(?:page|p\\.|copy)\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?)++$",
                Pattern.CASE_INSENSITIVE);

        private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

        private static final int LONGEST = 160;

        private final Pattern whole;
        private final Pattern begun;
        private final Pattern ended;
        private final Pattern withCaveats;
        private final Pattern introducing;

        MarkedLine(List<String> words) {
            String any = words.stream()
                    .map(MarkedLine::visible)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(MarkedLine::spaced)
                    .collect(Collectors.joining("|", "(?:", words.isEmpty() ? "(?!))" : ")"));
            whole = Pattern.compile(any + CAVEATS + "(?:[\\s|/,、・()\\[\\]-]*" + any + CAVEATS + ")*");
            begun = Pattern.compile("^" + any + "[\\s:]\\s*(\\S{1,8})");
            ended = Pattern.compile("(\\S{1,8})\\s+" + any + "$|(\\S{0,7}[。.])" + any + "$");
            withCaveats = Pattern.compile("^" + any + "\\s*//\\s*[A-Z]{2}|" + any + "//[A-Z][A-Z0-9/, -]*$|^" + OPENED
                    + any + CAVEATS + CLOSED + "|" + OPENED + any + CAVEATS + CLOSED + "$");
            introducing = Pattern.compile("^" + any + "(?:\\s*[:：]|\\s*[–—-]\\s|(?<=\\p{IsHan})\\s)");
        }

        /** Tells whether all of a line is a marking, with the signs that may stand around one. */
        boolean is(String line) {
            if (line.length() > LONGEST) {
                return false;
            }
            String visible = visible(line);
            return whole.matcher(visible).matches()
                    || whole.matcher(AROUND.matcher(visible).replaceAll("")).matches();
        }

        /** Tells whether a line begins or ends with a marking as no sentence does: in brackets, or with caveats behind. */
        boolean carries(String line) {
            return withCaveats.matcher(edge(line, true)).find()
                    || withCaveats.matcher(edge(line, false)).find();
        }

        /** Tells whether a marking stands before the words of a title. */
        boolean introduces(String title) {
            return introducing.matcher(edge(title, true)).find();
        }

        /** Tells whether a line has no words: the number of a page, a rule. */
        boolean isNoWords(String line) {
            return line.length() <= LONGEST
                    && AROUND.matcher(visible(line)).replaceAll("").isEmpty();
        }

        /** The words behind a marking at the beginning of a line; a sentence may begin like that too. */
        Optional<String> begins(String line) {
            Matcher found = begun.matcher(edge(line, true));
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        /** The words before a marking at the end of a line; a sentence may end like that too. */
        Optional<String> ends(String line) {
            Matcher found = ended.matcher(edge(line, false));
            return found.find()
                    ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1))
                    : Optional.empty();
        }

        /** The marking as it is plainly written, if the line is one and nothing else. */
        Optional<String> plain(String line) {
            return is(line) ? Optional.of(LETTERS.matcher(visible(line)).replaceAll("")) : Optional.empty();
        }

        private static String edge(String line, boolean first) {
            String visible = visible(
                    line.length() <= LONGEST
                            ? line
                            : first ? line.substring(0, LONGEST) : line.substring(line.length() - LONGEST));
            return line.length() <= LONGEST ? visible : first ? visible + "…" : "…" + visible;
        }

        private static String visible(String line) {
            String plain = INVISIBLE
                    .matcher(Normalizer.normalize(line, Normalizer.Form.NFKD))
                    .replaceAll("");
            String whole = Normalizer.normalize(plain, Normalizer.Form.NFKC);
            return SPACES.matcher(whole).replaceAll(" ").strip();
        }

        /** The words with any space, hyphen or none between their letters: markings are often printed wide. */
        private static String spaced(String word) {
            return word.codePoints()
                    .filter(letter -> letter != ' ' && letter != '-')
                    .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                    .collect(Collectors.joining("[ –—-]{0,3}"));
        }
    }
}
