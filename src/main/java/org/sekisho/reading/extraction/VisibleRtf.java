package org.sekisho.reading.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands out all words of a rich text file, in any group and also behind its end; the words that nobody sees; and the
 * files that lie in it.
 */
public final class VisibleRtf {

    private static final Set<String> PARTING =
            Set.of(("par pard sect line tab cell row page nestcell nestrow sn sv header footer footnote pict "
                            + "object field fldrslt pntext listtext")
                    .split(" "));

    /** Groups that stand inside a sentence and are none of its words. */
    private static final Set<String> ASIDE =
            Set.of(("footnote annotation atnid atnauthor atndate atnref atrfstart atrfend xe tc tcn headerl "
                            + "header headerr headerf footer footerl footerr footerf chftn")
                    .split(" "));

    /** Words of control that stand for letters and blanks. */
    private static final Set<String> LETTERS =
            Set.of(("u par line tab emdash endash bullet lquote rquote ldblquote rdblquote emspace enspace "
                            + "qmspace chftn chatn chpgn chdate chtime")
                    .split(" "));

    /** A paragraph's beginning; Tika takes what stands before the first of these for a header. */
    private static final byte[] PARAGRAPH = "\\pard ".getBytes(StandardCharsets.US_ASCII);

    /** Parts heads and feet of pages from the text before them; less than what began and ended a group of them. */
    private static final byte[] FEET = "\\par ".getBytes(StandardCharsets.US_ASCII);

    private static final int TINY = 3;
    private static final int WHITE = 3 * 255;

    private static final Map<Integer, String> CHARSETS = Stream.of("""
            128:windows-31j 129:x-windows-949 134:GBK 136:Big5 161:windows-1253 162:windows-1254 204:windows-1251
            238:windows-1250
            """.split("\\s+"))
            .map(pair -> pair.split(":", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> Integer.valueOf(pair[0]), pair -> pair[1]));

    private static final String USUAL = "windows-1252";
    private static final int HEX_OF_A_PICTURE = 40;
    private static final int PLAIN = 128;

    private final byte[] rtf;
    private final Consumer<String> pieces;
    private final StringBuilder piece = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Integer, Integer> charsetOfFont = new HashMap<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private final byte[] visible;
    private final ByteArrayOutputStream feet = new ByteArrayOutputStream();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Consumer<byte[]> files;
    private final Unseen paragraph;
    private final Set<Integer> white = new HashSet<>();
    private State state = new State();
    private boolean begun;
    private int shown;
    private int colours;
    private int light;
    private int ansi;
    private int at;
    private int toSkip;
    private int digit = -1;

    private VisibleRtf(byte[] rtf, Consumer<String> pieces, Consumer<String> unseen, Consumer<byte[]> files) {
        this.rtf = rtf;
        this.visible = new byte[rtf.length + PARAGRAPH.length];
        this.pieces = pieces;
        this.paragraph = new Unseen(unseen);
        this.files = files;
    }

    /**
     * Hands out all words, and every object or picture that lies in it.
     *
     * @param files takes the bytes of each
     */
    public static void of(byte[] rtf, Consumer<String> pieces, Consumer<byte[]> files) {
        new VisibleRtf(rtf, pieces, unseen -> {}, files).all();
    }

    /**
     * The file as a person sees it.
     *
     * @param unseen takes what nobody sees
     */
    public static byte[] visible(byte[] rtf, Consumer<String> unseen) {
        VisibleRtf words = new VisibleRtf(rtf, piece -> {}, unseen, file -> {});
        words.all();
        return Arrays.copyOf(words.visible, words.shown);
    }

    /** The properties that a group sets for itself. */
    private static final class State implements Cloneable {

        private int font;
        /** Number of characters that stand for one that was given by its number. */
        private int skip = 1;
        /** True if readers that do not know the group are to ignore it. */
        private boolean marked;

        private boolean vanished;
        private boolean deleted;
        private boolean tiny;
        private boolean painted;
        private int colour;
        private boolean aside;
        /** True in the head or foot of a page, which is seen and stands in no sentence. */
        private boolean foot;
        /** Place in the visible text where the group begins. */
        private int start;

        private boolean data;
        private boolean picture;
        private boolean colourTable;

        private boolean isUnseen() {
            return vanished || deleted || tiny || aside && !foot;
        }

