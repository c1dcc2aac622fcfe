package org.sekisho.finding.matching.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.body.BodyName;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * The whole of a name of which some words stand in a passage: capitalised words and kanji go on before and behind them. {@code
 * University of Northfield} stands in {@code University of Northfield Press}, which is another body.
 */
record WholeName(String words, int start, int end) {

    /** As far as a name goes on. */
    private static final int REACH = 120;

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{Nd}.'’&-]*+";
    private static final String LINK = "(?:of|for|the|de|der|des|di|du|für|and|&)";
    private static final String EAST_ASIAN = "[\\p{IsHan}\\p{IsKatakana}ー・㈱㈲]";

    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:%s\\s+(?:%s\\s+){0,2})+$|%s+$".formatted(WORD, LINK, EAST_ASIAN));
    private static final Pattern BEHIND =
            Pattern.compile("^(?:(?:\\s+%s){0,2}\\s+%s)+|^%s+".formatted(LINK, WORD, EAST_ASIAN));

    /** Words with a capital that begin a sentence and no name. */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:An?|At|And|As|By|For|From|In|It|Of|On|Our|See|The|These|This|To|We|While|With)\\s+)+");

    private static final Pattern JOINED = Pattern.compile("\\s(?:and|&)\\s+");

    private static final Pattern NUMBERS = Pattern.compile("^\\s?[(（\\[](?=\\D*\\d)[^()（）\\[\\]]{9,90}[)）\\]]");

    static TextSpan around(Passage passage, TextSpan found) {
        int from = passage.span().start();
        WholeName name = new WholeName(passage.words(), found.start() - from, found.end() - from)
                .andBefore()
                .andBehind();
        return new TextSpan(from + name.start, from + name.end);
    }

    /** Numbers of a register in brackets behind a name, with the brackets; empty if there are none. */
    static String behind(Passage passage, TextSpan name) {
        String words = passage.words();
        int end = name.end() - passage.span().start();
        if (end + 1 >= words.length() || " ([（".indexOf(words.charAt(end)) < 0) {
            return "";
        }
        Matcher brackets = NUMBERS.matcher(words.substring(end, Math.min(words.length(), end + REACH)));
        return brackets.find() ? brackets.group() : "";
    }

    private WholeName andBefore() {
        int first = Math.max(0, start - REACH);
        Matcher more = BEFORE.matcher(words.substring(first, start));
        if (!more.find()) {
            return this;
        }
        int at = first + more.start();
        Matcher joined = JOINED.matcher(more.group());
        while (joined.find()) {
            if (isBody(more.group().substring(0, joined.start()))) {
                at = first + more.start() + joined.end();
            }
        }
        Matcher opening = OPENING.matcher(words.substring(at, start));
        return new WholeName(words, opening.find() ? at + opening.end() : at, end);
    }

    private WholeName andBehind() {
        String rest = words.substring(end, Math.min(words.length(), end + REACH));
        Matcher more = BEHIND.matcher(rest);
        if (!more.find()) {
            return this;
        }
        int length = more.end();
        Matcher joined = JOINED.matcher(more.group());
        if (joined.find() && isBody(more.group().substring(joined.end()))) {
            length = joined.start();
        }
        return new WholeName(
                words, start, end + rest.substring(0, length).stripTrailing().length());
    }

    private static boolean isBody(String name) {
        return BodyName.of(name).isOfABody();
    }
}
