package org.sekisho.finding.matching;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.TextSpan;

/**
 * A text in which codes stand as what they mean, and in which a space stands for whatever may part letters: numbers, marks of formats,
 * colours of terminals, what stands in brackets. Codes are the escapes of HTML, JSON, scripts, style sheets, addresses and mail, numbers of
 * characters, and bytes as hexadecimal digits or Base64.
 */
final class WrittenOut {

    /** Codes within codes, such as {@code &lt;} in an address. */
    private static final int DEEPEST = 2;

    /** Letters and digits in a row that are bytes rather than a word. */
    private static final int BYTES = 16;

    /** The part of bytes that are printed characters, if they are a text. */
    private static final double TEXT = 0.9;

    private static final String ALONE = "(?<![0-9A-Za-z])";
    private static final String NUMBER = "(?:0x[0-9A-Fa-f]{2,6}|\\d{2,6})";

    /** What parts numbers of characters, as in {@code char(49)||char(50)}. */
    private static final String APART = "(?:[,;\\s]{1,3}|\\)\\s?(?:[&+.,]|\\|\\|)\\s?\\w{1,14}\\()";

    private static final String PAIR = "[2-7][0-9A-Fa-f]";
    private static final Pattern HEX = Pattern.compile("(?:" + PAIR + ")+");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-31j"));
    private static final Pattern ASIDE = Pattern.compile("（[^（）]{1,20}）|〔[^〔〕]{1,20}〕|《[^《》]{1,20}》|［[^［］]{1,20}］");
    private static final Pattern BASE64 =
            Pattern.compile("[A-Za-z0-9+/]{16,}(?:\\s[A-Za-z0-9+/]{16,})*+(?:\\s?[A-Za-z0-9+/]{0,75}={1,2})?");

    /** A way to write characters, by the first one of its own. */
    private record Code(char first, Pattern pattern, UnaryOperator<String> meaning) {

        private static Code of(char first, String pattern, UnaryOperator<String> meaning) {
            return new Code(first, Pattern.compile(pattern), meaning);
        }
    }

    private static final List<Code> CODES = List.of(
            Code.of('&', "&(?:#[0-9]{2,7};?|#[xX][0-9A-Fa-f]{2,6};?|[0-9A-Za-z]{2,8};)", WrittenOut::named),
            Code.of('%', "(?:%[0-9A-Fa-f]{2})+", code -> URLDecoder.decode(code, StandardCharsets.UTF_8)),
            Code.of(
                    '=',
                    "(?:=[0-9A-F]{2}){2,}",
                    code -> URLDecoder.decode(code.replace('=', '%'), StandardCharsets.UTF_8)),
            Code.of(
                    '\\',
                    "(?:\\\\[0-7]{3}){2,}",
                    code -> numbers(code.substring(1).split("\\\\"), 8)),
            Code.of(
                    '\\',
                    "\\\\(?:u[0-9A-Fa-f]{4}|u\\{[0-9A-Fa-f]{1,6}\\}|x[0-9A-Fa-f]{2}|[0-9A-Fa-f]{2,6} ?)",
                    code -> numbers(new String[] {code.replaceAll("[\\\\ux{}\\s]", "")}, 16)),
            Code.of('+', "\\+[A-Za-z0-9+/]{8,}-?", code -> decoded(code.replaceAll("^\\+|-$", ""))),
            Code.of(
                    '0',
                    ALONE + "[01]{8}(?:\\s?[01]{8}){7,}",
                    code -> numbers(code.replaceAll("\\s", "").split("(?<=\\G.{8})"), 2)),
            Code.of('0', ALONE + NUMBER + "(?:" + APART + NUMBER + "){7,}+", WrittenOut::numbered),
            Code.of('0', ALONE + PAIR + "(?:[\\s:,-]?" + PAIR + "){7,}", WrittenOut::pairs));

    /** What may part letters. */
    private static final List<Code> BETWEEN = List.of(
            Code.of('<', "<!--.{0,200}?-->|</?[A-Za-z][^<>]{0,200}>", tag -> " "),
            Code.of('(', "\\((?!\\d+\\))[^()]{1,20}\\)", aside -> " "),
            Code.of('[', "\\[[0-9;]{0,8}m|\\[[^\\[\\]]{1,20}\\]", aside -> " "));

    private static final List<Code> ALL =
            Stream.concat(CODES.stream(), BETWEEN.stream()).toList();

    private static final String FIRST =
            ALL.stream().map(code -> Character.toString(code.first)).collect(Collectors.joining());

