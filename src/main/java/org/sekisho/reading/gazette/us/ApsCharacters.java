package org.sekisho.reading.gazette.us;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.reading.gazette.xml.GazetteEntities;
import org.sekisho.reading.gazette.xml.GazetteText;

/**
 * The characters behind the notation of the green book, whose tapes had no others: {@code .alpha.}, {@code .degree.},
 * {@code 10.sup.-5}, {@code H.sub.2 O}. A notation that is not known stays as it was written.
 */
final class ApsCharacters {

    private static final Pattern NOTATION = Pattern.compile("\\.(sup)\\.([-+]?\\d+)|\\.([A-Za-z]{2,9}|\\+-)\\.");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("sub", ""),
            Map.entry("sup", ""),
            Map.entry("degree", "°"),
            Map.entry("times", "×"),
            Map.entry("div", "÷"),
            Map.entry("about", "~"),
            Map.entry("apprxeq", "≈"),
            Map.entry("ltoreq", "≤"),
            Map.entry("gtoreq", "≥"),
            Map.entry("noteq", "≠"),
            Map.entry("+-", "±"),
            Map.entry("infin", "∞"),
            Map.entry("fwdarw", "→"),
            Map.entry("rarw", "←"),
            Map.entry("cndot", "·"),
            Map.entry("dbd", "="),
            Map.entry("tbd", "≡"),
            Map.entry("angle", "∠"),
            Map.entry("perp", "⊥"),
            Map.entry("ANG", "Å"),
            Map.entry("sqroot", "√"),
            Map.entry("intg", "∫"),
            Map.entry("sctn", "§"));

    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");

    private ApsCharacters() {}

    static String of(String written) {
        return NOTATION.matcher(written).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(1) != null) {
            return GazetteText.raised(found.group(2));
        }
        String name = found.group(3);
        String lower = name.toLowerCase(Locale.ROOT);
        if (GREEK.contains(lower)) {
            boolean capital = Character.isUpperCase(name.charAt(0));
            return GazetteEntities.characters(
                    capital ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower);
        }
        return SIGNS.getOrDefault(name, found.group());
    }
}
