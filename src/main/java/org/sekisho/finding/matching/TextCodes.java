package org.sekisho.finding.matching;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.springframework.util.StringUtils;

/** Ways to write characters by others, and what they mean. */
final class TextCodes {

    /** The part of bytes that are printed characters, if they are a text. */
    private static final double TEXT = 0.9;

    private static final String ALONE = "(?<![0-9A-Za-z])";
    private static final String NUMBER = "(?:0x[0-9A-Fa-f]{2,6}|\\d{2,6})";

    /** Signs between numbers of characters, as in {@code char(49)||char(50)}. */
    private static final String APART = "(?:[,;\\s]{1,3}|\\)\\s?(?:[&+.,]|\\|\\|)\\s?\\w{1,14}\\()";

    private static final String PAIR = "[2-7][0-9A-Fa-f]";
    static final Pattern HEX = Pattern.compile("(?:" + PAIR + ")+");
    /** A byte that is written as a letter among escapes. */
    private static final Pattern UNESCAPED = Pattern.compile("(?<!%)(?<!%.)[^%]");

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS_31J);
    static final Pattern ASIDE = Pattern.compile("（[^（）]{1,20}）|〔[^〔〕]{1,20}〕|《[^《》]{1,20}》|［[^［］]{1,20}］");
    static final Pattern BASE64 =
            Pattern.compile("[A-Za-z0-9+/]{16,}(?:\\s[A-Za-z0-9+/]{16,})*+(?:\\s?[A-Za-z0-9+/]{0,75}={1,2})?");

    /** A way to write characters, by the first one of its own. */
    record Code(char first, Pattern pattern, UnaryOperator<String> meaning) {

        private static Code of(char first, String pattern, UnaryOperator<String> meaning) {
            return new Code(first, Pattern.compile(pattern), meaning);
        }
    }

    static final List<Code> CODES = List.of(
            Code.of('&', "&#[0-9]{2,7};?", code -> numbers(new String[] {code.replaceAll("[&#;]", "")}, 10)),
            Code.of(
                    '&',
                    "&#[xX][0-9A-Fa-f]{2,6};?",
                    code -> numbers(new String[] {code.replaceAll("[&#xX;]", "")}, 16)),
            Code.of('&', "&[0-9A-Za-z]{2,8};", StringEscapeUtils::unescapeHtml4),
            Code.of(
                    '%',
                    "(?:%[0-9A-Fa-f]{2})+(?:%[0-9A-Fa-f]{2}|(?<=%[89A-Fa-f][0-9A-Fa-f])[A-Za-z@\\[-`{-~]){0,200}",
                    TextCodes::escaped),
            Code.of(
                    '=',
                    "(?:=[0-9A-F]{2}){2,}(?:=[0-9A-F]{2}|(?<==[89A-F][0-9A-F])[A-Za-z@\\[-`{-~]){0,200}",
                    code -> escaped(code.replace('=', '%'))),
            Code.of('$', "\\$[@B](?:[!-~]{2}){2,100}?[\\x1B\\x{FFFD}]?\\([BJ]", TextCodes::withoutEscapes),
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
            Code.of('0', ALONE + NUMBER + "(?:" + APART + NUMBER + "){7,}+", TextCodes::numbered),
            Code.of('0', ALONE + PAIR + "(?:[\\s:,-]?" + PAIR + "){7,}", TextCodes::pairs));

    /** Marks and remarks that may part letters; each is a space. */
    private static final List<Code> BETWEEN = List.of(
            Code.of('<', "<!--.{0,200}?-->|</?[A-Za-z][^<>]{0,200}>", tag -> " "),
            Code.of('(', "\\((?!\\d+\\))[^()]{1,20}\\)", aside -> " "),
            Code.of('[', "\\[[0-9;]{0,8}m|\\[[^\\[\\]]{1,20}\\]", aside -> " "));

    static final List<Code> ALL =
            Stream.concat(CODES.stream(), BETWEEN.stream()).toList();

    static final String FIRST =
            ALL.stream().map(code -> Character.toString(code.first)).collect(Collectors.joining());

    private TextCodes() {}

    /** Bytes of UTF-8 or, where they are none, of Shift_JIS, whose second bytes may be letters. */
    private static String escaped(String code) {
        String bytes = UNESCAPED
                .matcher(code)
                .replaceAll(letter -> "%%%02x".formatted((int) letter.group().charAt(0)));
        String words = StringUtils.uriDecode(bytes, StandardCharsets.UTF_8);
        return words.indexOf('\ufffd') < 0 ? words : StringUtils.uriDecode(bytes, WINDOWS_31J);
    }

    /** Text of ISO-2022-JP of which the escapes were lost. */
    private static String withoutEscapes(String code) {
        String pairs = code.substring(2).replaceFirst("[\\x1B\\x{FFFD}]?\\([BJ]$", "");
        String words = new String(
                ("\u001b$B" + pairs + "\u001b(B").getBytes(StandardCharsets.ISO_8859_1),
                Charset.forName("ISO-2022-JP"));
        return isText(words) ? words : code;
    }

    /** Numbers of characters; those of two digits may be meant as hexadecimal ones, too. */
    private static String numbered(String code) {
        String[] numbers = code.split("[^0-9A-Fa-fx]+(?:\\w{1,14}\\()?");
        boolean pairs = Arrays.stream(numbers).allMatch(number -> number.length() == 2);
        return numbers(numbers, 10) + (pairs ? " " + numbers(numbers, 16) : "");
    }

    static String pairs(String code) {
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
    static String decoded(String base64) {
        String letters = base64.replaceAll("[\\s=]", "");
        byte[] bytes = Base64.getDecoder()
                .decode(letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters);
        return ENCODINGS.stream()
                .map(encoding -> new String(bytes, encoding))
                .filter(TextCodes::isText)
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
