package org.sekisho.office.staff;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many guesses it takes, by zxcvbn: it knows the passwords that many people have, names, words, and what people make
 * of them: doubled, reversed, with digits for letters, along the keyboard.
 */
@Component
class ZxcvbnGuesses {

    /** The number of guesses from which zxcvbn calls a password very hard to guess. */
    private static final double FEW = 1e10;

    /** Its work grows with the square of the length; what begins with so much that is hard to guess is hard enough. */
    private static final int LOOKED_AT = 48;

    private @Nullable Zxcvbn loaded;

    boolean areFew(String password, List<String> ownWords) {
        String beginning = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        List<String> words = new ArrayList<>(ownWords);
        ownWords.forEach(word -> words.addAll(List.of(word.split("[^\\p{L}\\p{N}]+"))));
        words.removeIf(String::isBlank);
        words.replaceAll(word -> word.toLowerCase(Locale.ROOT));
        Strength strength = zxcvbn().measure(beginning, words);
        try {
            return strength.getGuesses() < FEW;
        } finally {
            strength.wipe();
        }
    }

    /** Its words take time and memory that a nightly run has better use for. */
    private synchronized Zxcvbn zxcvbn() {
        Zxcvbn present = loaded == null ? new Zxcvbn() : loaded;
        loaded = present;
        return present;
    }
}
