package org.sekisho.finding.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.Abbreviations;
import org.sekisho.reading.passage.TextSpan;

/**
 * Finds the quantities of a passage that belong to a term found there: {@code a range of at least 300 km}, {@code 300 km range},
 * {@code operates at 5 GHz}, {@code 航続距離が３００ｋｍ以上}.
 *
 * <p>Only quantities of the right dimension in the same sentence count. Of those, a term takes the one directly before it
 * ({@code 300 km range}, at most {@value #WORDS_BEFORE} words between, and no preposition or comma); if there is none, the
 * first one after it. With the one taken go those that follow it in the sentence, as long as nothing else is named that they are said of,
 * {@code 200 km, more preferably 500 km}, and those before it that a comma, <em>and</em> or <em>or</em> joins to it. It does not reach
 * across another occurrence of a term. Where the term is itself a property, such as a wavelength, what is said of another one, {@code
 * with a thickness of 5 nm}, is passed over.
 *
 * <p>This is by nearness and not by grammar: an examiner is shown both places.
 */
public final class Attachment {

    private static final int WORDS_BEFORE = 2;

    private static final int LONGEST_JOINT = 12;

    private static final String SIZE =
            "\\b(?:thickness|diameter|radius|width|linewidth|length|height|depth|pitch|spacing|roughness)"
                    + "|厚さ|厚み|膜厚|直径|半径|粒径|線?幅|長さ|高さ|深さ|間隔";

    /** Words between a term and the amount that is said of it. */
    private static final Pattern SAID =
            Pattern.compile(" ?(?:\\([^()]{1,12}\\)|\\[[^\\[\\]]{1,12}\\])?(?: ?[:：=] ?| is | was |[はが]、?)");

    private static final Pattern A_SIZE = Pattern.compile(SIZE);

    private static final String PROPERTY = SIZE + "|\\b(?:wavelength|altitude|frequency|bandwidth)|波長|高度|周波数";

    private static final Pattern A_PROPERTY = Pattern.compile("(?i)(" + PROPERTY + "|\\brange|射程|距離)s?$");

    /** A property, and up to the amount nothing but words of amounts. */
    private static final Pattern SAID_OF = Pattern.compile("(?i)(" + PROPERTY
            + ")(?:[ =:]|\\b(?:of|is|are|was|in|the|a|an|range|from|between|about|approximately)\\b|[がはを約の])*$");

    private static final Pattern SAID_BEHIND =
            Pattern.compile("(?i)[ -](?:thick|deep|high|tall|wide|broad|node)\\b|ノード| in (?:" + SIZE + ")|の?(?:"
                    + PROPERTY + ")| (?:" + PROPERTY + ")");

    /** Something else of a property than how much it is, and no way from one amount to another. */
    private static final Pattern SOMETHING_OF_IT = Pattern.compile(
            "(?i)(?:[ -](?:resolution|difference|variation|deviation|shift|drift|error|accuracy|precision|tolerance|stability"
                    + "|uncertainty|jitter|step|increment|separation|spacing|change|fluctuation|uniformity|non-?uniformity)s?\\b"
                    + "|の?(?:分解能|差|偏差|変動|変化|誤差|精度|間隔|ずれ|シフト|ばらつき|バラツキ))"
                    + "(?!.{0,40}?(?:\\b(?:to|from)\\b|から))");

    /** What stands between an amount and a term behind it in one clause. */
    private static final Pattern CLAUSE = Pattern.compile("[^.。．,、;；:：()（）]{0,60}");

    /** Words behind a distance from something. */
    private static final Pattern APART = Pattern.compile("(?i) ?(?:away|apart|off|from)\\b|の?(?:離れ|先|手前)");

    /** Words between what is measured and its amount. */
    private static final Set<String> COPULAS =
            Set.of("of", "is", "are", "was", "were", "be", "being", "equals", "equal", "has", "have", "having");

    /** Nouns that stand for an amount, or for one of several things, and name nothing that is measured. */
    private static final Set<String> NEUTRAL = Around.words("""
            value values maximum minimum total average mean sum amount order one ones other others second third fourth
            latter former example embodiment variant version case type kind
            """);

