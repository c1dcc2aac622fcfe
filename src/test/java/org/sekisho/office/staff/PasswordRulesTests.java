package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.codahale.passpol.BreachDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final StaffId ACCOUNT = new StaffId("h.examiner");

    private final PasswordRules rules = new PasswordRules(new ZxcvbnGuesses(), new PasspolBreaches());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "umbrella kettle on tuesday",
                "no digits and no capitals",
                "7391 2205 8846 1130",
                "ながさき の みなと で つった さかな",
                "xkvjqpwmzrtb"
            })
    void takesWhatIsLongAndHardToGuessOfAnyCharacters(String password) {
        assertThatCode(() -> rules.check(ACCOUNT, "Head Examiner", password)).doesNotThrowAnyException();
    }

    @Test
    void takes128CharactersHoweverManyBytesTheyAre() {
        assertThat(problems("𠮷野家の角で曲がる".repeat(20).substring(0, 140))).isEmpty();
        assertThat(problems("a river bends twice before the mill ".repeat(4).substring(0, 128)))
                .isEmpty();
        assertThat(problems("a river bends twice before the mill ".repeat(4).substring(0, 129)))
                .containsExactly(PasswordProblem.TOO_LONG);
    }

    @Test
    void refusesLessThan12Characters() {
        assertThat(problems("xkvjqpwmzrt")).containsExactly(PasswordProblem.TOO_SHORT);
        assertThat(problems("𠮷𠮷𠮷𠮷𠮷𠮷")).as("six, though twelve in memory").contains(PasswordProblem.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "passwordpassword",
                "Password1234",
                "p4ssw0rd1234",
                "qwertyuiop12",
                "q1w2e3r4t5y6",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaaaa",
                "iloveyou2026",
                "administrator",
                "sekisho sekisho",
                "HeadExaminer1",
                "abcdefghijklmnop"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(problems(password)).contains(PasswordProblem.EASILY_GUESSED);
    }

    @Test
    void refusesAllThatWereStolenMostOftenAndAreLongEnough() throws IOException {
        List<String> stolen;
        try (InputStream list = BreachDatabase.class.getResourceAsStream("weak-passwords.txt")) {
            stolen = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(password -> password.length() >= PasswordRules.SHORTEST)
                    .toList();
        }
        assertThat(stolen)
                .hasSizeGreaterThan(400)
                .contains("ghjatccbjyfk")
                .allSatisfy(password -> assertThat(problems(password)).contains(PasswordProblem.EASILY_GUESSED));
        assertThat(problems("GHJATCCBJYFK")).containsExactly(PasswordProblem.EASILY_GUESSED);
    }

    @Test
    void refusesTheAccountsOwnNameHoweverItIsWritten() {
        assertThat(problems("xkvjq H.EXAMINER pwmzrtb")).containsExactly(PasswordProblem.HOLDS_ACCOUNT);
        assertThat(problems("xkvjq ｈ．ｅｘａｍｉｎｅｒ pwmzrtb")).containsExactly(PasswordProblem.HOLDS_ACCOUNT);
    }

    @Test
    void tellsAllThatIsWrongAndNotThePassword() {
        assertThat(problems("h.examiner")).containsExactly(PasswordProblem.TOO_SHORT, PasswordProblem.HOLDS_ACCOUNT);
        assertThat(catchThrowableOfType(
                        UnusablePasswordException.class, () -> rules.check(ACCOUNT, "Head Examiner", "h.examiner")))
                .hasMessage("The password cannot be used: it has fewer than 12 characters,"
                        + " and the account's name is in it");
    }

    private Set<PasswordProblem> problems(String password) {
        UnusablePasswordException refused = catchThrowableOfType(
                UnusablePasswordException.class, () -> rules.check(ACCOUNT, "Head Examiner", password));
        return refused == null ? Set.of() : refused.problems();
    }
}
