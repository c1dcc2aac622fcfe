package org.sekisho.extraction.section;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To which earlier claims a claim refers, in English, German, French and Japanese: {@code according to claim 3}, {@code
 * nach einem der Ansprüche 1 bis 4}, {@code selon la revendication 1}, {@code 請求項１または２に記載の}.
 */
final class ClaimReferences {

    private static final String NUMBER = "[\\d０-９]{1,4}";
    private static final String RANGE = "\\s*(?:-|–|—|~|～|〜|to|through|bis|à|乃至|ないし|から)\\s*(?:claims?\\s+|請求項)?";
    private static final String AND = "\\s*(?:,|、|，|;|or|and/or|and|oder|und|ou|et|又は|または|若しくは|もしくは|及び|および|並びに)";
    private static final String NEXT = "(?:" + AND + ")+\\s*(?:any (?:one )?of\\s+)?(?:claims?\\s+|請求項)?";
    private static final String SPAN = NUMBER + "(?:" + RANGE + NUMBER + ")?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:\\bclaims?|\\b(?:patent)?anspr(?:uch|uchs|uches|üche|üchen)|\\brevendications?|請求項)\\s*(?:n[o°]s?\\.?\\s*)?("
                    + SPAN + "(?:" + NEXT + SPAN + ")*)",
            FLAGS);
    private static final Pattern ONE_SPAN =
            Pattern.compile("(" + NUMBER + ")(?:" + RANGE + "(" + NUMBER + "))?", FLAGS);
    private static final Pattern ALL_BEFORE = Pattern.compile(
            "\\b(?:preceding|previous|foregoing|above|prior)\\s+claims?\\b|\\bclaims?\\s+(?:above|before)\\b"
                    + "|\\b(?:vorhergehenden|vorstehenden|vorangehenden|vorangegangenen|vorherigen)\\s+(?:patent)?anspr"
                    + "|\\brevendications?\\s+précédentes?\\b|(?:前記|先行する|上記)(?:の)?(?:いずれかの)?請求項",
            FLAGS);

    private ClaimReferences() {}

    /** Returns the numbers of earlier claims that the claim's words refer to, smallest first. */
    static List<Integer> in(String words, int claim) {
        SortedSet<Integer> references = new TreeSet<>();
        if (ALL_BEFORE.matcher(words).find()) {
            addAll(references, 1, claim - 1, claim);
        }
        Matcher numbered = NUMBERED.matcher(words);
        while (numbered.find()) {
            Matcher span = ONE_SPAN.matcher(numbered.group(1));
            while (span.find()) {
                int first = Integer.parseInt(span.group(1));
                addAll(references, first, span.group(2) == null ? first : Integer.parseInt(span.group(2)), claim);
            }
        }
        return List.copyOf(references);
    }

    private static void addAll(SortedSet<Integer> references, int first, int last, int claim) {
        for (int number = Math.max(1, first); number <= last && number < claim; number++) {
            references.add(number);
        }
    }
}
