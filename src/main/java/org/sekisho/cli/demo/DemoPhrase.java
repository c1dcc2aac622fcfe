package org.sekisho.cli.demo;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pass-phrases that can be spoken and typed: {@code konari-tesumo-hadevi-rukoma}, 73 bits by lot. */
final class DemoPhrase {

    private static final String CONSONANTS = "bdfghklmnprstv";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 4;
    private static final int SYLLABLES = 3;

    private DemoPhrase() {}

    static String byLot(SecureRandom lot) {
        return IntStream.range(0, WORDS).mapToObj(i -> word(lot)).collect(Collectors.joining("-"));
    }

    private static String word(SecureRandom lot) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            word.append(CONSONANTS.charAt(lot.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(lot.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