    /** A Japanese noun with the particle behind which its amount stands. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<!の値|[前後]者|他方|一方|場合|最大|最小|上限|下限)(?<=[一-龥々ァ-ヾ]{2}|[A-Za-zＡ-Ｚａ-ｚ]{2}|幅|径)[がはをのも=＝:：][、,，]?$");

    private static final Pattern OR = Pattern.compile("(?:又|また|若しく|もしく|あるい|或い|しく)は[、,，]?$");

    /** Characters from one amount to the next that is said of the same. */
    private static final int FARTHEST = 80;

    /** Words by which two properties share an amount. */
    private static final Pattern JOINED =
            Pattern.compile("(?i)(?:[\\s,/、とや]|\\b(?:and|or|the|an?|its)\\b|及び|および|又は|または)*");

    private static final int LONGEST_SAYING = 64;

    private static final String ENDS = "。．!?！？\n";

    /** Words over which a quantity before a term does not reach: 5 km from the range. */
    private static final Set<String> SEPARATING = Set.of(
            "from", "to", "of", "at", "in", "on", "with", "by", "for", "and", "or", "the", "a", "an", "is", "are",
            "was", "were", "has", "have", "having", "that", "which", "when", "if", "while", "but", "than", "its",
            "their", "over", "under");

    /** Units whose names are short for those of another dimension. */
    private static final Map<UnitOfMeasure, UnitOfMeasure> SAID_SHORT =
            Map.of(unit("deg"), unit("Cel"), unit("rad"), unit("RAD"));

    /** What leads from an amount and its bound to a term behind it: {@code 500kmを超え|る|射程}. */
    private static final Set<String> DIRECTLY = Set.of("", "-", "in", "の", "る", "い");

    private static final Set<String> JOINTS =
            Set.of("", ",", "and", "or", ", and", ", or", "/", "、", "又は", "または", "及び", "および", "や", "と", "~", "to", "-");

    private Attachment() {}

    private static UnitOfMeasure unit(String code) {
        return UnitOfMeasure.of(code).orElseThrow();
    }

    /**
     * The quantities that belong to a term, in order.
     *
     * @param what where the term stands, in {@code words}
     * @param unit one of the dimension in question; counts for a count
     */
    public static List<Quantity> measuring(
            String words, List<TextSpan> what, List<Quantity> found, UnitOfMeasure unit) {
        List<Quantity> candidates = inDimension(found, unit);
        Set<Integer> taken = new TreeSet<>();
        for (TextSpan term : what) {
            int nearest = nearest(words, term, what, candidates);
            if (nearest >= 0) {
                taken.addAll(withAlternatives(words, nearest, candidates, what));
            }
            boolean before = nearest >= 0 && candidates.get(nearest).span().end() <= term.start();
            int said = before ? said(words, term, candidates) : -1;
            if (said >= 0) {
                taken.addAll(withAlternatives(words, said, candidates, what));
            }
        }
        return taken.stream().map(candidates::get).toList();
    }

    /**
     * The quantities of a term's sentence that belong neither to it nor to what is named beside them, in order: whether they are said of
     * it nobody can tell by nearness. Counts are not among them.
     *
     * @param what where the term stands, in {@code words}
     */
    public static List<Quantity> besides(String words, List<TextSpan> what, List<Quantity> found, UnitOfMeasure unit) {
        if (unit.equals(UnitOfMeasure.COUNT)) {
            return List.of();
        }
        List<Quantity> belonging = measuring(words, what, found, unit);
        return inDimension(found, unit).stream()
                .filter(quantity -> !belonging.contains(quantity))
                .filter(quantity -> what.stream().anyMatch(term -> mayBeOf(words, term, quantity.span())))
                .toList();
    }

    private static List<Quantity> inDimension(List<Quantity> found, UnitOfMeasure unit) {
        return found.stream()
                .map(quantity -> meant(quantity, unit))
                .filter(quantity -> quantity.unit().sameDimension(unit))
                .toList();
    }

    /** Degrees and rads where a temperature or a dose is asked for: {@code a temperature of 3400 degrees}. */
    private static Quantity meant(Quantity quantity, UnitOfMeasure unit) {
        UnitOfMeasure full = SAID_SHORT.get(quantity.unit());
        return full != null && full.sameDimension(unit)
                ? new Quantity(quantity.interval(), full, quantity.amounts(), quantity.span())
                : quantity;
    }

