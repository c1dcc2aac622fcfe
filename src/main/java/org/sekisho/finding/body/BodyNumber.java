package org.sekisho.finding.body;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number under which a public register has a body. There is none whose check digits are wrong: a slip would make two bodies of
 * one, or one of two.
 */
record BodyNumber(Kind kind, String digits) {

    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** Kinds of numbers, each as it stands in a text. */
    public enum Kind {
        /** 法人番号 of the National Tax Agency of Japan: thirteen digits, the first of which checks the others. */
        CORPORATE("(?:法人番号|corporate number)\\s*[:：]?\\s*(\\d{13})(?!\\d)"),
        /** The id of the Research Organization Registry: zero, six signs of Crockford's base 32, two digits that check them. */
        ROR("(?:https?://)?ror\\.org/([0-9a-z]{9})(?![0-9a-z])"),
        /** The legal entity identifier of ISO 17442: twenty signs, the last two of which check the others. */
        LEI("\\bLEI\\s*[:：]?\\s*([0-9A-Z]{20})(?![0-9A-Z])");

        private final Pattern inText;

        Kind(String inText) {
            this.inText = Pattern.compile("(?iu)" + inText);
        }
    }

    /** Makes one of what is written; empty if that is none, or its check digits are wrong. */
    public static Optional<BodyNumber> of(Kind kind, String written) {
        String digits = written.strip().replaceFirst("(?i)^(?:https?://)?ror\\.org/", "");
        digits = kind == Kind.ROR ? digits.toLowerCase(Locale.ROOT) : digits.toUpperCase(Locale.ROOT);
        boolean right = switch (kind) {
            case CORPORATE -> isCorporate(digits);
            case ROR -> isRor(digits);
            case LEI -> isLei(digits);
        };
        return right ? Optional.of(new BodyNumber(kind, digits)) : Optional.empty();
    }

    /** The numbers that stand in a text, each behind what it is called. */
    static Set<BodyNumber> in(String text) {
        return Arrays.stream(Kind.values())
                .flatMap(kind ->
                        kind.inText.matcher(text).results().flatMap(found -> of(kind, found.group(1)).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String without(String text) {
        String without = text;
        for (Kind kind : Kind.values()) {
            without = kind.inText.matcher(without).replaceAll(" ");
        }
        return without;
    }

    private static boolean isCorporate(String digits) {
        if (!digits.matches("[0-9]{13}")) {
            return false;
        }
        int sum = 0;
        for (int place = 1; place <= 12; place++) {
            sum += (digits.charAt(13 - place) - '0') * (place % 2 == 1 ? 1 : 2);
        }
        return digits.charAt(0) - '0' == 9 - sum % 9;
    }

    private static boolean isRor(String digits) {
        if (!digits.matches("0[" + CROCKFORD + "]{6}[0-9]{2}")) {
            return false;
        }
        long value = 0;
        for (int place = 0; place < 7; place++) {
            value = value * 32 + CROCKFORD.indexOf(digits.charAt(place));
        }
        return Integer.parseInt(digits.substring(7)) == 98 - value * 100 % 97;
    }

    private static boolean isLei(String digits) {
        if (!digits.matches("[0-9A-Z]{18}[0-9]{2}")) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        digits.chars().forEach(sign -> number.append(Character.getNumericValue(sign)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
