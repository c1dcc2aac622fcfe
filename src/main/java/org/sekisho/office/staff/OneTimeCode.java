package org.sekisho.office.staff;

import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A code that lets a person set a password once, or the token of a program, which lets it in until it ends. Whoever makes it shows
 * it once; only its hash is kept. 140 bits by lot, so that neither needs salt nor slow hashing.
 */
public final class OneTimeCode {

    /** Without I, L, O and U, which people take for others. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 28;
    private static final int GROUP = 4;

    private final String letters;

    private OneTimeCode(String letters) {
        this.letters = letters;
    }

    public static OneTimeCode byLot(SecureRandom lot) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(lot.nextInt(LETTERS.length())));
        }
        return new OneTimeCode(letters.toString());
    }

    /** Reads a typed code: small letters, other or no hyphens, O for 0 and l for 1 are all right. */
    public static OneTimeCode typed(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "");
        return new OneTimeCode(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /** The code as it is shown: {@code 7KQ2-…}. */
    public String written() {
        return letters.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
    }

    public String hash() {
        return DigestUtils.sha256Hex(letters);
    }

    /** Does not tell the code: logs and messages are read by others. */
    @Override
    public String toString() {
        return "a one-time code";
    }
}
