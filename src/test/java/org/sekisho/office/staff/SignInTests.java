package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInTests extends InAnOffice {

    private static final String PASSWORD = StaffOffice.PASSWORD;
    private static final String WRONG = "umbrella kettle on wednesday";

    private StaffId exa;

    @BeforeEach
    void aPerson() throws Exception {
        exa = office.person("exa", Role.EXAMINER);
        office.passwords().asked.set(0);
    }

    @Test
    void letsInWhoKnowsThePassword() {
        assertThat(signedIn("exa", PASSWORD)).map(StaffMember::id).contains(exa);
        assertThat(office.audited()).endsWith("exa SIGNED_IN exa");
    }

    @Test
    void takesAPasswordHoweverOldItIs() {
        office.later(Duration.ofDays(20 * 365));

        assertThat(signedIn("exa", PASSWORD)).map(StaffMember::id).contains(exa);
    }

    @Test
    void takesPasswordsAsTheyAreTyped() {
        assertThat(signedIn("exa", PASSWORD + " ")).isEmpty();
        assertThat(signedIn("exa", PASSWORD.toUpperCase())).isEmpty();
        assertThat(signedIn("KEI", PASSWORD)).isEmpty();
    }

    @Nested
    class WhoeverIsNotLetIn {

        @Test
        void hasTheSameAnswerForTheSameWorkWhateverWasWrong() {
            staff.add(new StaffId("new"), StaffOffice.profile(), "a test");
            staff.add(new StaffId("gone"), StaffOffice.profile(), "a test");
            setPassword("gone");
            staff.deactivate(new StaffId("gone"), "a test");
            office.passwords().asked.set(0);

            List<Optional<StaffMember>> answers = List.of(
                    office.signIn().attempt("exa", WRONG),
                    office.signIn().attempt("nobody", PASSWORD),
                    office.signIn().attempt("No account's name", PASSWORD),
                    office.signIn().attempt("new", PASSWORD),
                    office.signIn().attempt("gone", PASSWORD),
                    office.signIn().attempt("exa", "x".repeat(1000000)));

            assertThat(answers).containsOnly(Optional.empty());
            assertThat(office.passwords().asked).hasValue(answers.size());
        }

        @Test
        void isOnRecordWithTheReasonAndWithoutWhatWasTyped() {
            office.signIn().attempt("exa", WRONG);
            office.signIn().attempt("nobody", WRONG);
            office.signIn().attempt(WRONG, "exa");

            assertThat(office.audited())
                    .endsWith(
                            "unknown SIGN_IN_FAILED exa wrong password, 1 in a row",
                            "unknown SIGN_IN_FAILED unknown account",
                            "unknown SIGN_IN_FAILED unknown account");
        }
    }

    /** Or whoever knows the name of an account keeps its owner from a new password. */
    @Test
    void doesNotKeepOutWhoIsSignedInWhateverStrangersTry() {
        for (int i = 0; i < 8; i++) {
            office.signIn().attempt("exa", WRONG);
        }

        assertThat(signedIn("exa", PASSWORD)).as("at the door").isEmpty();
        assertThat(office.signIn().isConfirmed(exa, PASSWORD)).as("within").isTrue();
        assertThat(office.signIn().isConfirmed(exa, WRONG)).isFalse();
        assertThat(office.signIn().isConfirmed(exa, "")).isFalse();
        assertThat(office.audited()).endsWith("unknown SIGN_IN_FAILED exa too soon");
    }

    @Nested
    class AfterFiveWrongPasswords {

        @BeforeEach
        void five() {
            for (int i = 0; i < 5; i++) {
                office.signIn().attempt("exa", WRONG);
            }
        }

        @Test
        void noneIsTakenForAWhileThatDoublesWithEachUpToTheLongest() {
            assertThat(delayNow()).isEqualTo(Duration.ofSeconds(30));
            for (int seconds : List.of(60, 120, 240, 480, 900, 900)) {
                office.later(delayNow());
                office.signIn().attempt("exa", WRONG);
                assertThat(delayNow()).isEqualTo(Duration.ofSeconds(seconds));
            }
        }

        @Test
        void theRightOneIsNotTakenEitherUntilTheWhileIsOver() {
            assertThat(signedIn("exa", PASSWORD)).isEmpty();
            assertThat(office.audited()).endsWith("unknown SIGN_IN_FAILED exa too soon");
            assertThat(standing().failedAttempts()).as("it did not count").isEqualTo(5);

            office.later(Duration.ofSeconds(30));
            assertThat(signedIn("exa", PASSWORD)).isPresent();
            assertThat(standing()).isEqualTo(new Standing(true, true, 0, null, 0, false, null));
        }

        @Test
        void anAdministratorLetsThePersonInAtOnce() {
            staff.reactivate(exa, "an administrator");

            assertThat(signedIn("exa", PASSWORD)).isPresent();
        }

        @Test
        void othersAreNotKeptWaiting() throws Exception {
            office.person("adm", Role.EXAMINER);

            assertThat(signedIn("adm", PASSWORD)).isPresent();
        }

        private Duration delayNow() {
            return Duration.between(office.now(), standing().lockedUntil());
        }
    }

    @Test
    void countsAttemptsOfTheSameMomentAndTakesNoRightOneAmongTooMany() throws Exception {
        List<Optional<StaffMember>> answers =
                StaffOffice.atOnce(16, which -> office.signIn().attempt("exa", WRONG + which));

        assertThat(answers).containsOnly(Optional.empty());
        assertThat(standing().failedAttempts()).isEqualTo(5);
        assertThat(office.audited())
                .filteredOn(line -> line.endsWith("exa too soon"))
                .hasSize(11);
        assertThat(signedIn("exa", PASSWORD)).isEmpty();
    }

    @Test
    void hashesAnewWhatWasHashedUnderOtherSettings() {
        String before = hash();
        try (StaffOffice dearer = office.with(StaffOffice.settings(new StaffSettings.Argon2(128, 2)))) {
            assertThat(dearer.signIn().attempt("exa", WRONG)).isEmpty();
            assertThat(hash()).isEqualTo(before);
            assertThat(dearer.signIn().attempt("exa", PASSWORD)).isPresent();
        }
        assertThat(before).contains("$m=64,t=1,p=1$");
        assertThat(hash()).contains("$m=128,t=2,p=1$");
        assertThat(office.audited()).endsWith("exa SIGNED_IN exa hash renewed");
        assertThat(signedIn("exa", PASSWORD)).as("and it is still the same").isPresent();
    }

    private static void setPassword(String id) {
        try {
            staff.setPassword(new StaffId(id), PASSWORD, "a test");
        } catch (UnusablePasswordException e) {
            throw new AssertionError(e);
        }
    }

    private String hash() {
        return office.rows().word("SELECT password FROM staff_member WHERE id = 'exa'");
    }

    private Standing standing() {
        return staff.byId(exa).orElseThrow().standing();
    }

    private static Optional<StaffMember> signedIn(String account, String password) {
        return office.signIn().attempt(account, password);
    }
}
