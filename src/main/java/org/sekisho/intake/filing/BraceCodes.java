package org.sekisho.intake.filing;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what the USPTO writes in braces for characters its typesetting had and its data have not: {@code {circumflex over
 * (x)}} is x̂, {@code {umlaut over (a)}} is ä, {@code {fraction (1/2)}} is 1/2. A code that nobody knows stays as it is
 * written, and so does a brace that is none. The work is in proportion to the text.
 */
public final class BraceCodes {

    /** A longer stretch between braces is text. */
    private static final int LONGEST = 120;

    /** Marks over or under letters, as the character that combines with the letter before it. */
    private static final Map<String, String> COMBINING = Map.ofEntries(
            Map.entry("circumflex", "\u0302"),
            Map.entry("tilde", "\u0303"),
            Map.entry("overscore", "\u0305"),
            Map.entry("macron", "\u0304"),
            Map.entry("bar", "\u0305"),
            Map.entry("dot", "\u0307"),
            Map.entry("double dot", "\u0308"),
            Map.entry("umlaut", "\u0308"),
            Map.entry("diaeresis", "\u0308"),
            Map.entry("triple dot", "\u20db"),
            Map.entry("acute", "\u0301"),
            Map.entry("grave", "\u0300"),
            Map.entry("breve", "\u0306"),
            Map.entry("hacek", "\u030c"),
            Map.entry("haeck", "\u030c"),
            Map.entry("caron", "\u030c"),
            Map.entry("ring", "\u030a"),
            Map.entry("cedilla", "\u0327"),
            Map.entry("ogonek", "\u0328"),
            Map.entry("hook", "\u0309"),
            Map.entry("right arrow", "\u20d7"),
            Map.entry("vector", "\u20d7"),
            Map.entry("left arrow", "\u20d6"),
            Map.entry("left right arrow", "\u20e1"),
            Map.entry("double overscore", "\u033f"),
            Map.entry("underscore", "\u0332"),
            Map.entry("double underscore", "\u0333"),
            Map.entry("overparen", "\u0311"),
            Map.entry("slash", "\u0338"),
            Map.entry("double acute", "\u030b"));

    /** Codes that are characters of their own. */
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

    /** Signs that stood by themselves, written over nothing but a blank: {@code 10{circumflex over ( )}9}. */
    private static final Map<String, String> ALONE = Map.of(
            "circumflex", "^",
            "tilde", "~",
            "dot", "·",
            "overscore", "¯",
            "umlaut", "¨",
            "acute", "´",
            "grave", "`",
            "square root", "√");

    private static final Set<UnicodeScript> MARKED_SCRIPTS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private BraceCodes() {}

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

    /** A mark over letters that take none, such as ideographs, would hide the word from whoever looks for it: it goes. */
    private static @Nullable String marked(String inside, @Nullable String mark) {
        if (mark == null) {
            return null;
        }
        boolean takesMarks = MARKED_SCRIPTS.contains(UnicodeScript.of(inside.codePointBefore(inside.length())));
        return takesMarks ? Normalizer.normalize(inside + mark, Normalizer.Form.NFC) : inside;
    }
}
