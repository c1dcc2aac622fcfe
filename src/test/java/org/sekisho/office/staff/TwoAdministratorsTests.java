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
        return staff.byId(id).orElseThrow();
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
        return desk.open().get(0).id();
    }

    @Test
    void littleIsGivenByOneAlone() {
        assertThat(desk.add(one, EXA, little())).isEqualTo(Outcome.DONE);
        assertThat(desk.issueCode(one, EXA)).isPresent();
        assertThat(desk.lock(one, EXA)).isEqualTo(Outcome.DONE);
        assertThat(desk.unlock(one, EXA)).isEqualTo(Outcome.DONE);
        assertThat(desk.open()).isEmpty();
    }

    @Test
    void muchIsThereOnceASecondConfirmedIt() {
        assertThat(desk.add(one, EXA, everything())).isEqualTo(Outcome.PROPOSED);
        assertThat(staff.byId(EXA)).isEmpty();
        long id = waiting();
        refuses(StaffRefusal.SAME_ADMINISTRATOR, () -> desk.confirm(one, id));

        assertThat(desk.confirm(two, id)).isEmpty();

        assertThat(member(EXA).profile()).isEqualTo(everything());
        assertThat(office.audited())
                .endsWith(
                        "one PROPOSAL_MADE exa proposal %d, ADD: [EXAMINER], all areas, SECRET, EN".formatted(id),
                        "two PROPOSAL_CONFIRMED exa proposal %d, ADD: [EXAMINER], all areas, SECRET, EN, of one"
                                .formatted(id),
                        "one STAFF_ADDED exa [EXAMINER], all areas, SECRET, EN");
        refuses(StaffRefusal.PROPOSAL_OVER, () -> desk.confirm(two, id));
    }

    @Test
    void aCodeOfWhoHasMuchIsShownToTheSecondAndToNobodyElse() {
        staff.add(EXA, everything(), "test");

        assertThat(desk.issueCode(one, EXA)).isEmpty();
        assertThat(office.rows().number("SELECT COUNT(*) FROM staff_code")).isZero();
        assertThat(desk.confirm(two, waiting())).isPresent();
    }

    @Nested
    class OneAlone {

        @Test
        void getsNobodyMoreByWayOfALittle() {
            desk.add(one, EXA, little());
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
                assertThat(desk.change(one, EXA, more)).as("%s", more).isEqualTo(Outcome.PROPOSED);
                assertThat(member(EXA).profile()).isEqualTo(little());
            }
        }

        @Test
        void givesNoRoleToWhoSeesAllAreasAlready() {
            staff.add(EXA, profile(Handling.CONFIDENTIAL, true, Set.of(), Role.AUDITOR), "test");

            assertThat(desk.change(one, EXA, profile(Handling.CONFIDENTIAL, true, Set.of(), Role.EXAMINER)))
                    .isEqualTo(Outcome.PROPOSED);
        }

        @Test
        void takesNoPasskeysAwayAndLetsNobodyInWhoHasMuch() {
            staff.add(EXA, everything(), "test");
            staff.deactivate(EXA, "test");

            assertThat(desk.removePasskeys(one, EXA)).isEqualTo(Outcome.PROPOSED);
            assertThat(desk.unlock(one, EXA)).isEqualTo(Outcome.PROPOSED);
            assertThat(member(EXA).standing().active()).isFalse();
        }

        @Test
        void doesNotEndTheRuleByLockingTheOtherOut() {
            assertThat(desk.lock(one, two.id())).isEqualTo(Outcome.PROPOSED);
            assertThat(desk.change(one, two.id(), profile(Handling.OPEN, false, Set.of())))
                    .isEqualTo(Outcome.PROPOSED);
            assertThat(member(two.id())).isEqualTo(two);

            desk.confirm(two, waiting());
            assertThat(member(two.id()).has(Role.USER_ADMINISTRATOR)).isFalse();
        }

        @Test
        void doesNotKeepACodeForAnAccountThatGetsMuchLater() throws Exception {
            desk.add(one, EXA, little());
            OneTimeCode early = desk.issueCode(one, EXA).orElseThrow().code();
            desk.change(one, EXA, everything());
            desk.confirm(two, waiting());

            refuses(StaffRefusal.CODE_NOT_VALID, () -> office.invitations().redeem(early, "seven brisk herons yodel"));
        }

        @Test
        void confirmsNothingAboutThemselvesAndNothingThatWasOvertaken() {
            staff.add(EXA, little(), "test");
            desk.change(one, EXA, everything());
            long overtaken = waiting();
            desk.change(two, EXA, profile(Handling.OPEN, false, Set.of(), Role.AUDITOR));
            refuses(StaffRefusal.PROPOSAL_OVER, () -> desk.confirm(two, overtaken));

            desk.change(one, two.id(), everything());
            refuses(StaffRefusal.OWN_ACCOUNT, () -> desk.confirm(two, waiting()));
        }

        @Test
        void confirmsNothingOldOrRefusedOrOfWhoIsNoAdministratorAnyMore() throws Exception {
            StaffMember three = member(office.person("three", Role.USER_ADMINISTRATOR));
            desk.add(one, EXA, everything());
            long id = waiting();
            desk.refuse(two, id);
            refuses(StaffRefusal.PROPOSAL_OVER, () -> desk.confirm(two, id));

            desk.add(three, EXA, everything());
            long late = waiting();
            desk.lock(one, three.id());
            refuses(StaffRefusal.PROPOSAL_OVER, () -> desk.confirm(two, late));

            desk.add(one, EXA, everything());
            long old = waiting();
            office.later(Duration.ofDays(8));
            assertThat(desk.open()).isEmpty();
            refuses(StaffRefusal.PROPOSAL_OVER, () -> desk.confirm(two, old));
        }

        @Test
        void isStoppedByTheDatabaseToo() {
            desk.add(one, EXA, everything());

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(
                            () -> office.rows()
                                    .change(
                                            "UPDATE proposal SET answer = 'CONFIRMED', answered_by = proposed_by, answered_at = NOW(6)"));
        }
    }

    @Test
    void whereThereIsOneAloneNothingWaitsUnlessTheOfficeSaysSo() {
        staff.deactivate(two.id(), "test");
        StaffId second = new StaffId("second");
        assertThat(desk.add(one, EXA, everything())).isEqualTo(Outcome.DONE);
        assertThat(desk.add(one, second, profile(Handling.OPEN, false, Set.of(), Role.USER_ADMINISTRATOR)))
                .isEqualTo(Outcome.DONE);
        assertThat(desk.issueCode(one, second)).as("of who cannot sign in yet").isPresent();

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
        desk.add(new Actor.Keeper("root"), EXA, everything());
        desk.issueCode(new Actor.Keeper("root"), EXA);

        assertThat(desk.answered(10))
                .extracting(done -> done.kind() + " " + done.answer().what() + " "
                        + done.answer().by())
                .containsExactly("CODE AT_MACHINE root", "ADD AT_MACHINE root");
        assertThat(office.audited())
                .anyMatch(line -> line.startsWith("root DONE_AT_MACHINE exa without a second administrator: proposal"));
    }
}
