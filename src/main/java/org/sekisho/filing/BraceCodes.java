package org.sekisho.filing;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what the USPTO writes in braces for characters its typesetting had and its data have not: {@code {circumflex over
 * (x)}} is x̂, {@code {umlaut over (a)}} is ä, {@code {fraction (1/2)}} is 1/2. A code that nobody knows stays as it is
 * written, and so does a brace that is none. The work is in proportion to the text.
 */
public final class BraceCodes {

    /** A longer stretch between braces is text. */
    private static final int LONGEST = 120;

    /** What stands over or under its letters, as the character that combines with a letter before it. */
    private static final Map<String, String> COMBINING = combining();

    /** What is a character of its own. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("degree", "°"),
            Map.entry("square root", "√"),
            Map.entry("double prime", "″"),
            Map.entry("prime", "′"),
            Map.entry("asteriskpseud", "*"),
            Map.entry("right arrow", "→"),
            Map.entry("left arrow", "←"),
            Map.entry("up arrow", "↑"),
            Map.entry("down arrow", "↓"),
            Map.entry("open oversize brace", "{"),
            Map.entry("close oversize brace", "}"),
            Map.entry("open oversize bracket", "["),
            Map.entry("close oversize bracket", "]"),
            Map.entry("open oversize parenthesis", "("),
            Map.entry("close oversize parenthesis", ")"),
            Map.entry("slash zero", "Ø"));

    /** What a code says of nothing but a blank, where a sign stood by itself: {@code 10{circumflex over ( )}9}. */
    private static final Map<String, String> ALONE = Map.of(
            "circumflex", "^",
            "tilde", "~",
            "dot", "·",
            "overscore", "¯",
            "umlaut", "¨",
            "acute", "´",
            "grave", "`",
            "square root", "√");

    private BraceCodes() {}

    private static Map<String, String> combining() {
        Map<String, String> marks = new HashMap<>();
        String[] written = {
            "circumflex",
            "\u0302",
            "tilde",
            "\u0303",
            "overscore",
            "\u0305",
            "macron",
            "\u0304",
            "bar",
            "\u0305",
            "dot",
            "\u0307",
            "double dot",
            "\u0308",
            "umlaut",
            "\u0308",
            "diaeresis",
            "\u0308",
            "triple dot",
            "\u20db",
            "acute",
            "\u0301",
            "grave",
            "\u0300",
            "breve",
            "\u0306",
            "hacek",
            "\u030c",
            "haeck",
            "\u030c",
            "caron",
            "\u030c",
            "ring",
            "\u030a",
            "cedilla",
            "\u0327",
            "ogonek",
            "\u0328",
            "hook",
            "\u0309",
            "right arrow",
            "\u20d7",
            "vector",
            "\u20d7",
            "left arrow",
            "\u20d6",
            "left right arrow",
            "\u20e1",
            "double overscore",
            "\u033f",
            "underscore",
            "\u0332",
            "double underscore",
            "\u0333",
            "overparen",
            "\u0311",
            "slash",
            "\u0338",
            "double acute",
            "\u030b"
        };
        for (int i = 0; i < written.length; i += 2) {
            marks.put(written[i], written[i + 1]);
        }
        return Map.copyOf(marks);
    }

    /** The words of the codes, for whoever counts words and is not to miss these. */
    public static Collection<String> words() {
        return COMBINING.keySet().stream().map(name -> name + " over").toList();
    }

    /** The text with every code it holds decoded, also those inside others. */
    public static String decoded(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            out.append(character);
            if (character == '{') {
                open.push(out.length());
            } else if (character == '}' && !open.isEmpty()) {
                close(out, open.pop());
            }
        }
        return out.toString();
    }

    private static void close(StringBuilder out, int start) {
        int end = out.length() - 1;
        if (end - start > LONGEST) {
            return;
        }
        String meant = meaning(out.substring(start, end).strip());
        if (meant != null) {
            boolean fraction = !meant.isEmpty() && Character.isDigit(meant.charAt(0)) && meant.indexOf('/') > 0;
            boolean apart = fraction && start > 1 && Character.isDigit(out.charAt(start - 2));
            out.setLength(start - 1);
            out.append(apart ? " " : "").append(meant);
        }
    }

    private static @Nullable String meaning(String code) {
        int bracket = code.indexOf('(');
        if (bracket < 0 || !code.endsWith(")")) {
            return SIGNS.get(code.toLowerCase(Locale.ROOT));
        }
        String name = code.substring(0, bracket).strip().toLowerCase(Locale.ROOT);
        String plainName = name.endsWith(" over") ? name.substring(0, name.length() - " over".length()) : name;
        String inside = code.substring(bracket + 1, code.length() - 1).strip();
        if (inside.isEmpty() || isSignOnly(inside, plainName)) {
            return ALONE.get(plainName);
        }
        return switch (plainName) {
            case "fraction", "script" -> inside;
            case "square root" -> "√(" + inside + ")";
            case "circle", "circle around" -> "(" + inside + ")";
            default -> marked(inside, COMBINING.get(plainName));
        };
    }

    /** {@code {tilde over (˜)}} is the sign alone, written twice. */
    private static boolean isSignOnly(String inside, String name) {
        return ALONE.containsKey(name) && inside.length() == 1 && "˜~^¨´`¯".indexOf(inside.charAt(0)) >= 0;
    }

    private static @Nullable String marked(String inside, @Nullable String mark) {
        return mark == null ? null : Normalizer.normalize(inside + mark, Normalizer.Form.NFC);
    }
}
