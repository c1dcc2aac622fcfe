package org.sekisho.finding.matching;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
            Code.of('[', "\\[[0-9;]{0,8}m|\\[[^\\[\\]]{1,20}\\]", aside -> " "),
            Code.of('0', "\\d+", number -> " "));

    private static final List<Code> ALL =
            Stream.concat(CODES.stream(), BETWEEN.stream()).toList();

    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;
    private final BitSet coded;

    private WrittenOut(String text, int @Nullable [] starts, int @Nullable [] ends, BitSet coded) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.coded = coded;
    }

    /** The text as it is. */
    static WrittenOut itself(String text) {
        return new WrittenOut(text, null, null, new BitSet());
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
        return new TextSpan(startOf(start), endOf(end));
    }

    private int startOf(int at) {
        return starts == null ? at : starts[at];
    }

    private int endOf(int end) {
        return ends == null ? end : ends[end - 1];
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
        return new WrittenOut(out.all.toString(), out.starts, out.ends, out.coded);
    }

    /** What is written so far. */
    private final class Output {

        private final List<Code> codes;
        private final Matcher[] matchers;
        private final StringBuilder all = new StringBuilder(text.length());
        private final BitSet coded = new BitSet();
        private int[] starts = new int[text.length()];
        private int[] ends = new int[text.length()];

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
            Matcher aside = ASIDE.matcher(text).region(at, text.length());
            return kind == Character.START_PUNCTUATION && aside.lookingAt()
                    ? means(" ", at, aside.end())
                    : same(at, at + 1);
        }

        int code(int at) {
            char first = text.charAt(at);
            if (isLetter(first)) {
                return word(at);
            }
            if (isDigit(first)) {
                bytes(at, endOfBytes(at));
            }
            int end = code(isDigit(first) ? '0' : first, at);
            return end > at ? end : same(at, at + 1);
        }

        private int word(int at) {
            int end = at + 1;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            bytes(at, endOfBytes(end));
            return same(at, end);
        }

        private int same(int at, int end) {
            for (int next = at; next < end; next++) {
                if (WrittenOut.this.coded.get(next)) {
                    coded.set(all.length());
                }
                all.append(text.charAt(next));
                placed(next, next + 1, 1);
            }
            return end;
        }

        private int code(char first, int at) {
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
            while (end < text.length()
                    && (isLetter(text.charAt(end)) || "+/0123456789".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return end;
        }

        /** What bytes stand for, if that is a text, stands before them: they may be a word all the same. */
        private void bytes(int at, int end) {
            boolean within = at > 0 && (isLetter(text.charAt(at - 1)) || isDigit(text.charAt(at - 1)));
            if (WrittenOut.this.starts != null || within || end - at < BYTES) {
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
            coded.set(all.length(), all.length() + meaning.length(), !meaning.isBlank());
            all.append(meaning);
            placed(start, end, meaning.length());
            return end;
        }

        private void placed(int start, int end, int characters) {
            if (all.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * all.length());
                ends = Arrays.copyOf(ends, 2 * all.length());
            }
            for (int at = all.length() - characters; at < all.length(); at++) {
                starts[at] = startOf(start);
                ends[at] = endOf(end);
            }
        }
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
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
