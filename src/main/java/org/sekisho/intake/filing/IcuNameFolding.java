package org.sekisho.intake.filing;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.machine.shipped.ShippedFile;

/** Takes out of a name what it may be spelled with or without. Each step is linear in the name. */
final class IcuNameFolding {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 PUT_TOGETHER = Normalizer2.getNFCInstance();
    private static final Transliterator KATAKANA = Transliterator.getInstance("Hiragana-Katakana");
    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

    /** The first character of those that are folded otherwise than by their case. */
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private static final String SMALL = "ァィゥェォッャュョヮヵヶヰヱヂヅ";
    private static final String LARGE = "アイウエオツヤユヨワカケイエジズ";
    private static final String[] V = {"ヴア", "バ", "ヴイ", "ビ", "ヴエ", "ベ", "ヴオ", "ボ", "ヴ", "ブ"};

    private static final Pattern DASH = Pattern.compile("(?<=[ァ-ヺー])[-‐‑‒–—―−─━]");

    /** At the end of a word, and after a syllable in {@code a} that is not near its beginning, as in computer and server. */
    private static final Pattern LONG = Pattern.compile("ー+(?![ァ-ヺー])|(?<=[ァ-ヺー][ァ-ヺー][アカサタナハマヤラワガザダバパ])ー+");

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[〔【〈<{](?:株|有|合|名|資|相|財|社|一財|一社|公財|公社|学|独|地独"
            + "|国|国研|国大|大|特非|医|福|宗|資同|同|주|유)[)\\]〕】〉>}]|^(?:カ|ユ|ド)\\)|\\((?:カ|ユ|ド)\\)?$");

    private static final Pattern MARK = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´ʼʻ\"“”]+");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])[a-z](?:\\. ?[a-z](?![\\p{L}\\p{N}])){1,9}\\.?");
    private static final Pattern SINGLE = Pattern.compile("(?<=(?:^| )[a-z]) (?=[a-z](?: |$))");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SCRIPTS = Pattern.compile("(?<=[a-z0-9])(?=[\\p{IsHan}\\p{IsKatakana}\\p{IsHangul}])"
            + "|(?<=[\\p{IsHan}\\p{IsKatakana}\\p{IsHangul}ー])(?=[a-z0-9])");
    private static final Set<String> LINKS = Set.of("and", "und", "et", "the");

    private IcuNameFolding() {}

    static String fold(String name) {
        boolean plain = name.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
        String letters = plain
                ? name.toLowerCase(Locale.ROOT)
                : latin(kana(kanji(COMPATIBLE.normalize(name.replace('㊑', '㈱')))));
        String whole = words(letters);
        String without = NameForms.taken(words(NameForms.EAST_ASIAN
                .matcher(IN_BRACKETS.matcher(letters.strip()).replaceAll(" "))
                .replaceAll(" ")));
        return without.isEmpty() ? whole : without;
    }

    private static String kanji(String text) {
        return text.codePoints()
                .map(IcuKanjiForms::usual)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String kana(String text) {
        StringBuilder large = new StringBuilder(KATAKANA.transliterate(text));
        for (int i = 0; i < large.length(); i++) {
            int small = SMALL.indexOf(large.charAt(i));
            if (small >= 0) {
                large.setCharAt(i, LARGE.charAt(small));
            }
        }
        String folded = DASH.matcher(large).replaceAll("ー");
        for (int i = 0; i < V.length; i += 2) {
            folded = folded.replace(V[i], V[i + 1]);
        }
        return LONG.matcher(folded).replaceAll("");
    }

    /** Marks of kana are not in the range of those that are taken off. */
    private static String latin(String text) {
        String bare = MARK.matcher(TAKEN_APART.normalize(text)).replaceAll("");
        return ASCII.transliterate(PUT_TOGETHER.normalize(bare)).toLowerCase(Locale.ROOT);
    }

    private static String words(String text) {
        String plain = APOSTROPHE.matcher(text).replaceAll("");
        String joined = INITIALS.matcher(plain)
                .replaceAll(letters ->
                        Matcher.quoteReplacement(" " + letters.group().replaceAll("[. ]", "") + " "));
        String spaced =
                SCRIPTS.matcher(NO_LETTER.matcher(joined).replaceAll(" ")).replaceAll(" ");
        String initials = SINGLE.matcher(spaced.strip().replaceAll(" +", " ")).replaceAll("");
        List<String> words = new ArrayList<>(List.of(initials.split(" ")));
        if (words.stream().anyMatch(word -> !LINKS.contains(word))) {
            words.removeIf(LINKS::contains);
        }
        return String.join(" ", words);
    }

    /** The legal forms that names are written with, from a file beside this class. */
    private static final class NameForms {

        private static final List<String> FILE = ShippedFile.text(NameForms.class, "legal-forms.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        private static final List<String> EVERYWHERE = section("everywhere");
        private static final List<List<String>> ENDS = phrases("ends");
        private static final List<List<String>> BEGINS = phrases("begins");
        private static final List<List<String>> ANYWHERE = phrases("everywhere");

        /** Legal forms that are written without spaces around them. */
        static final Pattern EAST_ASIAN = Pattern.compile(EVERYWHERE.stream()
                .filter(form -> form.charAt(0) > 'z')
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));

        private NameForms() {}

        /** The words without those that are a legal form; empty if they are nothing else. */
        static String taken(String words) {
            List<String> left = new ArrayList<>(List.of(words.split(" ")));
            boolean more = true;
            while (more && !left.isEmpty()) {
                more = takenFrom(left, ANYWHERE, true)
                        || takenFrom(left, ENDS, true)
                        || takenFrom(left, ANYWHERE, false)
                        || takenFrom(left, BEGINS, false)
                        || takenFromWithin(left);
            }
            return String.join(" ", left);
        }

        /** A single word in the beginning may be all the name there is: those of the first section are taken there as phrases only. */
        private static boolean takenFrom(List<String> left, List<List<String>> forms, boolean atEnd) {
            for (List<String> form : forms) {
                int from = atEnd ? left.size() - form.size() : 0;
                boolean single = !atEnd && forms.equals(ANYWHERE) && form.size() == 1;
                if (!single && from >= 0 && form.size() <= left.size() && stands(left, from, form)) {
                    left.subList(from, from + form.size()).clear();
                    return true;
                }
            }
            return false;
        }

        private static boolean takenFromWithin(List<String> left) {
            for (int from = 1; from < left.size(); from++) {
                for (List<String> form : ANYWHERE) {
                    if (stands(left, from, form)) {
                        left.subList(from, from + form.size()).clear();
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean stands(List<String> words, int from, List<String> form) {
            return from + form.size() <= words.size()
                    && words.subList(from, from + form.size()).equals(form);
        }

        private static List<List<String>> phrases(String section) {
            return section(section).stream()
                    .map(form -> List.of(form.split(" ")))
                    .toList();
        }

        private static List<String> section(String name) {
            return FILE.stream()
                    .dropWhile(line -> !line.startsWith("# " + name))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
