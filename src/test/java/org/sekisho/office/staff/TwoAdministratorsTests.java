package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.StaffDesk.Outcome;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.dao.DataAccessException;

/** What gives much takes two administrators of people, whatever way one alone tries. */
class TwoAdministratorsTests extends InAnOffice {

    private static final StaffId EXA = new StaffId("exa");

    private StaffMember one;
    private StaffMember two;

    @BeforeEach
    void twoAdministrators() throws Exception {
        one = member(office.person("one", Role.USER_ADMINISTRATOR));
        two = member(office.person("two", Role.USER_ADMINISTRATOR));
    }

    private static StaffMember member(StaffId id) {
        return office.staff().byId(id).orElseThrow();
    }

    private static Profile profile(Handling cleared, boolean allAreas, Set<String> areas, Role... roles) {
        return new Profile("Exa", new Access(Set.of(roles), areas, allAreas, cleared), Language.EN);
    }

    private static Profile little() {
        return profile(Handling.CONFIDENTIAL, false, Set.of("ocean"), Role.EXAMINER);
    }

    private static Profile everything() {
        return profile(Handling.SECRET, true, Set.of(), Role.EXAMINER);
    }

    private static long waiting() {
        return office.desk().open().get(0).id();
    }

    @Test
    void littleIsGivenByOneAlone() {
        assertThat(office.desk().add(one, EXA, little())).isEqualTo(Outcome.DONE);
        assertThat(office.desk().issueCode(one, EXA)).isPresent();
        assertThat(office.desk().lock(one, EXA)).isEqualTo(Outcome.DONE);
        assertThat(office.desk().unlock(one, EXA)).isEqualTo(Outcome.DONE);
        assertThat(office.desk().open()).isEmpty();
    }

    @Test
    void muchIsThereOnceASecondConfirmedIt() {
        assertThat(office.desk().add(one, EXA, everything())).isEqualTo(Outcome.PROPOSED);
        assertThat(office.staff().byId(EXA)).isEmpty();
        long id = waiting();
        refuses(Reason.SAME_ADMINISTRATOR, () -> office.desk().confirm(one, id));

        assertThat(office.desk().confirm(two, id)).isEmpty();

        assertThat(member(EXA).profile()).isEqualTo(everything());
        assertThat(office.audited())
                .endsWith(
                        "one PROPOSAL_MADE exa proposal %d, ADD: [EXAMINER], all areas, SECRET, EN".formatted(id),
                        "two PROPOSAL_CONFIRMED exa proposal %d, ADD: [EXAMINER], all areas, SECRET, EN, of one"
                                .formatted(id),
                        "one STAFF_ADDED exa [EXAMINER], all areas, SECRET, EN");
        refuses(Reason.PROPOSAL_OVER, () -> office.desk().confirm(two, id));
    }

    @Test
    void aCodeOfWhoHasMuchIsShownToTheSecondAndToNobodyElse() {
        office.staff().add(EXA, everything(), "test");

        assertThat(office.desk().issueCode(one, EXA)).isEmpty();
        assertThat(office.rows().number("SELECT COUNT(*) FROM staff_code")).isZero();
        assertThat(office.desk().confirm(two, waiting())).isPresent();
    }

    @Nested
    class OneAlone {

        @Test
        void getsNobodyMoreByWayOfALittle() {
            office.desk().add(one, EXA, little());
            for (Profile more : List.of(
                    profile(Handling.SECRET, false, Set.of("ocean"), Role.EXAMINER),
                    profile(Handling.CONFIDENTIAL, true, Set.of("ocean"), Role.EXAMINER),
                    profile(Handling.OPEN, false, Set.of(), Role.USER_ADMINISTRATOR),
                    profile(Handling.CONFIDENTIAL, false, Set.of("ocean", "space", "laser"), Role.EXAMINER),
                    profile(
                            Handling.CONFIDENTIAL,
                            false,
                            Set.of("ocean", "space", "laser", "quantum"),
                            Role.EXAMINER))) {
                assertThat(office.desk().change(one, EXA, more)).as("%s", more).isEqualTo(Outcome.PROPOSED);
                assertThat(member(EXA).profile()).isEqualTo(little());
            }
        }

        @Test
        void givesNoRoleToWhoSeesAllAreasAlready() {
            office.staff().add(EXA, profile(Handling.CONFIDENTIAL, true, Set.of(), Role.AUDITOR), "test");

            assertThat(office.desk().change(one, EXA, profile(Handling.CONFIDENTIAL, true, Set.of(), Role.EXAMINER)))
                    .isEqualTo(Outcome.PROPOSED);
        }

