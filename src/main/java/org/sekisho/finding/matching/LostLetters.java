package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.reading.passage.TextSpan;

/** Words with a sign in place of one letter: one that no font has (〓, ■), that was lost (U+FFFD), or was taken for a sign. */
final class LostLetters {

    /** Signs of others than letters; not those that stand between words, or behind the last one of a sentence. */
    private static final BitSet SIGNS =
            "\ufffd〓■□▮▯●○◯◆◇▲△▼▽★☆※*＊#＃_＿®™©°¤×÷§†‡¿¡?？".chars().collect(BitSet::new, BitSet::set, BitSet::or);

    private static final char FIRST_OF_PRIVATE_USE = '\ue000';
    private static final char LAST_OF_PRIVATE_USE = '\uf8ff';

    /** Letters before and behind it. */
    private static final int LETTERS = 24;

    private final SoughtWord.Look look;
    private final IcuSqueezedText squeezed;
    private final Map<String, Map<String, List<SoughtWord>>> terms;
    private final HalvedWords.Taker taker;

    /** @param terms with a letter lost, as {@link #withOneLost} makes them */
    LostLetters(SoughtWord.Look look, Map<String, Map<String, List<SoughtWord>>> terms, HalvedWords.Taker taker) {
        this.look = look;
        this.squeezed = look.squeezed();
        this.terms = terms;
        this.taker = taker;
    }

    /** Each term once for each of its letters: what follows that one and the words, by what is before it. */
    static Map<String, Map<String, List<SoughtWord>>> withOneLost(Map<String, List<SoughtWord>> terms) {
        Map<String, Map<String, List<SoughtWord>>> all = new HashMap<>();
        terms.forEach((letters, words) -> {
            List<SoughtWord> upright =
                    words.stream().filter(word -> !word.turned()).toList();
            for (int at = 0; at < letters.length() && letters.length() <= LETTERS && !upright.isEmpty(); at++) {
                all.computeIfAbsent(letters.substring(0, at), none -> new HashMap<>())
                        .computeIfAbsent(letters.substring(at + 1), none -> new ArrayList<>())
                        .addAll(upright);
            }
        });
        return all;
    }

    static boolean mayBeIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isSign(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(char character) {
        return SIGNS.get(character) || character >= FIRST_OF_PRIVATE_USE && character <= LAST_OF_PRIVATE_USE;
    }

    void find() {
        String text = look.text().text();
        for (int at = 0; at < text.length(); at++) {
            if (isSign(text.charAt(at)) && (isLetter(text, at - 1) || isLetter(text, at + 1))) {
                fill(at);
            }
        }
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private void fill(int sign) {
        int joint = squeezed.placeFrom(sign);
        int next = squeezed.placeFrom(sign + 1);
        int farthest = Math.min(squeezed.characters.length(), next + LETTERS);
        for (int start = joint; start >= Math.max(0, joint - LETTERS); start--) {
            Map<String, List<SoughtWord>> behind = squeezed.isUnit(start)
                    ? terms.getOrDefault(squeezed.characters.substring(start, joint), Map.of())
                    : Map.of();
            for (int end = next; end <= farthest && !behind.isEmpty(); end++) {
                if (squeezed.isUnit(end)) {
                    take(sign, start, end, behind.getOrDefault(squeezed.characters.substring(next, end), List.of()));
                }
            }
        }
    }

    private void take(int sign, int start, int end, List<SoughtWord> words) {
        words.stream()
                .filter(word -> word.japanese() || squeezed.isEdge(start) && squeezed.isEdge(end))
                .findFirst()
                .ifPresent(word -> taker.found(span(sign, start, end), word));
    }

    private TextSpan span(int sign, int start, int end) {
        TextSpan lost = look.text().span(sign, sign + 1);
        int joint = squeezed.placeFrom(sign);
        int next = squeezed.placeFrom(sign + 1);
        return new TextSpan(
                start < joint ? look.span(start, joint).start() : lost.start(),
                end > next ? look.span(next, end).end() : lost.end());
    }
}
