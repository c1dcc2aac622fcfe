package org.sekisho.extraction.section;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.filing.WordEdges;

/**
 * To which earlier claims a claim refers, in English, German, French and Japanese: {@code according to claim 3}, {@code
 * nach einem der Ansprüche 1 bis 4}, {@code selon la revendication 1}, {@code 請求項１または２に記載の}.
 */
final class ClaimReferences {

    private static final String NUMBER = "([\\d０-９]{1,4})";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern FIRST = WordEdges.compile(
            "(?:\\bclaims?|\\b(?:patent)?anspr(?:uch|uchs|uches|üche|üchen)|\\brevendications?|請求項)\\s*+"
                    + "(?:n[o°]s?\\.?\\s*+)?" + NUMBER,
            FLAGS);

    private static final String AND = "\\s*+(?:,|、|，|;|or|and/or|and|oder|und|ou|et|又は|または|若しくは|もしくは|及び|および|並びに)";

    /** What goes on with a list of claims: the first group is there if all from the last number on are meant. */
    private static final Pattern NEXT = Pattern.compile(
            "(?:(\\s*+(?:-|–|—|~|～|〜|to|through|bis|à|乃至|ないし|から))|(?:" + AND + "){1,4}\\s*+(?:any (?:one )?of\\s++)?+)"
                    + "\\s*+(?:claims?\\s++|請求項)?+" + NUMBER,
            FLAGS);

    private static final Pattern ALL_BEFORE = WordEdges.compile(
            "\\b(?:preceding|previous|foregoing|above|prior)\\s+claims?\\b|\\bclaims?\\s+(?:above|before)\\b"
                    + "|\\b(?:vorhergehenden|vorstehenden|vorangehenden|vorangegangenen|vorherigen)\\s+(?:patent)?anspr"
                    + "|\\brevendications?\\s+précédentes?\\b|(?:前記|先行する|上記)(?:の)?(?:いずれかの)?請求項",
            FLAGS);

    private ClaimReferences() {}

    /**
     * Returns the claims that a claim's words refer to, smallest first.
     *
     * @param lower the claims of the document with lower numbers, sorted; it refers to no others
     */
    static List<Integer> in(String words, List<Integer> lower) {
        SortedSet<Integer> references = new TreeSet<>();
        if (ALL_BEFORE.matcher(words).find()) {
            references.addAll(lower);
        }
        Matcher numbered = FIRST.matcher(words);
        Matcher next = NEXT.matcher(words);
        int from = 0;
        while (references.size() < lower.size() && numbered.find(from)) {
            int last = Integer.parseInt(numbered.group(1));
            addAll(references, last, last, lower);
            from = numbered.end();
            while (next.region(from, words.length()).lookingAt()) {
                int named = Integer.parseInt(next.group(2));
                addAll(references, next.group(1) == null ? named : last, named, lower);
                last = named;
                from = next.end();
            }
        }
        return List.copyOf(references);
    }

    private static void addAll(SortedSet<Integer> references, int first, int last, List<Integer> lower) {
        int found = Collections.binarySearch(lower, first);
        for (int at = found < 0 ? -found - 1 : found; at < lower.size() && lower.get(at) <= last; at++) {
            references.add(lower.get(at));
        }
    }
}
