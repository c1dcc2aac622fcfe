package org.sekisho.finding.quantity;

import java.lang.Character.UnicodeBlock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Written forms of units, to be found at a place of a text, the longest first. */
final class UnitForms {

    /** A form found: what it means and where it ends. */
    record Found(UnitForm form, int end) {}

    /** What may follow a unit of one kanji: 10分以内 is ten minutes, 10分割 is not. */
    private static final String AFTER_KANJI = "以未超前後間程当毎及又或内強弱乃刻約位単経目";

    private final Node root = new Node();
    private final boolean anyCase;

    UnitForms(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /** The form that is there already stays: what the table says outright comes before what follows by prefixes. */
    void add(String written, UnitForm form) {
        Node node = root;
        for (int index = 0; index < written.length(); index++) {
            node = node.next.computeIfAbsent(comparable(written.charAt(index)), c -> new Node());
        }
        node.form = node.form == null ? form : node.form;
    }

    @Nullable Found longest(String text, int start) {
        Found longest = null;
        Node node = root.next.get(start < text.length() ? comparable(text.charAt(start)) : '\0');
        for (int end = start + 1; node != null; end++) {
            if (node.form != null && mayEnd(text, start, end, node.form)) {
                longest = new Found(node.form, end);
            }
            node = end < text.length() ? node.next.get(comparable(text.charAt(end))) : null;
        }
        return longest;
    }

    private char comparable(char c) {
        return anyCase ? Character.toLowerCase(c) : c;
    }

    /** Whether the name of a unit may end there: not within a longer word. */
    private static boolean mayEnd(String text, int start, int end, UnitForm form) {
        if (end == text.length()) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        if (DigitNumerals.isLatin(last)) {
            return !DigitNumerals.isLatin(next) && next != '_' && !(form.shy() && wordFollows(text, end));
        }
        if (isKatakana(last)) {
            return !isKatakana(next);
        }
        return !isKanji(last) || !isKanji(next) || AFTER_KANJI.indexOf(next) >= 0;
    }

    private static boolean isKanji(char c) {
        return c >= '一' && c <= '鿿';
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヾ' && c != '・' && UnicodeBlock.of(c) == UnicodeBlock.KATAKANA;
    }

    private static boolean wordFollows(String text, int end) {
        int next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '-')) {
            next++;
        }
        return next < text.length() && Character.isLetterOrDigit(text.charAt(next));
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private @Nullable UnitForm form;
    }

    /**
     * One way to write a unit.
     *
     * @param shy is no unit where a word follows, as in <q>5 in the box</q>
     * @param before is written before the number
     * @param symbol whether it is a symbol rather than a word, so that figures after it can be powers
     */
    record UnitForm(String code, boolean shy, boolean before, boolean symbol) {}
}
