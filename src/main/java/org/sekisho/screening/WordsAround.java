package org.sekisho.screening;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * How words are meant, by what stands around them in their sentence: denied, said of what others did, or plainly.
 *
 * <p>Words of a claim are always meant plainly, but for what a claim denies. Only the nearest words count: a cue further
 * away mostly belongs to something else. It orders a queue and decides nothing, so an error costs a place in it.
 */
enum WordsAround {
    PLAIN,
    DENIED,
    OF_OTHERS;

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
        return others ? OF_OTHERS : PLAIN;
    }
}
