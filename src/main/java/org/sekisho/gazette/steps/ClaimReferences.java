package org.sekisho.gazette.steps;

import java.text.Normalizer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.filing.WordEdges;

/**
 * Which claims a claim refers to, read from its words in Japanese, German or French; {@link GazetteClaims} reads
 * English, and references that a format marks.
 *
 * <p>A claim refers only to claims before it, so other numbers are not references. That also keeps a range such as "1
 * to 900" from growing.
 */
final class ClaimReferences {

    private static final String CLAIM = "(?:請求項|(?:patent)?(?:anspr(?:uch|üche)[en]?s?)|revendications?)";

    private static final String RANGE = "乃至|ないし|から|~|〜|–|—|−|-|bis|à";
    private static final String LIST = ",?+\\s*+(?:又は|または|若しくは|もしくは|及び|および|並びに|ならびに|oder|und|ou|et)|、|,|;|/";

    /** A claim's number, and not the start of a measure behind a comma: "Anspruch 1, 2 mm lang". */
    private static final String NUMBER =
            "(\\d{1,3})(?!\\d|[.,]\\d|\\s*(?:%|°|℃|[cmnkμµ]?m\\b|[kmμµ]?g\\b|m?l\\b|wt\\b|mol\\b|Gew))";

    private static final Pattern START = Pattern.compile(
            CLAIM + "\\s*+(?:no\\.?|nr\\.?|nos\\.?)?+\\s*+" + NUMBER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NEXT = Pattern.compile(
            "\\s*+(?:(" + RANGE + ")|" + LIST + ")\\s*+(?:" + CLAIM + "\\s*+)?+" + NUMBER,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ALL_BEFORE = WordEdges.compile(
            "\\b(?:vor\\p{L}*|obigen)\\s+(?:patent)?ansprüche"
                    + "|revendications?\\s+précédentes?"
                    + "|(?:前記|上記|先行する)請求項の(?:いずれか|何れか)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ClaimReferences() {}

    /**
     * The claims that a claim's words refer to.
     *
     * @param lower the claims of the document with lower numbers, sorted
     */
    static SortedSet<Integer> in(String words, List<Integer> lower) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        TreeSet<Integer> found = new TreeSet<>();
        Matcher start = START.matcher(plain);
        while (start.find() && found.size() < lower.size()) {
            addRun(plain, start, lower, found);
        }
        if (ALL_BEFORE.matcher(plain).find()) {
            found.addAll(lower);
        }
        return found;
    }

    /** Follows "1", ", 2", "to 5" as far as they go. */
    private static void addRun(String words, Matcher start, List<Integer> lower, TreeSet<Integer> found) {
        int last = Integer.parseInt(start.group(1));
        GazetteClaims.addRange(last, last, lower, found);
        Matcher next = NEXT.matcher(words).region(start.end(), words.length());
        while (next.lookingAt()) {
            int named = Integer.parseInt(next.group(2));
            GazetteClaims.addRange(next.group(1) == null ? named : last, named, lower, found);
            last = named;
            next.region(next.end(), words.length());
        }
    }
}