    /** A stretch of this text, from where it begins, and what it stands for in the source; one that is the same, letter for letter. */
    private record Stretch(int from, int source, int sourceEnd, boolean same) {

        int start(int at) {
            return same ? source + at - from : source;
        }

        int end(int end) {
            return same ? source + end - from : sourceEnd;
        }
    }

    private final String text;
    private final @Nullable WrittenOut source;
    private final List<Stretch> stretches = new ArrayList<>();
    private final BitSet coded = new BitSet();

    private WrittenOut(String text, @Nullable WrittenOut source) {
        this.text = text;
        this.source = source;
    }

    /** The text as it is. */
    static WrittenOut itself(String text) {
        return new WrittenOut(text, null);
    }

    static WrittenOut of(String text) {
        WrittenOut all = itself(text).writtenOut(ALL);
        if (all.coded.isEmpty()) {
            return all;
        }
        all = itself(text);
        for (int depth = 0; depth < DEEPEST; depth++) {
            all = all.writtenOut(CODES);
        }
        return all.writtenOut(ALL);
    }

    String text() {
        return text;
    }

    /** Where in the text as it is stands what stands here. */
    TextSpan span(int start, int end) {
        return source == null
                ? new TextSpan(start, end)
                : source.span(at(start).start(start), at(end - 1).end(end));
    }