        @Test
        void takesNoPasskeysAwayAndLetsNobodyInWhoHasMuch() {
            office.staff().add(EXA, everything(), "test");
            office.staff().deactivate(EXA, "test");

            assertThat(office.desk().removePasskeys(one, EXA)).isEqualTo(Outcome.PROPOSED);
            assertThat(office.desk().unlock(one, EXA)).isEqualTo(Outcome.PROPOSED);
            assertThat(member(EXA).standing().active()).isFalse();
        }

        @Test
        void doesNotEndTheRuleByLockingTheOtherOut() {
            assertThat(office.desk().lock(one, two.id())).isEqualTo(Outcome.PROPOSED);
            assertThat(office.desk().change(one, two.id(), profile(Handling.OPEN, false, Set.of())))
                    .isEqualTo(Outcome.PROPOSED);
            assertThat(member(two.id())).isEqualTo(two);

            office.desk().confirm(two, waiting());
            assertThat(member(two.id()).has(Role.USER_ADMINISTRATOR)).isFalse();
        }

        @Test
        void doesNotKeepACodeForAnAccountThatGetsMuchLater() throws Exception {
            office.desk().add(one, EXA, little());
            OneTimeCode early = office.desk().issueCode(one, EXA).orElseThrow().code();
            office.desk().change(one, EXA, everything());
            office.desk().confirm(two, waiting());

            refuses(Reason.CODE_NOT_VALID, () -> office.invitations().redeem(early, "seven brisk herons yodel"));
        }

        @Test
        void confirmsNothingAboutThemselvesAndNothingThatWasOvertaken() {
            office.staff().add(EXA, little(), "test");
            office.desk().change(one, EXA, everything());
            long overtaken = waiting();
            office.desk().change(two, EXA, profile(Handling.OPEN, false, Set.of(), Role.AUDITOR));
            refuses(Reason.PROPOSAL_OVER, () -> office.desk().confirm(two, overtaken));

            office.desk().change(one, two.id(), everything());
            refuses(Reason.OWN_ACCOUNT, () -> office.desk().confirm(two, waiting()));
        }

        @Test
        void confirmsNothingOldOrRefusedOrOfWhoIsNoAdministratorAnyMore() throws Exception {
            StaffMember three = member(office.person("three", Role.USER_ADMINISTRATOR));
            office.desk().add(one, EXA, everything());
            long id = waiting();
            office.desk().refuse(two, id);
            refuses(Reason.PROPOSAL_OVER, () -> office.desk().confirm(two, id));

            office.desk().add(three, EXA, everything());
            long late = waiting();
            office.desk().lock(one, three.id());
            refuses(Reason.PROPOSAL_OVER, () -> office.desk().confirm(two, late));

            office.desk().add(one, EXA, everything());
            long old = waiting();
            office.later(Duration.ofDays(8));
            assertThat(office.desk().open()).isEmpty();
            refuses(Reason.PROPOSAL_OVER, () -> office.desk().confirm(two, old));
        }

        @Test
        void isStoppedByTheDatabaseToo() {
            office.desk().add(one, EXA, everything());

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(
                            () -> office.rows()
                                    .change(
                                            "UPDATE proposal SET answer = 'CONFIRMED', answered_by = proposed_by, answered_at = NOW(6)"));
        }
    }

    @Test
    void whereThereIsOneAloneNothingWaitsUnlessTheOfficeSaysSo() {
        office.staff().deactivate(two.id(), "test");
        StaffId second = new StaffId("second");
        assertThat(office.desk().add(one, EXA, everything())).isEqualTo(Outcome.DONE);
        assertThat(office.desk().add(one, second, profile(Handling.OPEN, false, Set.of(), Role.USER_ADMINISTRATOR)))
                .isEqualTo(Outcome.DONE);
        assertThat(office.desk().issueCode(one, second))
                .as("of who cannot sign in yet")
                .isPresent();

        try (StaffOffice strict =
                office.with(StaffOffice.settings(new StaffSettings.Argon2(64, 1), SecondAdministrator.ALWAYS))) {
            assertThat(strict.desk().issueCode(one, EXA)).isEmpty();
        }
        try (StaffOffice free =
                office.with(StaffOffice.settings(new StaffSettings.Argon2(64, 1), SecondAdministrator.NEVER))) {
            free.staff().reactivate(two.id(), "test");
            assertThat(free.desk().issueCode(one, EXA)).isPresent();
        }
    }

    @Test
    void atTheMachineItIsDoneByOneAndOnRecordAsThat() {
        office.desk().add(new Actor.Keeper("root"), EXA, everything());
        office.desk().issueCode(new Actor.Keeper("root"), EXA);

        assertThat(office.desk().answered(10))
                .extracting(done -> done.kind() + " " + done.answer().what() + " "
                        + done.answer().by())
                .containsExactly("CODE AT_MACHINE root", "ADD AT_MACHINE root");
        assertThat(office.audited())
                .anyMatch(line -> line.startsWith("root DONE_AT_MACHINE exa without a second administrator: proposal"));
    }
}
