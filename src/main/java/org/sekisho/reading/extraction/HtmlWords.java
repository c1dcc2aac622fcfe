package org.sekisho.reading.extraction;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;

/**
 * All words of a page of the web, told by its angle brackets and quotation marks alone: text, values of attributes,
 * remarks, scripts and styles.
 */
public final class HtmlWords {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr", "o", "nobr");

    private final String html;
    private final Consumer<String> pieces;
    private final StringBuilder piece = new StringBuilder();
    private int at;

    private HtmlWords(String html, Consumer<String> pieces) {
        this.html = html;
        this.pieces = pieces;
    }

    public static void of(String html, Consumer<String> pieces) {
        new HtmlWords(html, pieces).all();
    }

    private void all() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            piece.append(html, at, tag < 0 ? html.length() : tag);
            at = tag < 0 ? html.length() : tag;
            if (tag >= 0) {
                tag();
            }
        }
        end();
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            remark();
        } else if (at + 1 < html.length() && isOfAName(html.charAt(at + 1))) {
            int name = at + 1;
            at = name;
            while (at < html.length() && isOfAName(html.charAt(at))) {
                at++;
            }
            if (!INLINE.contains(html.substring(name, at).replace("/", "").toLowerCase(Locale.ROOT))) {
                end();
            }
            attributes();
        } else {
            piece.append(html.charAt(at++));
        }
    }

    private void remark() {
        int end = html.indexOf("-->", at);
        pieces.accept(html.substring(at, end < 0 ? html.length() : end));
        at = end < 0 ? html.length() : end + "-->".length();
    }

    private static boolean isOfAName(char character) {
        return Character.isLetterOrDigit(character) || "/!?:-".indexOf(character) >= 0;
    }

    /** Reads to the end of the tag; a value in quotation marks is a piece, and so is each that stands in none. */
    private void attributes() {
        boolean valueBegins = false;
        int value = -1;
        while (at < html.length() && html.charAt(at) != '>') {
            char character = html.charAt(at);
            if (valueBegins && (character == '"' || character == '\'')) {
                quoted(character);
                valueBegins = false;
                continue;
            }
            if (Character.isWhitespace(character)) {
                value = bare(value);
            } else if (valueBegins) {
                value = at;
            }
            valueBegins = character == '=' && value < 0 || valueBegins && Character.isWhitespace(character);
            at++;
        }
        bare(value);
        at = Math.min(at + 1, html.length());
    }

    private int bare(int value) {
        if (value >= 0) {
            pieces.accept(html.substring(value, at));
        }
        return -1;
    }

    private void quoted(char mark) {
        int end = html.indexOf(mark, at + 1);
        pieces.accept(Parser.unescapeEntities(html.substring(at + 1, end < 0 ? html.length() : end), true));
        at = end < 0 ? html.length() : end + 1;
    }

    private void end() {
        if (!piece.isEmpty()) {
            pieces.accept(Parser.unescapeEntities(piece.toString(), false));
            piece.setLength(0);
        }
    }
}
