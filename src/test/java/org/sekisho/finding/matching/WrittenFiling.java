package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.matching.search.LookedIn;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.WordExpression.Part;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * A filing in a line: {@code /} ends a sentence, {@code ¶} a paragraph, {@code …} divides a long sentence, {@code
 * [claims]} begins a part, {@code ↵} is a line's end, a backslash, {@code u} and four digits a character by its
 * number; what stands between {@code «»} is to be marked.
 */
record WrittenFiling(FilingText text, List<TextSpan> marked) {

    private static final Pattern END = Pattern.compile("(?:/|¶|…) (?:\\[(\\w+)\\] )?|^\\[(\\w+)\\] ");

    private static final Pattern NUMBERED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    static WrittenFiling of(String language, String written) {
        String line = NUMBERED.matcher(written).replaceAll(WrittenFiling::character);
        StringBuilder words = new StringBuilder();
        List<TextSpan> marked = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        Section section = Section.DESCRIPTION;
        boolean continuing = false;
        Matcher end = END.matcher(line);
        int at = 0;
        while (at <= line.length()) {
            boolean found = end.find();
            int start = words.length();
            unmarked(line.substring(at, found ? end.start() : line.length()), words, marked);
            if (words.length() > start) {
                TextSpan span = new TextSpan(start, words.length());
                passages.add(new Passage(section, "", "", "filing", 0, span, words.substring(start), continuing, null));
            }
            if (!found) {
                break;
            }
            continuing = end.group().startsWith("…");
            words.append(end.group().startsWith("¶") ? "\n" : " ");
            section = section(end, section);
            at = end.end();
        }
        return new WrittenFiling(new FilingText(language, words.toString(), passages), marked);
    }

    private static String character(MatchResult numbered) {
        return Character.toString(Integer.parseInt(numbered.group(1), 16));
    }

    private static Section section(Matcher end, Section before) {
        String name = end.group(1) == null ? end.group(2) : end.group(1);
        if (name == null) {
            return before;
        }
        return LookedIn.section(Part.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static void unmarked(String written, StringBuilder words, List<TextSpan> marked) {
        int from = -1;
        for (char character : written.toCharArray()) {
            switch (character) {
                case '«' -> from = words.length();
                case '»' -> {
                    marked.add(new TextSpan(from, words.length()));
                    from = -1;
                }
                case '↵' -> words.append('\n');
                default -> words.append(character);
            }
        }
    }
}
