package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * The sense of words by those around them in their sentence: denied, contrasted with, said of what others did, named among
 * alternatives, or plainly.
 *
 * <p>Only the nearest words count: a cue further away mostly belongs to something else. It orders a queue, and keeps an
 * exclusion from taking away what stands beside words that are denied; an error costs a place in the queue, or a review.
 */
public enum WordsAround {
    PLAIN,
    DENIED,
    /** Something else is set against it: {@code unlike a pump}. */
    CONTRASTED,
    OF_OTHERS,
    /** One of five things and more of which any will do. */
    LISTED;

    private static final int BEFORE = 60;
    private static final int BEFORE_JA = 12;
    private static final int BEHIND = 32;

    private static final String NEXT = "(?:(?!but\\b)[\\p{L}-]+\\s+){0,3}$";

    private static final Pattern DENIES_BEFORE = Pattern.compile(
            "(?iu)\\b(?:no(?! doubt| matter| less| fewer| more| later)|nor|neither|without(?: the)?(?: use| using| need)?(?: of| for)?"
                    + "|free (?:of|from)|other than|instead of|rather than|in place of|in lieu of"
                    + "|(?:does|do|did|need|can|could|may|must|shall|should|will|would) ?not"
                    + " (?:use|require|need|include|contain|have|comprise|be|employ|involve)"
                    + "|(?:is|are|was|were) not(?! only| merely| just| limited)|not (?:a|an|the|using|in|for|of)"
                    + "|excluding|except(?: for)?|avoids?(?: the)?(?: use of)?|eliminat(?:es|ing)(?: the)?(?: need for)?)\\s+"
                    + NEXT);

    private static final Pattern DENIES_BEHIND = Pattern.compile(
            "(?iu)^(?:\\s+(?:is|are|was|were|being|be|need|needs|does|do|can|may|must|shall|should|will|has|have)){1,2}"
                    + " ?(?:not|never)(?: been| be)? (?:used|needed|need|required|provided|present|included|meant|intended|employed|necessary"
                    + "|suitable|possible|usable)\\b"
                    + "|^[^。、]{0,6}?(?:では?な[いくか]|を用いず|を用いない|を使用しない|を必要とせず|を必要としない|を含まない|を有しない"
                    + "|なしで|以外[のに]|を除[いくき]|に代え|に代わ|の代わりに)");

    private static final Pattern CONTRASTS_BEFORE = Pattern.compile(
            "(?iu)\\b(?:unlike|in contrast (?:to|with)|(?:as )?opposed to|contrary to|compared (?:to|with)"
                    + "|(?:differs?|differing|different|differently|distinct|distinguish(?:es|ed|able)?|apart) from"
                    + "|(?:confused?|mistaken) (?:with|for))\\s+(?:[\\p{L}\\d,.-]+\\s+){0,4}$");

    private static final Pattern CONTRASTS_BEHIND_JA =
            Pattern.compile("^[^。、]{0,6}?(?:と比べ|に比べ|と比較して|と(?:は|も)?(?:異な|違|区別)|とは?別[のに])");

    private static final Pattern OF_OTHERS_BEFORE = Pattern.compile("(?iu)\\b(?:conventional(?:ly)?|prior[- ]art"
            + "|known|traditional|existing|previous(?:ly)?|related art|state of the art"
            + "|disclosed? (?:in|by)|described? in|according to (?:the )?(?:patent|publication)|(?:U\\.?S\\.?|European|Japanese)"
            + " (?:Patent|Pat\\.|Publication|Application)[^;]{0,40})\\s*(?:[\\p{L}\\d,.-]+\\s+){0,4}$");

    private static final Pattern OF_OTHERS_JA = Pattern.compile("(?:従来の?|公知の|既存の|周知の|特許文献[0-9０-９]*[^。]{0,6})$");

    private static final Pattern BEFORE_ALTERNATIVES =
            Pattern.compile("(?iu)(?:\\b(?:such as|includ(?:es?|ing)|for example"
                    + "|for instance|e\\.g\\.|(?:may|can|could) (?:also )?be|selected from|any of|one or more of|examples? (?:of|are|thereof)|like)"
                    + "\\b|例えば|たとえば|として)(?=[^.;。；]*$)");

    private static final Pattern ALTERNATIVE = Pattern.compile(
            "(?iu)\\s*(?:,\\s*(?:(?:and|or)\\b)?|\\b(?:and|or|and/or)\\b|、|，|又は|または|若しくは|もしくは|及び|および|や|・)\\s*");

    private static final int LONGEST_LIST = 400;
    private static final int ALTERNATIVES = 5;
    private static final int LONGEST_ALTERNATIVE = 48;

    /** The sense of the words found in a passage: plain as soon as one of them is. */
    public static WordsAround of(Passage passage, List<TextSpan> hits) {
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

    /** Whether a passage says of all that was found in it that it is something else, or is not there. */
    public static boolean takenBack(Passage passage, List<TextSpan> hits) {
        return hits.stream().map(hit -> of(passage, hit)).allMatch(meant -> meant == DENIED || meant == CONTRASTED);
    }

    private static WordsAround of(Passage passage, TextSpan hit) {
        String words = passage.words();
        int start = hit.start() - passage.span().start();
        int end = hit.end() - passage.span().start();
        String before = words.substring(Math.max(0, start - BEFORE), start);
        String beforeJa = words.substring(Math.max(0, start - BEFORE_JA), start);
        String behind = words.substring(end, Math.min(words.length(), end + BEHIND));
        if (CONTRASTS_BEFORE.matcher(before).find()
                || CONTRASTS_BEHIND_JA.matcher(behind).find()) {
            return CONTRASTED;
        }
        if (DENIES_BEFORE.matcher(before).find()
                || DENIES_BEHIND.matcher(behind).find()) {
            return DENIED;
        }
        if (OF_OTHERS_BEFORE.matcher(before).find()
                || OF_OTHERS_JA.matcher(beforeJa).find()) {
            return OF_OTHERS;
        }
        return isListed(words, start, end) ? LISTED : PLAIN;
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
