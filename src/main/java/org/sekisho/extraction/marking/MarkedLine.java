package org.sekisho.extraction.marking;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a line is written that is a marking and nothing else, and how one begins or ends that carries a marking.
 *
 * <p>Letters count as they are configured, in capitals: {@code Top Secret} in a sentence or a table is a word of the
 * applicant's.
 */
final class MarkedLine {

    /** Behind a marking: {@code //SI//NOFORN}, {@code /REL TO USA, GBR}. */
    private static final String CAVEATS = "(?:\\s*//?\\s*[A-Z][A-Z0-9 ,()-]*)*";

    private static final String OPENED = "[\\[(【〔<「『]\\s*";
    private static final String CLOSED = "\\s*[\\])】〕>」』]";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    /** What stands around a marking at the edge of a page: rules, the number of the page or of the copy. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:[^\\p{L}\\p{N}]|(?:(?:page|p\\.|copy)\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?(?=[^\\p{L}\\p{N}]|$))+"
                    + "|(?:[^\\p{L}\\p{N})]|(?<![\\p{L}\\p{N}])(?:(?:page|p\\.|copy)\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?)+$",
            Pattern.CASE_INSENSITIVE);

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
        begun = Pattern.compile("^" + any + "(?=[\\s:]|\\p{IsHan}|$)");
        ended = Pattern.compile("(?<![\\p{L}\\p{N}])" + any + "$|(?<=[。.])\\s*" + any + "$");
        withCaveats = Pattern.compile("^" + any + "\\s*//\\s*[A-Z]{2}|" + any + "//[A-Z][A-Z0-9/, -]*$|^" + OPENED + any
                + CAVEATS + CLOSED + "|" + OPENED + any + CAVEATS + CLOSED + "$");
        introducing = Pattern.compile("^" + any + "(?:\\s*[:：]|\\s*[–—-]\\s|(?<=\\p{IsHan})\\s)");
    }

    /** Whether all of it is a marking, with what may stand around one. */
    boolean is(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String visible = visible(line);
        return whole.matcher(visible).matches()
                || whole.matcher(AROUND.matcher(visible).replaceAll("")).matches();
    }

    /** Whether it begins or ends with a marking as no sentence does: in brackets, or with caveats behind. */
    boolean carries(String line) {
        return withCaveats.matcher(edge(line, true)).find()
                || withCaveats.matcher(edge(line, false)).find();
    }

    /** Whether a marking stands before the words of a title. */
    boolean introduces(String title) {
        return introducing.matcher(edge(title, true)).find();
    }

    /** Whether its first words are a marking; a sentence may begin like that too. */
    boolean begins(String line) {
        return begun.matcher(edge(line, true)).find();
    }

    /** Whether its last words are a marking; a sentence may end like that too. */
    boolean ends(String line) {
        return ended.matcher(edge(line, false)).find();
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
                .matcher(Normalizer.normalize(line, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /** The words with any space, hyphen or none between their letters: markings are often printed wide. */
    private static String spaced(String word) {
        return word.codePoints()
                .filter(letter -> letter != ' ' && letter != '-')
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("[ –—-]{0,3}"));
    }
}
