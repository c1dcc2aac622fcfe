package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.JoinedLines;

/** Makes paragraphs of lines of text: wrapped lines are joined, headings and numbered beginnings stand alone. */
public final class PrintedLines {

    private static final Pattern BEGINNING =
            Pattern.compile("【.*|\\[\\d{4,5}\\].*|\\(\\d{2}\\)\\s.*|(?:[Cc]laim\\s+)?\\d{1,4}\\s?[.)]\\s+\\p{Lu}.*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?。：；！？][\"'”’)]*");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\f\\u0085\\u2028\\u2029]");
    private static final Pattern INDENT = Pattern.compile("(?:[ \\u00A0]{2,}|\\t|\\u3000).*");

    /** Length of the longest wrapped line; longer lines are whole paragraphs. */
    private static final int LONGEST_WRAPPED = 120;

    private static final double FULL = 0.6;

    private PrintedLines() {}

    /** Tells whether a line's words begin a paragraph: a paragraph or claim number, a Japanese heading. */
    public static boolean begins(String line) {
        return BEGINNING.matcher(line).matches();
    }

    public static boolean endsASentence(String line) {
        return SENTENCE_END.matcher(line).matches();
    }

    public static List<String> paragraphsOf(CharSequence text) {
        String[] lines = LINE_END.split(text, -1);
        int longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, line.strip().length());
        }
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String last = "";
        for (String line : lines) {
            String words = JoinedLines.of(line);
            if (words.isEmpty() || !continues(last, line, words, longest)) {
                end(paragraph, paragraphs);
            }
            JoinedLines.join(paragraph, words);
            last = line;
        }
        end(paragraph, paragraphs);
        return paragraphs;
    }

    private static boolean continues(String last, String line, String words, int longest) {
        if (begins(words) || Headings.looksLikeOne(words) || Headings.looksLikeOne(last)) {
            return false;
        }
        if (INDENT.matcher(line).matches() && !INDENT.matcher(last).matches()) {
            return false;
        }
        boolean full = last.strip().length() >= FULL * longest && longest <= LONGEST_WRAPPED;
        return full || !endsASentence(last.strip());
    }

    private static void end(StringBuilder paragraph, List<String> paragraphs) {
        if (paragraph.length() > 0) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