    private Stretch at(int place) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).from <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return stretches.get(low);
    }

    /** Whether the same stands in the text as it is. */
    boolean isSame(int start, int end) {
        if (source == null) {
            return true;
        }
        Stretch stretch = at(start);
        return stretch.same && stretch == at(end - 1) && source.isSame(stretch.start(start), stretch.end(end));
    }

    /** Whether some of the characters were written as codes. */
    boolean isCoded(int start, int end) {
        int next = coded.nextSetBit(start);
        return next >= 0 && next < end;
    }

    private WrittenOut writtenOut(List<Code> codes) {
        Output out = new Output(codes);
        int at = 0;
        while (at < text.length()) {
            at = text.charAt(at) < 0x80 ? out.code(at) : out.other(at);
        }
        out.endSame(at);
        WrittenOut written = new WrittenOut(out.all.toString(), this);
        written.stretches.addAll(out.stretches);
        written.coded.or(out.coded);
        return written;
    }

    /** What is written so far. */
    private final class Output {

        private final List<Code> codes;
        private final Matcher[] matchers;
        private final StringBuilder all = new StringBuilder(text.length());
        private final List<Stretch> stretches = new ArrayList<>();
        private final BitSet coded = new BitSet();
        private final char[] characters = text.toCharArray();
        private int sameFrom = -1;

        private Output(List<Code> codes) {
            this.codes = codes;
            this.matchers = codes.stream()
                    .map(code -> code.pattern.matcher(text).useTransparentBounds(true))
                    .toArray(Matcher[]::new);
        }

        /** Raised numbers, and those in circles, are marks of notes. */
        int other(int at) {
            int kind = Character.getType(text.charAt(at));
            if (codes == CODES) {
                return same(at, at + 1);
            }
            if (kind == Character.OTHER_NUMBER || kind == Character.DECIMAL_DIGIT_NUMBER) {
                return means(" ", at, at + 1);
            }
            if (kind != Character.START_PUNCTUATION) {
                return same(at, at + 1);
            }
            Matcher aside = ASIDE.matcher(text).region(at, text.length());
            return aside.lookingAt() ? means(" ", at, aside.end()) : same(at, at + 1);
        }

        int code(int at) {
            char first = text.charAt(at);
            if (isLetter(first)) {
                return word(at);
            }
            return isDigit(first) ? number(at) : sign(first, at);
        }

        private int sign(char first, int at) {
            int end = code(first, at);
            return end > at ? end : same(at, at + 1);
        }

        /** The number of a character is one of several; any other number parts letters. */
        private int number(int at) {
            bytes(at, endOfBytes(at));
            int next = at + 1;
            while (next < text.length() && isDigit(text.charAt(next))) {
                next++;
            }
            int end = mayBeOneOfSeveral(next) ? code('0', at) : at;
            if (end > at) {
                return end;
            }
            return codes == CODES ? same(at, next) : means(" ", at, next);
        }

        private boolean mayBeOneOfSeveral(int end) {
            int next = end;
            while (next < text.length() && next < end + 3 && ",;:- \n\t".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            return next < text.length()
                    && (Character.digit(text.charAt(next), 16) >= 0 || "x)".indexOf(text.charAt(next)) >= 0);
        }

        private int word(int at) {
            int end = at + 1;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            if (end - at >= BYTES || end < characters.length && isOfBytes(characters[end])) {
                bytes(at, endOfBytes(end));
            }
            return same(at, end);
        }

        private int same(int at, int end) {
            if (sameFrom < 0) {
                sameFrom = at;
            }
            return end;
        }

        /** Writes what is the same up to there. */
        private void endSame(int at) {
            if (sameFrom < 0) {
                return;
            }
            stretches.add(new Stretch(all.length(), sameFrom, at, true));
            BitSet codedBefore = WrittenOut.this.coded;
            for (int next = codedBefore.nextSetBit(sameFrom); next >= 0 && next < at; ) {
                coded.set(all.length() + next - sameFrom);
                next = codedBefore.nextSetBit(next + 1);
            }
            all.append(characters, sameFrom, at - sameFrom);
            sameFrom = -1;
        }

        private int code(char first, int at) {
            if (FIRST.indexOf(first) < 0) {
                return at;
            }
            for (int i = 0; i < matchers.length; i++) {
                Code code = codes.get(i);
                if (code.first == first && matchers[i].region(at, text.length()).lookingAt()) {
                    int end = matchers[i].end();
                    String meaning = code.meaning.apply(matchers[i].group());
                    return meaning.equals(" ") && first != '<' && isCoded(at, end) ? at : means(meaning, at, end);
                }
            }
            return at;
        }

        private int endOfBytes(int at) {
            int end = at;
            while (end < characters.length && isOfBytes(characters[end])) {
                end++;
            }
            return end;
        }

        /** What bytes stand for, if that is a text, stands before them: they may be a word all the same. */
        private void bytes(int at, int end) {
            boolean within = at > 0 && (isLetter(text.charAt(at - 1)) || isDigit(text.charAt(at - 1)));
            if (source != null || within || end - at < BYTES) {
                return;
            }
            Matcher bytes = BASE64.matcher(text).region(at, text.length());
            if (HEX.matcher(text).region(at, end).matches()) {
                means(" " + pairs(text.substring(at, end)) + " ", at, end);
            } else if (bytes.lookingAt()) {
                means(" " + decoded(bytes.group()) + " ", at, bytes.end());
            }
        }

        private int means(String meaning, int start, int end) {
            endSame(start);
            coded.set(all.length(), all.length() + meaning.length(), !meaning.isBlank());
            stretches.add(new Stretch(all.length(), start, end, false));
            all.append(meaning);
            return end;
        }
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static boolean isOfBytes(char character) {
        return isLetter(character) || isDigit(character) || character == '+' || character == '/';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String named(String code) {
        return StringEscapeUtils.unescapeHtml4(code.endsWith(";") ? code : code + ";");
    }

    /** Numbers of characters; those of two digits may be meant as hexadecimal ones, too. */
    private static String numbered(String code) {
        String[] numbers = code.split("[^0-9A-Fa-fx]+(?:\\w{1,14}\\()?");
        boolean pairs = Arrays.stream(numbers).allMatch(number -> number.length() == 2);
        return numbers(numbers, 10) + (pairs ? " " + numbers(numbers, 16) : "");
    }

    private static String pairs(String code) {
        return numbers(code.replaceAll("[\\s:,-]", "").split("(?<=\\G.{2})"), 16);
    }

    private static String numbers(String[] numbers, int radix) {
        StringBuilder all = new StringBuilder();
        for (String number : numbers) {
            int character = number.startsWith("0x")
                    ? Integer.parseInt(number.substring(2), 16)
                    : Integer.parseInt(number, radix);
            all.appendCodePoint(Character.isValidCodePoint(character) ? character : ' ');
        }
        return all.toString();
    }

    /** The text that Base64 stands for; empty if it stands for none. */
    private static String decoded(String base64) {
        String letters = base64.replaceAll("[\\s=]", "");
        byte[] bytes = Base64.getDecoder()
                .decode(letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters);
        return ENCODINGS.stream()
                .map(encoding -> new String(bytes, encoding))
                .filter(WrittenOut::isText)
                .collect(Collectors.joining(" "));
    }

    /** Whether most characters are of ASCII or Japanese: bytes that are no text may be any letters of the world. */
    private static boolean isText(String text) {
        long printed = text.codePoints()
                .filter(character -> character >= ' ' && character < 0x7f
                        || Character.isWhitespace(character)
                        || character >= 0x3000 && character <= 0x30ff
                        || character >= 0x4e00 && character <= 0x9fff)
                .count();
        return printed >= TEXT * text.codePointCount(0, text.length());
    }
}
