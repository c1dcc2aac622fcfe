package org.sekisho.finding.matching.oracle;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.matching.search.Word;
import org.sekisho.intake.filing.LookAlikes;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/**
 * Words and characters of a text once more, from the rules of Unicode as ICU has them and by regular expressions over classes of
 * characters, so that a fault in how the fast path spells or divides shows as a difference. What the dictionary of Japanese, the
 * table of letters that look alike and the morphology of English say is the same for both.
 */
final class IcuSlowWords {

    private static final UnicodeSet STICKING =
            new UnicodeSet("[[:Mn:][:Mc:][:Me:][:Cf:]\\uff9e\\uff9f\\u115f\\u3164\\uffa0\\u1160-\\u11ff]").freeze();
    private static final UnicodeSet ALONE = new UnicodeSet(
                    "[[[[:sc=Hani:][:sc=Hira:][:sc=Kana:][:sc=Hang:][:sc=Thai:][:sc=Laoo:][:sc=Khmr:][:sc=Mymr:]]&[:L:]]"
                            + "\\u30fc\\uff70[:blk=CJK_Compatibility:][:blk=Enclosed_CJK_Letters_And_Months:]"
                            + "[:blk=Kangxi_Radicals:][:blk=CJK_Radicals_Supplement:]]")
            .freeze();
    private static final UnicodeSet OTHERS = new UnicodeSet("[[:Nl:]\\u2080-\\u2089]").freeze();
    private static final UnicodeSet INVISIBLE =
            new UnicodeSet("[[:Cf:][:DI:]\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u3164\\uffa0]").freeze();
    private static final UnicodeSet JAPANESE =
            new UnicodeSet("[[:sc=Hani:][:sc=Hira:][:sc=Kana:][:sc=Zyyy:][:sc=Zinh:][:sc=Latn:]]").freeze();
    private static final UnicodeSet KATAKANA = new UnicodeSet("[[:sc=Kana:]ー]").freeze();
    private static final Transliterator WITHOUT_ACCENTS = Transliterator.createFromRules(
            "accents", ":: NFD ; ([:sc=Latn:]) [:Mn:]+ > $1 ; :: NFC ;", Transliterator.FORWARD);

    /** One letter for each character: L letter, 0 digit, n other part of a word, A alone, s sticking, v sound mark, _ its other half. */
    private static final Pattern TOKEN = Pattern.compile("(?<stretch>(?:A_?(?:[sv]_?)*)+)"
            + "|(?<word>[L0n]_?(?:[L0ns]_?|(?<=0)[.,](?=0)|(?<=\\GL|\\.L)\\.(?=L(?:[ .,v]|$)))*)|.");

