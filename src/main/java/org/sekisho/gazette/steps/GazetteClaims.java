package org.sekisho.gazette.steps;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.WordEdges;
import org.sekisho.gazette.xml.GazetteElements;

/**
 * The step that finds out to which other claims a claim refers. What it finds are claims that the document has: a range
 * such as "1 to 900000" grows no further than that.
 */
public final class GazetteClaims {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private static final Pattern CLAIM = WordEdges.compile("\\bclaim(s?)\\s+(\\d{1,6})\\b", Pattern.CASE_INSENSITIVE);

    /** What goes on with a list of claims: {@code , 2}, {@code or claim 5}, {@code to 4}; not {@code and 2.5}. */
    private static final Pattern NEXT = WordEdges.compile(
            "\\s*+(,?+\\s*+(?:and/or|and|or|to|through)\\b|,|[-\\u2013\\u2014])\\s*+(?:claims?\\s+)?(\\d{1,6})\\b(?!\\.\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RANGE = Pattern.compile("(?:to|through)$|[-\\u2013\\u2014]", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALL_BEFORE = WordEdges.compile(
            "\\b(?:preceding|previous|foregoing|above)\\s+claims?\\b|\\bclaims?\\s+above\\b", Pattern.CASE_INSENSITIVE);

    private GazetteClaims() {}

    /** The first number in an attribute such as {@code CLM-00012}; the other one where there is none. */
    public static int number(@Nullable String written, int otherwise) {
        Matcher digits = DIGITS.matcher(written == null ? "" : written);
        int number = digits.find() ? Integer.parseInt(digits.group()) : 0;
        return number > 0 ? number : otherwise;
    }

    /** The values of an attribute of all elements of a name inside a claim. */
    public static List<String> references(Element claim, String element, String attribute) {
        return GazetteElements.all(claim, element).stream()
                .map(reference -> reference.getAttributeValue(attribute, ""))
                .toList();
    }

    /**
     * The claims that a claim refers to.
     *
     * @param lower the claims of the document with lower numbers, sorted: a claim refers to no others
     * @param references what the format marks as references ({@code CLM-00001}), if it marks any
     * @param words the claim's text, of which {@code claim 1}, {@code claims 1 to 4} and their like are read
     */
    static SortedSet<Integer> dependsOn(List<Integer> lower, Collection<String> references, String words) {
        SortedSet<Integer> claims = new TreeSet<>();
        for (String reference : references) {
            DIGITS.matcher(reference).results().forEach(found -> add(Integer.parseInt(found.group()), lower, claims));
        }
        addFromWords(words, lower, claims);
        return claims;
    }

    private static void addFromWords(String words, List<Integer> lower, SortedSet<Integer> claims) {
        if (ALL_BEFORE.matcher(words).find()) {
            claims.addAll(lower);
        }
        Matcher claim = CLAIM.matcher(words);
        while (claim.find() && claims.size() < lower.size()) {
            int last = Integer.parseInt(claim.group(2));
            add(last, lower, claims);
            addList(words, claim, lower, claims);
        }
    }

    private static void addList(String words, Matcher claim, List<Integer> lower, SortedSet<Integer> claims) {
        boolean plural = !claim.group(1).isEmpty();
        Matcher next = NEXT.matcher(words).region(claim.end(), words.length());
        int last = Integer.parseInt(claim.group(2));
        while (next.lookingAt() && (plural || !next.group(1).equals(","))) {
            int named = Integer.parseInt(next.group(2));
            addRange(RANGE.matcher(next.group(1)).find() ? last : named, named, lower, claims);
            last = named;
            next.region(next.end(), words.length());
        }
    }

    private static void add(int claim, List<Integer> lower, SortedSet<Integer> claims) {
        addRange(claim, claim, lower, claims);
    }

    /** Adds those of a range that exist. */
    static void addRange(int from, int to, List<Integer> lower, SortedSet<Integer> claims) {
        int found = Collections.binarySearch(lower, from);
        for (int at = found < 0 ? -found - 1 : found; at < lower.size() && lower.get(at) <= to; at++) {
            claims.add(lower.get(at));
        }
    }
}