    private static boolean mayBeOf(String words, TextSpan term, TextSpan amount) {
        boolean before = amount.end() <= term.start();
        boolean together = before
                ? CLAUSE.matcher(words).region(amount.end(), term.start()).matches()
                : term.end() <= amount.start() && oneSentence(words, term.end(), amount.start());
        return together && !isSomethingOf(words, term) && !isOfAnother(words, term, amount);
    }

    /** Whether another property, or a distance, is named at an amount. */
    private static boolean isOfAnother(String words, TextSpan term, TextSpan amount) {
        if (APART.matcher(words).region(amount.end(), words.length()).lookingAt()) {
            return true;
        }
        String name = words.substring(term.start(), term.end());
        Matcher before = SAID_OF.matcher(words).region(Math.max(0, amount.start() - LONGEST_SAYING), amount.start());
        if (before.find() && !name.contains(before.group(1)) || isOfANoun(words, name, amount)) {
            return true;
        }
        Matcher behind = SAID_BEHIND.matcher(words).region(amount.end(), words.length());
        return behind.lookingAt() && !behind.group().contains(name);
    }

    /** {@code a wingspan of 5 m}. */
    private static boolean isOfANoun(String words, String term, TextSpan amount) {
        int at = Bounds.skipAbout(words, amount.start());
        String noun = Around.wordBefore(words, Around.startOfWordBefore(words, at));
        return Around.wordBefore(words, at).equals("of")
                && !noun.isEmpty()
                && !NEUTRAL.contains(noun)
                && !term.toLowerCase(Locale.ROOT).contains(noun);
    }

    /** The amount said of a term directly behind it, {@code Range (km): 500}; -1 for none. One before it may be another row's. */
    private static int said(String words, TextSpan term, List<Quantity> candidates) {
        for (int index = 0; index < candidates.size(); index++) {
            int start = candidates.get(index).span().start();
            if (start > term.end()
                    && SAID.matcher(words).region(term.end(), start).matches()) {
                return index;
            }
        }
        return -1;
    }

    private static int nearest(String words, TextSpan term, List<TextSpan> what, List<Quantity> candidates) {
        int after = -1;
        for (int index = candidates.size() - 1; index >= 0; index--) {
            TextSpan place = candidates.get(index).span();
            if (place.end() <= term.start()
                    && standsDirectlyBefore(words, place.end(), term.start())
                    && !isSomethingOf(words, term)) {
                return index;
            }
            boolean follows = place.start() >= term.end() && oneSentence(words, term.end(), place.start());
            if (follows
                    && !isOfAnotherProperty(
                            words,
                            term,
                            place,
                            index > 0 ? candidates.get(index - 1).span() : term)
                    && what.stream().noneMatch(other -> other.start() >= term.end() && other.end() <= place.start())) {
                after = index;
            }
            if (place.start() < term.end() && term.start() < place.end()) {
                return index;
            }
        }
        return after;
    }

    /** @param previous the amount before this one, or the term */
    private static boolean isOfAnotherProperty(String words, TextSpan term, TextSpan amount, TextSpan previous) {
        Matcher property = A_PROPERTY.matcher(words).region(term.start(), term.end());
        if (!property.find()) {
            return false;
        }
        if (previous.end() <= term.end() && isSomethingOf(words, term)) {
            return true;
        }
        Matcher before =
                SAID_OF.matcher(words).region(Math.max(term.end(), amount.start() - LONGEST_SAYING), amount.start());
        if (before.find() && !hasItsAmount(before.start(), previous)) {
            return !property.group(1).equalsIgnoreCase(before.group(1))
                    && !JOINED.matcher(words).region(term.end(), before.start()).matches();
        }
        return !A_SIZE.matcher(property.group(1)).find()
                && SAID_BEHIND
                        .matcher(words)
                        .region(amount.end(), words.length())
                        .lookingAt();
    }

