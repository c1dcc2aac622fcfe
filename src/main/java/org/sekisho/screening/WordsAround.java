package org.sekisho.screening;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * How words are meant, by what stands around them in their sentence: denied, said of what others did, named among alternatives, or plainly.
 *
 * <p>Words of a claim are always meant plainly, but for what a claim denies. Only the nearest words count: a cue further
 * away mostly belongs to something else. It orders a queue and decides nothing, so an error costs a place in it.
 */
enum WordsAround {
    PLAIN,
    DENIED,
    OF_OTHERS,
    /** One of five things and more of which any will do. */
    LISTED;

    private static final int BEFORE = 60;
    private static final int BEFORE_JA = 12;
    private static final int AFTER_JA = 16;

    private static final Pattern DENIES_BEFORE =
            Pattern.compile("(?iu)\\b(?:(?:has|have|having|with|contains?|includes?|uses?|needs?|requires?|is|are) no"
                    + "|without(?: the)?(?: use| using| need)?(?: of| for)?"
                    + "|no longer|free (?:of|from)|other than|instead of|rather than|in place of|in lieu of|does not (?:use|require|need"
                    + "|include|contain|have)|do not (?:use|require|need|include|contain|have)|(?:is|are) not|not (?:a|an|the|using)"
                    + "|neither|excluding|except(?: for)?|avoids?(?: the)?(?: use of)?|eliminat(?:es|ing)(?: the)?(?: need for)?)\\s+"
                    + "(?:[\\p{L}-]+\\s+){0,3}$");

    private static final Pattern OF_OTHERS_BEFORE = Pattern.compile("(?iu)\\b(?:unlike|conventional(?:ly)?|prior[- ]art"
            + "|in contrast to|compared (?:to|with)|known|traditional|existing|previous(?:ly)?|related art|state of the art"
            + "|disclosed? (?:in|by)|described? in|according to (?:the )?(?:patent|publication)|(?:U\\.?S\\.?|European|Japanese)"
            + " (?:Patent|Pat\\.|Publication|Application)[^;]{0,40})\\s*(?:[\\p{L}\\d,.-]+\\s+){0,4}$");

    private static final Pattern OF_OTHERS_JA = Pattern.compile("(?:従来の?|公知の|既存の|周知の|特許文献[0-9０-９]*[^。]{0,6})$");

    private static final Pattern DENIES_AFTER_JA = Pattern.compile(
            "^[^。、]{0,6}?(?:ではなく|ではない|とは異な[りる]|を用いず|を用いない|を使用しない|を必要とせず|を必要としない|を含まない" + "|を有しない|なしで|以外の)");

    private static final Pattern OF_OTHERS_AFTER_JA = Pattern.compile("^[^。、]{0,6}?(?:と比べ|に比べ|と比較して|とは違い)");

    private static final Pattern BEFORE_ALTERNATIVES =
            Pattern.compile("(?iu)(?:\\b(?:such as|includ(?:es?|ing)|for example"
                    + "|for instance|e\\.g\\.|(?:may|can|could) (?:also )?be|selected from|any of|one or more of|examples? (?:of|are|thereof)|like)"
                    + "\\b|例えば|たとえば|として)(?=[^.;。；]*$)");

    private static final Pattern ALTERNATIVE = Pattern.compile(
            "(?iu)\\s*(?:,\\s*(?:(?:and|or)\\b)?|\\b(?:and|or|and/or)\\b|、|，|又は|または|若しくは|もしくは|及び|および|や|・)\\s*");

    private static final int LONGEST_LIST = 400;
    private static final int ALTERNATIVES = 5;
    private static final int LONGEST_ALTERNATIVE = 48;

    /** How most of the words found in a passage are meant: plainly as soon as one of them is. */
    static WordsAround of(Passage passage, List<TextSpan> hits) {
        WordsAround weakest = null;
        for (TextSpan hit : hits) {
            WordsAround meant = of(passage, hit);
            if (meant == PLAIN) {
                return PLAIN;
            }
            weakest = weakest == null || meant == OF_OTHERS ? meant : weakest;
        }
        return weakest == null ? PLAIN : weakest;
    }

    private static WordsAround of(Passage passage, TextSpan hit) {
        String words = passage.words();
        int start = hit.start() - passage.span().start();
        int end = hit.end() - passage.span().start();
        String before = words.substring(Math.max(0, start - BEFORE), start);
        String beforeJa = words.substring(Math.max(0, start - BEFORE_JA), start);
        String after = words.substring(end, Math.min(words.length(), end + AFTER_JA));
        if (DENIES_BEFORE.matcher(before).find()
                || DENIES_AFTER_JA.matcher(after).find()) {
            return DENIED;
        }
        boolean others = OF_OTHERS_BEFORE.matcher(before).find()
                || OF_OTHERS_JA.matcher(beforeJa).find()
                || OF_OTHERS_AFTER_JA.matcher(after).find();
        return others ? OF_OTHERS : isListed(words, start, end) ? LISTED : PLAIN;
    }

    private static boolean isListed(String words, int start, int end) {
        int from = Math.max(0, start - LONGEST_LIST);
        Matcher cue = BEFORE_ALTERNATIVES.matcher(words.substring(from, start));
        if (!cue.find()) {
            return false;
        }
        String after = words.substring(end, Math.min(words.length(), end + LONGEST_LIST));
        return ALTERNATIVE
                        .splitAsStream(words.substring(from + cue.end(), end) + after.split("[.;。；]", 2)[0])
                        .filter(one -> !one.isBlank() && one.length() <= LONGEST_ALTERNATIVE)
                        .count()
                >= ALTERNATIVES;
    }
}
