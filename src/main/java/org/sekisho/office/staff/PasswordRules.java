package org.sekisho.office.staff;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Rules for passwords that may be set. */
@Component
record PasswordRules(ZxcvbnGuesses guesses, PasspolBreaches breaches) {

    static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    public void check(StaffId id, String displayName, String password) throws UnusablePasswordException {
        EnumSet<PasswordProblem> problems = EnumSet.noneOf(PasswordProblem.class);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            problems.add(PasswordProblem.TOO_SHORT);
        }
        if (length > LONGEST) {
            problems.add(PasswordProblem.TOO_LONG);
        }
        if (folded(password).contains(id.value())) {
            problems.add(PasswordProblem.HOLDS_ACCOUNT);
        }
        if (length >= SHORTEST && isGuessedFirst(password, List.of(id.value(), displayName, "sekisho"))) {
            problems.add(PasswordProblem.EASILY_GUESSED);
        }
        if (!problems.isEmpty()) {
            throw new UnusablePasswordException(problems);
        }
    }

    private boolean isGuessedFirst(String password, List<String> ownWords) {
        return breaches.have(password) || guesses.areFew(password, ownWords);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