    private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsIdeographic}+");
    private static final Pattern BEFORE = Pattern.compile("\\p{IsIdeographic}+$");
    private static final Pattern UNIT = Pattern.compile("A_?(?:[sv]_?)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\u02bc\uff07][sS]");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}s");
    private static final Pattern NO_GAP = Pattern.compile("|[\u30fb\uff65]|[ \t\u3000]*\\R[ \t\u3000]*");
    private static final Pattern SOUND = Pattern.compile("ヴ[ァィゥェォ]|(?s).");
    private static final String VOICED = "バビブベボ";
    private static final String BIG = "アイウエオ";
    private static final String SMALL = "ァィゥェォ";
    private static final int SHORT = 3;
    private static final int LONGEST_WORD = 16;

    private final UnaryOperator<String> baseForm;

    /** Normalised terms of the lists, which are the same for every text. */
    private final Map<String, String> usualTerms = new ConcurrentHashMap<>();

    private final Map<String, Divided> terms = new ConcurrentHashMap<>();
    private final Map<String, Divided> japaneseTerms = new ConcurrentHashMap<>();
    private final Map<String, Sought> sought = new ConcurrentHashMap<>();

    IcuSlowWords(UnaryOperator<String> baseForm) {
        this.baseForm = baseForm;
    }

    /** Characters without a gap in their usual forms, and of each the word and place of the text, and whether a short term may end there. */
    static final class Run {

        final StringBuilder text = new StringBuilder();
        final List<Place> places = new ArrayList<>();
        private final BitSet opens = new BitSet();
        private final BitSet closes = new BitSet();
        private boolean ideographic;
        private boolean japanese;

        private void add(char character, Place place, boolean open, boolean close) {
            opens.set(text.length(), open);
            closes.set(text.length(), close);
            text.append(character);
            places.add(place);
        }
    }

    /** The number of a word, and where the character or the word stands in the text. */
    record Place(int word, int start, int end) {}

    record Divided(List<Word> words, List<Run> runs) {}

    /** A term of characters as a regular expression; its group is the long vowels after it, which may belong to it. */
    record Sought(Pattern pattern, boolean anywhere) {

        /** Tells the first and the last character of each, wherever it begins, within another one as well. */
        void forEachIn(Run run, boolean on, BiConsumer<Integer, Integer> told) {
            Matcher matcher = pattern.matcher(run.text);
            for (int at = 0; matcher.find(at); at = matcher.start() + 1) {
                int end = end(matcher, run, on);
                if (end >= 0) {
                    told.accept(matcher.start(), end - 1);
                }
            }
        }

        /** End of the term that begins here; -1 if none does. */
        private int end(Matcher matcher, Run run, boolean on) {
            int at = matcher.start();
            if (!(anywhere || run.opens.get(at))) {
                return -1;
            }
            if (!anywhere && run.japanese && endsAnother(run.text, at, matcher.end())) {
                return -1;
            }
            if (anywhere || on || run.closes.get(matcher.end() - 1)) {
                return matcher.end();
            }
            return run.closes.get(matcher.start(1) - 1) ? matcher.start(1) : -1;
        }
    }

    Divided divide(String text, boolean japanese, boolean term) {
        List<Word> words = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        runs.add(new Run());
        boolean unmask = !term && LookAlikes.isLatinText(text);
        String kinds = kinds(text);
        Matcher token = TOKEN.matcher(kinds);
        while (token.find()) {
            int before = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
            boolean divides = kinds.charAt(token.start()) != 'A' && token.group("word") == null;
            if (!divides && token.start() >= before) {
                if (!NO_GAP.matcher(text.substring(before, token.start())).matches()) {
                    runs.add(new Run());
                }
                Run run = runs.get(runs.size() - 1);
                if (token.group("word") != null) {
                    int end = withPossessive(text, kinds, token.end());
                    Place place = new Place(words.size(), token.start(), end);
                    words.add(word(text.substring(token.start(), token.end()), unmask, run, place));
                } else {
                    Matcher unit = UNIT.matcher(kinds).region(token.start(), token.end());
                    stretch(text, unit, japanese, run, words);
                }
            }
        }
        runs.removeIf(run -> !run.ideographic);
        return new Divided(words, runs);
    }

    private static String kinds(String text) {
        StringBuilder kinds = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character ->
                        kinds.append(kind(character)).append(Character.charCount(character) > 1 ? "_" : ""));
        return kinds.toString();
    }

    private static char kind(int character) {
        if (character == '.' || character == ',') {
            return (char) character;
        }
        if (character == 0x309b || character == 0x309c) {
            return 'v';
        }
        if (STICKING.contains(character)) {
            return 's';
        }
        if (ALONE.contains(character)) {
            return 'A';
        }
        if (OTHERS.contains(character)) {
            return 'n';
        }
        return UCharacter.isDigit(character) ? '0' : UCharacter.isLetter(character) && character != 0x2bc ? 'L' : ' ';
    }

    private static int withPossessive(String text, String kinds, int end) {
        Matcher possessive = POSSESSIVE.matcher(text).region(end, text.length());
        boolean dropped = possessive.lookingAt()
                && (possessive.end() == text.length() || "L0n".indexOf(kinds.charAt(possessive.end())) < 0);
        return dropped ? possessive.end() : end;
    }

    private Word word(String written, boolean unmask, Run run, Place place) {
        String exact = usual(unmask ? LookAlikes.whollyUnmasked(written) : written);
        for (int i = 0; i < exact.length(); i++) {
            run.add(exact.charAt(i), place, i == 0, i == exact.length() - 1);
        }
        String singular = CAPITALS.matcher(written).matches() ? exact.replaceFirst("s$", "") : exact;
        return new Word(baseForm.apply(singular), exact, false, place.start(), place.end());
    }

    private static String usual(String word) {
        String small = UCharacter.foldCase(LookAlikes.unmasked(compatible(word)), true);
        String plain = WITHOUT_ACCENTS.transliterate(small);
        return UCharacter.isDigit(plain.codePointAt(0)) ? plain : plain.replace(".", "");
    }

    /** The text in the usual forms of its characters, without those that nobody sees. */
    static String compatible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().filter(c -> !INVISIBLE.contains(c)).forEach(visible::appendCodePoint);
        String joined = visible.toString()
                .replaceAll("(?<=[\\p{IsHiragana}\\p{IsKatakana}])\u309b", "\u3099")
                .replaceAll("(?<=[\\p{IsHiragana}\\p{IsKatakana}])\u309c", "\u309a");
        return LookAlikes.withIdeographs(Normalizer2.getNFKCInstance().normalize(joined));
    }

    /** Adds the words of characters without spaces, and the characters. */
    private static void stretch(String text, Matcher unit, boolean japanese, Run run, List<Word> words) {
        StringBuilder characters = new StringBuilder();
        List<int[]> units = new ArrayList<>();
        while (unit.find()) {
            String usual = UCharacter.toLowerCase(ULocale.ROOT, compatible(text.substring(unit.start(), unit.end())))
                    .replaceAll("(?<=.)[\u3099\u309a]", "");
            int from = characters.length();
            characters.append(usual);
            usual.chars().forEach(c -> units.add(new int[] {unit.start(), unit.end(), from, characters.length()}));
        }
        boolean divided = japanese && JAPANESE.containsAll(characters.toString());
        run.japanese |= divided;
        List<Morpheme> morphemes = divided
                ? JapaneseWords.parts(characters.toString())
                : units.stream()
                        .filter(place -> place[3] > 0)
                        .map(place -> alone(characters, place))
                        .toList();
        int done = 0;
        for (Morpheme morpheme : morphemes) {
            if (morpheme.start() < done) {
                continue;
            }
            done = morpheme.end();
            int number = words.size();
            for (int at = morpheme.start(); at < morpheme.end(); at++) {
                run.ideographic = true;
                boolean open = morpheme.unknown() || at == morpheme.start();
                boolean close = morpheme.unknown() || at + 1 == morpheme.end();
                run.add(characters.charAt(at), new Place(number, units.get(at)[0], units.get(at)[1]), open, close);
            }
            words.add(new Word(
                    morpheme.base(),
                    morpheme.surface(),
                    morpheme.inflects(),
                    units.get(morpheme.start())[0],
                    units.get(morpheme.end() - 1)[1]));
        }
    }

    /** Whether a dictionary's word ends within a term that began within that word. */
    private static boolean endsAnother(CharSequence text, int at, int end) {
        Matcher before = BEFORE.matcher(text).region(Math.max(0, at - LONGEST_WORD), at);
        Matcher behind = IDEOGRAPHS.matcher(text).region(at, Math.min(text.length(), end - 1 + LONGEST_WORD));
        if (!before.find() || !behind.lookingAt()) {
            return false;
        }
        int first = before.group().length();
        return JapaneseWords.whole(before.group() + behind.group()).stream()
                .filter(word -> !word.unknown())
                .anyMatch(word -> word.start() < first && word.end() > first && word.end() < first + end - at);
    }

    private static Morpheme alone(StringBuilder characters, int[] place) {
        String one = characters.substring(place[2], place[3]);
        return new Morpheme(one, one, false, one, "", place[2], place[3]);
    }

    /** A term in the usual forms of its characters. */
    String usualTerm(String term) {
        return usualTerms.computeIfAbsent(term, IcuSlowWords::compatible);
    }

    private Divided term(String term) {
        return terms.computeIfAbsent(term, written -> divide(written, false, true));
    }

    /** The base forms of a term's words. */
    List<String> termsOf(String term) {
        return term(term).words().stream().map(Word::base).toList();
    }

    /** The words of a term as they are, in small letters. */
    List<String> formsOf(String term) {
        return term(term).words().stream().map(Word::exact).toList();
    }

    /** The base forms of a Japanese term's words if any of them is inflected. */
    List<String> inflectedWordsOf(String term) {
        List<Word> found = japaneseTerms
                .computeIfAbsent(term, written -> divide(written, true, true))
                .words();
        return found.stream().anyMatch(Word::inflects)
                ? found.stream().map(Word::base).toList()
                : List.of();
    }

    /** The characters of a term without a gap. */
    Sought sought(String term) {
        return sought.computeIfAbsent(term, this::pattern);
    }

    private Sought pattern(String term) {
        List<Run> runs = term(term).runs();
        if (runs.size() != 1) {
            throw new IllegalArgumentException("The term has a gap");
        }
        List<String> sounds = SOUND.matcher(runs.get(0).text)
                .results()
                .map(found -> found.group())
                .toList();
        StringBuilder pattern = new StringBuilder();
        int length = 0;
        for (int i = 0; i < sounds.size(); i++) {
            boolean after = i >= 2 && isKatakana(sounds.get(i - 1)) && isKatakana(sounds.get(i - 2));
            if (!after || !sounds.get(i).equals("ー")) {
                pattern.append(after ? "ー*" : "").append(alternatives(sounds.get(i)));
                length++;
            }
        }
        int last = sounds.size();
        boolean open = last >= 2 && isKatakana(sounds.get(last - 1)) && isKatakana(sounds.get(last - 2));
        return new Sought(Pattern.compile(pattern + (open ? "(ー*)" : "()")), length > SHORT);
    }

    private static boolean isKatakana(String sound) {
        return KATAKANA.contains(sound.codePointAt(0));
    }

    /** All ways to write a sound. */
    private static String alternatives(String sound) {
        int vowel = sound.length() > 1 ? SMALL.indexOf(sound.charAt(1)) : sound.equals("ヴ") ? 2 : VOICED.indexOf(sound);
        if (vowel >= 0) {
            String alone = vowel == 2 ? "|ヴ(?![" + SMALL + "])" : "";
            return "(?:" + VOICED.charAt(vowel) + "|ヴ" + SMALL.charAt(vowel) + alone + ")";
        }
        int either = Math.max(SMALL.indexOf(sound), BIG.indexOf(sound));
        return either < 0 ? Pattern.quote(sound) : "(?:" + BIG.charAt(either) + "|(?<!ヴ)" + SMALL.charAt(either) + ")";
    }

    /** Whether a text has characters that are looked for one by one. */
    static boolean byCharacters(String text) {
        return text.codePoints().anyMatch(character -> character >= 0x0e00 && kind(character) == 'A');
    }
}
