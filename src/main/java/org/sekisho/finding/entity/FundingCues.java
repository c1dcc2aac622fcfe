package org.sekisho.finding.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the words without which no sentence is on funding, in one go over a text. All that has none of them need not be
 * divided into tokens.
 */
final class FundingCues {

    private static final List<String> SMALL = List.of("government", "federal");

    /** First words of names that no file has, and of the government. */
    private static final List<String> CAPITAL = List.of("""
            Government Governmental Federal Federally Department Dept Ministry Ministère Army Navy Naval Agency Agence
            National Council Bundesministerium Bundesministeriums Bundesamt Staatsministerium Förderkennzeichen FKZ
            European Research
            """.split("\\s+"));

    /** How numbers begin that only states write. */
    private static final List<String> NUMBERS = List.of(
            "N00", "FA8", "FA9", "F33", "F49", "F30", "F19", "W91", "W81", "W15", "W31", "W56", "W-", "DE-", "DAA",
            "DAMD", "MDA", "HR0", "HDTRA", "NNX", "NAS", "NAG", "HHS", "HSHQ", "JPM", "JPN", "JPJ", "R01", "R21", "U01",
            "P01", "EP/", "JP1", "JP2");

    private static final List<String> EAST_ASIAN = List.of("""
            委託 受託 産業技術力強化法 研究開発法人 独立行政法人 助成 補助 支援 科研費 科学研究費 国家 バイ・ドール
            バイドール 资助 項目 基金 國家 国防
            """.split("\\s+"));

    private static final int LONGEST = 30;

    private static final Set<String> WORDS = words();

    private static final Map<Character, List<String>> BY_CHARACTER = byCharacter();

    private FundingCues() {}

    /** Where the next begins, or -1. */
    public static int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (isCue(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isCue(String text, int at) {
        char letter = text.charAt(at);
        if (letter >= '\u2e80' && letter < '\uff00') {
            return BY_CHARACTER.getOrDefault(letter, List.of()).stream().anyMatch(cue -> text.startsWith(cue, at));
        }
        if (letter != 'g' && letter != 'f' && !Character.isUpperCase(letter) || isInWord(text, at)) {
            return false;
        }
        return Character.isUpperCase(letter)
                ? isCapitalCue(text, at)
                : SMALL.stream().anyMatch(cue -> text.startsWith(cue, at));
    }

    private static boolean isInWord(String text, int at) {
        return at > 0 && Character.isLetter(text.charAt(at - 1)) && text.charAt(at - 1) < '\u2e80';
    }

    private static boolean isCapitalCue(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return WORDS.contains(Tokenizer.halfWidth(text.substring(at, end)))
                || NUMBERS.stream().anyMatch(start -> text.startsWith(start, at));
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(PublicBodies.KNOWN.firstWords());
        words.addAll(CAPITAL);
        for (String word : List.copyOf(words)) {
            words.add(word.toUpperCase(Locale.ROOT));
        }
        return words;
    }

    private static Map<Character, List<String>> byCharacter() {
        Set<String> cues = new HashSet<>(EAST_ASIAN);
        cues.addAll(PublicBodies.KNOWN.ideographs().keySet());
        Map<Character, List<String>> byCharacter = new HashMap<>();
        for (String cue : cues) {
            byCharacter.merge(
                    cue.charAt(0),
                    List.of(cue),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return byCharacter;
    }
}
