package org.sekisho.gazette.steps;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.gazette.xml.GazetteElements;

/** The step that finds out to which other claims a claim refers. */
public final class GazetteClaims {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private static final Pattern CLAIM = Pattern.compile("\\bclaim(s?)\\s+(\\d{1,6})\\b", Pattern.CASE_INSENSITIVE);

    /** What goes on with a list of claims: {@code , 2}, {@code or claim 5}, {@code to 4}; not {@code and 2.5}. */
    private static final Pattern NEXT = Pattern.compile(
            "\\s*(,?\\s*(?:and/or|and|or|to|through)\\b|,|[-\\u2013\\u2014])\\s*(?:claims?\\s+)?(\\d{1,6})\\b(?!\\.\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RANGE =
            Pattern.compile(".*\\b(?:to|through)|[-\\u2013\\u2014]", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALL_BEFORE = Pattern.compile(
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
     * The lower claims that a claim refers to, smallest first.
     *
     * @param number the claim's own
     * @param references what the format marks as references ({@code CLM-00001}), if it marks any
     * @param words the claim's text, of which {@code claim 1}, {@code claims 1 to 4} and their like are read
     */
    public static List<Integer> dependsOn(int number, Collection<String> references, String words) {
        SortedSet<Integer> claims = new TreeSet<>();
        for (String reference : references) {
            DIGITS.matcher(reference).results().forEach(found -> claims.add(Integer.valueOf(found.group())));
        }
        addFromWords(words, number, claims);
        return claims.stream().filter(claim -> claim > 0 && claim < number).toList();
    }

    private static void addFromWords(String words, int number, SortedSet<Integer> claims) {
        if (ALL_BEFORE.matcher(words).find()) {
            addRange(1, number - 1, number, claims);
        }
        Matcher claim = CLAIM.matcher(words);
        while (claim.find()) {
            int last = Integer.parseInt(claim.group(2));
            claims.add(last);
            addList(words, claim.end(), last, !claim.group(1).isEmpty(), number, claims);
        }
    }

    private static void addList(
            String words, int from, int first, boolean plural, int number, SortedSet<Integer> claims) {
        Matcher next = NEXT.matcher(words).region(from, words.length());
        int last = first;
        while (next.lookingAt() && (plural || !next.group(1).equals(","))) {
            int claim = Integer.parseInt(next.group(2));
            addRange(RANGE.matcher(next.group(1)).matches() ? last : claim, claim, number, claims);
            last = claim;
            next.region(next.end(), words.length());
        }
    }

    private static void addRange(int from, int to, int number, SortedSet<Integer> claims) {
        IntStream.rangeClosed(from, Math.min(to, number - 1)).forEach(claims::add);
    }
}
