package org.sekisho.reading.extraction.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All words of a rich text file, in whichever group they stand, and also those behind its end. */
public final class RtfWords {

    private static final Set<String> PARTING = Set.of(
            "par",
            "pard",
            "sect",
            "line",
            "tab",
            "cell",
            "row",
            "page",
            "nestcell",
            "nestrow",
            "sn",
            "sv",
            "header",
            "footer",
            "footnote",
            "pict",
            "object",
            "field",
            "fldrslt",
            "pntext",
            "listtext");

    private static final Map<Integer, String> CHARSETS = Map.of(
            128,
            "windows-31j",
            129,
            "x-windows-949",
            134,
            "GBK",
            136,
            "Big5",
            161,
            "windows-1253",
            162,
            "windows-1254",
            204,
            "windows-1251",
            238,
            "windows-1250");

    private static final String USUAL = "windows-1252";
    private static final int HEX_OF_A_PICTURE = 40;
    private static final int PLAIN = 128;

    private final byte[] rtf;
    private final Consumer<String> pieces;
    private final StringBuilder piece = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Integer, Integer> charsetOfFont = new HashMap<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private State state = new State(0, 1, false);
    private int ansi;
    private int at;
    private int toSkip;

    private RtfWords(byte[] rtf, Consumer<String> pieces) {
        this.rtf = rtf;
        this.pieces = pieces;
    }

    public static void of(byte[] rtf, Consumer<String> pieces) {
        new RtfWords(rtf, pieces).all();
    }

    /**
     * What a group sets for itself.
     *
     * @param skip how many characters stand for one that was given by its number
     * @param marked whether readers that do not know it are to ignore it
     */
    private record State(int font, int skip, boolean marked) {}

    private void all() {
        while (at < rtf.length) {
            int character = rtf[at++] & 0xFF;
            switch (character) {
                case '{' -> begin();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> plain(character);
            }
        }
        end();
    }

    /** A group that may be ignored says something of its own. */
    private void begin() {
        saved.push(state);
        boolean marked = at + 1 < rtf.length && rtf[at] == '\\' && rtf[at + 1] == '*';
        state = new State(state.font(), state.skip(), marked);
        if (marked) {
            end();
        }
    }

    private void close() {
        if (state.marked()) {
            end();
        } else {
            endBytes();
        }
        state = saved.isEmpty() ? state : saved.pop();
    }

    private void plain(int character) {
        if (toSkip > 0) {
            toSkip--;
        } else {
            bytes.write(character);
        }
    }

    private void control() {
        if (at >= rtf.length) {
            return;
        }
        int character = rtf[at] & 0xFF;
        if (character == '\'') {
            plain(hex());
        } else if (isLetter(character)) {
            word();
        } else {
            at++;
            if (character == '~' || character == '{' || character == '}' || character == '\\') {
                plain(character == '~' ? ' ' : character);
            }
        }
    }

    private int hex() {
        int high = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
        int low = at + 2 < rtf.length ? Character.digit(rtf[at + 2], 16) : -1;
        at = Math.min(at + 3, rtf.length);
        return high < 0 || low < 0 ? ' ' : high * 16 + low;
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private void word() {
        int start = at;
        while (at < rtf.length && isLetter(rtf[at])) {
            at++;
        }
        String name = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
        int number = at;
        while (at < rtf.length && (rtf[at] >= '0' && rtf[at] <= '9' || at == number && rtf[at] == '-')) {
            at++;
        }
        String digits = new String(rtf, number, Math.min(at - number, 9), StandardCharsets.US_ASCII);
        at += at < rtf.length && rtf[at] == ' ' ? 1 : 0;
        follow(name, digits.isEmpty() || digits.equals("-") ? 0 : Integer.parseInt(digits));
    }

    private void follow(String name, int number) {
        switch (name) {
            case "u" -> character(number);
            case "uc" -> state = new State(state.font(), number, state.marked());
            case "f" -> {
                endBytes();
                state = new State(number, state.skip(), state.marked());
            }
            case "fcharset" -> charsetOfFont.put(state.font(), number);
            case "ansicpg" -> ansi = number;
            case "bin" -> at = (int) Math.min((long) at + Math.max(number, 0), rtf.length);
            default -> {
                if (PARTING.contains(name)) {
                    end();
                }
            }
        }
    }

    private void character(int number) {
        endBytes();
        piece.append((char) number);
        toSkip = state.skip();
    }

    private void endBytes() {
        if (bytes.size() > 0) {
            piece.append(bytes.toString(charset()));
            bytes.reset();
        }
    }

    private Charset charset() {
        String name = CHARSETS.get(charsetOfFont.getOrDefault(state.font(), 0));
        String page = ansi == 932 ? "windows-31j" : "windows-" + ansi;
        String usual = ansi > 0 && Charset.isSupported(page) ? page : USUAL;
        return Charset.forName(name == null || !Charset.isSupported(name) ? usual : name);
    }

    private void end() {
        endBytes();
        if (!isPicture()) {
            pieces.accept(piece.toString());
        }
        piece.setLength(0);
    }

    /** The bytes of a picture are written as digits, and are no words. */
    private boolean isPicture() {
        return piece.length() > HEX_OF_A_PICTURE
                && piece.chars()
                        .allMatch(character -> character < PLAIN
                                && (Character.digit(character, 16) >= 0 || Character.isWhitespace(character)));
    }
}