    private static boolean isSomethingOf(String words, TextSpan term) {
        return A_PROPERTY.matcher(words).region(term.start(), term.end()).find()
                && SOMETHING_OF_IT
                        .matcher(words)
                        .region(term.end(), words.length())
                        .lookingAt();
    }

    /** Whether the amount of a property stands before it: {@code the range at 10 km altitude is 500 km}. */
    private static boolean hasItsAmount(int property, TextSpan previous) {
        return previous.end() == property || previous.end() == property - 1;
    }

    /** Whether a word names what is measured, as no part does that has a reference sign. */
    static boolean isProperty(String word) {
        return A_PROPERTY.matcher(word).find();
    }

    private static boolean standsDirectlyBefore(String words, int end, int start) {
        String gap = words.substring(end, start).strip().toLowerCase(Locale.ROOT);
        if (DIRECTLY.contains(gap)) {
            return true;
        }
        List<String> between = List.of(gap.split("[ -]+"));
        return between.size() <= WORDS_BEFORE
                && between.stream().allMatch(word -> word.chars().allMatch(c -> Character.isLetter(c) && c < 0x2E80))
                && between.stream().noneMatch(SEPARATING::contains);
    }

    private static List<Integer> withAlternatives(
            String words, int nearest, List<Quantity> candidates, List<TextSpan> what) {
        List<Integer> all = new ArrayList<>(List.of(nearest));
        for (int index = nearest + 1;
                index < candidates.size()
                        && goesOn(
                                words,
                                candidates.get(index - 1).span(),
                                candidates.get(index).span(),
                                what);
                index++) {
            all.add(index);
        }
        for (int index = nearest; index > 0 && joined(words, candidates, index); index--) {
            all.add(index - 1);
        }
        return all;
    }

    private static boolean goesOn(String words, TextSpan one, TextSpan next, List<TextSpan> what) {
        return one.end() <= next.start()
                && next.start() - one.end() <= FARTHEST
                && oneSentence(words, one.end(), next.start())
                && what.stream().noneMatch(term -> term.start() >= one.end() && term.end() <= next.start())
                && !SAID_BEHIND
                        .matcher(words)
                        .region(next.end(), words.length())
                        .lookingAt()
                && !isNamed(words, one.end(), next.start());
    }

    /** Whether something is named directly before an amount that it is said of. */
    private static boolean isNamed(String words, int from, int amount) {
        int at = Bounds.skipAbout(words, amount);
        String word = Around.wordBefore(words, at);
        if (COPULAS.contains(word)) {
            String noun = Around.wordBefore(words, Around.startOfWordBefore(words, at));
            return !noun.isEmpty() && !NEUTRAL.contains(noun) && !Labels.leads(noun);
        }
        if (at <= from || word.equals("by")) {
            return at > from; // shifted by 5 nm
        }
        String gap = words.substring(from, at);
        return isProperty(gap) || NAMED.matcher(gap).find() && !OR.matcher(gap).find();
    }

    private static boolean joined(String words, List<Quantity> candidates, int index) {
        String gap = gap(
                words,
                candidates.get(index - 1).span().end(),
                candidates.get(index).span().start());
        return gap != null && JOINTS.contains(gap);
    }

    private static @Nullable String gap(String words, int end, int start) {
        return end <= start && start - end <= LONGEST_JOINT
                ? words.substring(end, start).strip().toLowerCase(Locale.ROOT)
                : null;
    }

    /** Whether no sentence ends between two places; a point does only before a space and a capital letter. */
    private static boolean oneSentence(String words, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = words.charAt(at);
            boolean point = c == '.'
                    && at + 2 < words.length()
                    && words.charAt(at + 1) == ' '
                    && Character.isUpperCase(words.charAt(at + 2))
                    && !abbreviates(words, at);
            if (point || ENDS.indexOf(c) >= 0 || c == ';' || c == '；') {
                return false;
            }
        }
        return true;
    }

    /** Whether a point belongs to the word before it: {@code U.S. Pat. No.} */
    private static boolean abbreviates(String words, int point) {
        int start = Around.startOfWordBefore(words, point);
        return point - start == 1 && start > 0 && words.charAt(start - 1) == '.'
                || Abbreviations.endNoSentence(words.substring(start, point), Around.wordAfter(words, point + 1));
    }
}