        private State inside() {
            try {
                return (State) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void plain() {
            vanished = false;
            deleted = false;
            tiny = false;
            painted = false;
            colour = 0;
        }
    }

    private void all() {
        while (at < rtf.length) {
            int before = at;
            int character = rtf[at++] & 0xFF;
            boolean seen = true;
            boolean aside = state.aside;
            boolean foot = state.foot;
            switch (character) {
                case '{' -> begin();
                case '}' -> close();
                case '\\' -> seen = control();
                case '\r', '\n' -> {}
                default -> {
                    plain(character);
                    seen = !isUnseen();
                }
            }
            if (seen && !aside && !state.aside) {
                beginParagraph(character);
                System.arraycopy(rtf, before, visible, shown, at - before);
                shown += at - before;
            } else if (seen && foot && state.foot) {
                feet.write(rtf, before, at - before);
            }
        }
        end();
        paragraph.end();
    }

    private void beginParagraph(int character) {
        if (!begun && saved.size() == 1 && "{}\\\r\n".indexOf(character) < 0) {
            copy(PARAGRAPH);
            begun = true;
        }
    }

    private void copy(byte[] rtf) {
        System.arraycopy(rtf, 0, visible, shown, rtf.length);
        shown += rtf.length;
    }

    private boolean isUnseen() {
        return state.isUnseen() || white.contains(state.colour) && !state.painted;
    }

    /** Begins a destination: a group that may be ignored says something of its own. */
    private void begin() {
        endBytes();
        saved.push(state);
        state = state.inside();
        state.start = shown;
        state.data &= !state.picture;
        state.marked = at + 1 < rtf.length && rtf[at] == '\\' && rtf[at + 1] == '*';
        if (state.marked) {
            end();
        }
    }

    private void close() {
        if (saved.size() == 1 && feet.size() > 0) {
            copy(FEET);
            copy(feet.toByteArray());
            feet.reset();
        }
        if (state.marked) {
            end();
        } else {
            endBytes();
        }
        if (state.data && !saved.isEmpty() && !saved.element().data) {
            endFile();
        }
        state = saved.isEmpty() ? state : saved.pop();
    }

    private void plain(int character) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (state.data) {
            data(character);
        } else if (state.colourTable) {
            colour(character);
        }
        bytes.write(character);
    }

    /** Reads the bytes of an object or a picture, written as digits. */
    private void data(int character) {
        int value = Character.digit(character, 16);
        if (value < 0) {
            return;
        }
        if (digit < 0) {
            digit = value;
        } else {
            file.write(digit * 16 + value);
            digit = -1;
        }
    }

    private void endFile() {
        if (file.size() > 0) {
            files.accept(file.toByteArray());
        }
        file.reset();
        digit = -1;
    }

    private void colour(int character) {
        if (character == ';') {
            if (light == WHITE) {
                white.add(colours);
            }
            colours++;
            light = 0;
        }
    }

    /** Handles a control word and returns true if it stays in the visible file: all but letters do. */
    private boolean control() {
        if (at >= rtf.length) {
            return true;
        }
        int character = rtf[at] & 0xFF;
        if (isLetter(character)) {
            return word();
        }
        if (character == '\'') {
            plain(hex());
            return !isUnseen();
        }
        at++;
        if (character == '~' || character == '{' || character == '}' || character == '\\') {
            plain(character == '~' ? ' ' : character);
            return !isUnseen();
        }
        return true;
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

    private boolean word() {
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
        boolean stated = !digits.isEmpty() && !digits.equals("-");
        follow(name, stated ? Integer.parseInt(digits) : 0, !stated || !digits.equals("0"));
        return !isUnseen() || !LETTERS.contains(name);
    }

    private void follow(String name, int number, boolean on) {
        switch (name) {
            case "u" -> character(number);
            case "uc" -> state.skip = number;
            case "f" -> {
                endBytes();
                state.font = number;
            }
            case "fcharset" -> charsetOfFont.put(state.font, number);
            case "ansicpg" -> ansi = number;
            case "pard" -> {
                begun = true;
                end();
            }
            case "bin" -> binary(number);
            case "objdata", "pict" -> {
                end();
                state.data = true;
                state.picture = name.equals("pict");
            }
            case "colortbl" -> state.colourTable = true;
            case "red", "green", "blue" -> light += number;
            default -> {
                if (PARTING.contains(name)) {
                    end();
                }
                look(name, number, on);
            }
        }
    }

    /** Sets how letters look from here on. */
    private void look(String name, int number, boolean on) {
        endBytes();
        switch (name) {
            case "v" -> state.vanished = on;
            case "deleted" -> state.deleted = on;
            case "fs" -> state.tiny = number <= TINY;
            case "cf" -> state.colour = number;
            case "cb", "highlight", "chcbpat" -> state.painted = number > 0;
            case "plain" -> state.plain();
            case "par", "sect", "cell", "row" -> endParagraph();
            default -> {
                if (ASIDE.contains(name) && !state.aside) {
                    state.aside = true;
                    state.foot = name.matches("(header|footer)[lrf]?");
                    shown = state.start;
                }
            }
        }
    }

    private void endParagraph() {
        if (!state.aside) {
            paragraph.end();
        }
    }

    private void binary(int length) {
        int end = (int) Math.min((long) at + Math.max(length, 0), rtf.length);
        if (state.data) {
            file.write(rtf, at, end - at);
        } else {
            files.accept(Arrays.copyOfRange(rtf, at, end));
        }
        at = end;
    }

    private void character(int number) {
        endBytes();
        say(Character.toString((char) number));
        toSkip = state.skip;
    }

    private void endBytes() {
        if (bytes.size() > 0) {
            say(bytes.toString(charset()));
            bytes.reset();
        }
    }

    private void say(String words) {
        piece.append(words);
        if (state.data) {
            return;
        }
        paragraph.append(words, isUnseen() || state.foot);
    }

    private Charset charset() {
        String name = CHARSETS.get(charsetOfFont.getOrDefault(state.font, 0));
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
        paragraph.append(" ", false);
    }

    /** Tells whether the digits here are bytes of a picture, and no words. */
    private boolean isPicture() {
        return piece.length() > HEX_OF_A_PICTURE
                && piece.chars()
                        .allMatch(character -> character < PLAIN
                                && (Character.digit(character, 16) >= 0 || Character.isWhitespace(character)));
    }
}
