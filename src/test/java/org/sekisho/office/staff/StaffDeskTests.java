package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.StaffDesk.Outcome;

/** What one administrator of people does at the desk, asked of the service itself. */
class StaffDeskTests extends InAnOffice {

    private static final StaffId EXA = new StaffId("exa");
    private static final Conflict PARTY = new Conflict(Conflict.Kind.ORGANISATION, "Widget Works");

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

    private static Profile of(Set<String> areas, Role... roles) {
        return new Profile("Exa", new Access(Set.of(roles), areas, false, Handling.CONFIDENTIAL), Language.EN);
    }

    private List<String> namesKept() {
        return office.rows().words("SELECT value FROM staff_conflict_name WHERE staff_id = 'exa'");
    }

    @Test
    void halfOfTheAreasIsNotMuchAndOneMoreIs() {
        assertThat(desk.add(one, EXA, of(Set.of("ocean", "laser")))).isEqualTo(Outcome.DONE);

        assertThat(desk.change(one, EXA, of(Set.of("ocean", "laser", "space")))).isEqualTo(Outcome.PROPOSED);
    }

    @Test
    void unlockingLetsInAndIsOnRecord() {
        desk.add(one, EXA, of(Set.of("ocean")));
        desk.lock(one, EXA);
        assertThat(member(EXA).standing().active()).isFalse();

        desk.unlock(two, EXA);

        assertThat(member(EXA).standing().active()).isTrue();
        assertThat(office.audited()).endsWith("one STAFF_LOCKED exa", "two STAFF_UNLOCKED exa");
    }

    @Test
    void lettingInWhoHasMuchTakesTwo() {
        staff.add(EXA, of(Set.of("ocean", "laser", "space")), "test");
        staff.deactivate(EXA, "test");

        assertThat(desk.unlock(one, EXA)).isEqualTo(Outcome.PROPOSED);
        assertThat(member(EXA).standing().active()).isFalse();
    }

    @Test
    void lockingOneOfTwoWhoCanSignInTakesTwoAndWhoCannotDoesNot() {
        staff.add(EXA, of(Set.of(), Role.USER_ADMINISTRATOR), "test");

        assertThat(desk.lock(one, EXA)).isEqualTo(Outcome.DONE);
        assertThat(desk.change(one, two.id(), of(Set.of(), Role.USER_ADMINISTRATOR)))
                .isEqualTo(Outcome.DONE);
        assertThat(desk.lock(one, two.id())).isEqualTo(Outcome.PROPOSED);
        assertThat(member(two.id()).standing().active()).isTrue();
    }

    @Test
    void oneOfThreeIsLockedByOneAlone() throws Exception {
        StaffId three = office.person("three", Role.USER_ADMINISTRATOR);

        assertThat(desk.lock(one, three)).isEqualTo(Outcome.DONE);
    }

    @Test
    void conflictsAreWrittenWithTheNamesTheyAreComparedBy() {
        desk.add(one, EXA, of(Set.of("ocean")));

        desk.addConflict(one, EXA, PARTY);
        assertThat(staff.conflicts(EXA)).containsExactly(PARTY);
        assertThat(namesKept()).contains(PARTY.value());

        refuses(
                StaffRefusal.NO_SUCH_CONFLICT,
                () -> desk.removeConflict(two, EXA, new Conflict(Conflict.Kind.ORGANISATION, "Another")));
        assertThat(desk.removeConflict(two, EXA, PARTY)).isEqualTo(Outcome.PROPOSED);
        assertThat(staff.conflicts(EXA)).containsExactly(PARTY);
        Proposal waits = desk.open().get(0);
        refuses(StaffRefusal.SAME_ADMINISTRATOR, () -> desk.confirm(two, waits.id()));
        desk.confirm(one, waits.id());
        assertThat(staff.conflicts(EXA)).isEmpty();
        assertThat(namesKept()).isEmpty();
        assertThat(office.audited())
                .endsWith(
                        "one PROPOSAL_CONFIRMED exa proposal %d, CONFLICT: %s, of two".formatted(waits.id(), PARTY),
                        "two CONFLICT_REMOVED exa " + PARTY);
    }

    @Test
    void twoConflictsAreProposedBesideEachOther() {
        Conflict other = new Conflict(Conflict.Kind.FILING, "JP2026991113A");
        desk.add(one, EXA, of(Set.of("ocean")));
        desk.addConflict(one, EXA, PARTY);
        desk.addConflict(one, EXA, other);

        desk.removeConflict(one, EXA, PARTY);
        desk.removeConflict(one, EXA, other);
        desk.removeConflict(two, EXA, other);

        assertThat(desk.open())
                .extracting(Proposal::said, Proposal::proposedBy)
                .containsExactly(tuple(other.toString(), "two"), tuple(PARTY.toString(), "one"));
    }

    @Test
    void atTheMachineAConflictIsRemovedByOneAndThatShows() {
        desk.add(one, EXA, of(Set.of("ocean")));
        desk.addConflict(one, EXA, PARTY);

        desk.removeConflict(new Actor.Keeper("root"), EXA, PARTY);

        assertThat(staff.conflicts(EXA)).isEmpty();
        assertThat(office.audited()).last().asString().startsWith("root DONE_AT_MACHINE exa ");
    }

    /** What is done to an account, by an administrator. */
    private interface Act {
        void of(StaffMember administrator, StaffId account);
    }

    static Stream<Act> acts() {
        return Stream.of(
                (by, id) -> desk.change(by, id, of(Set.of())),
                desk::lock,
                desk::unlock,
                desk::issueCode,
                desk::removePasskeys,
                (by, id) -> desk.addConflict(by, id, PARTY),
                (by, id) -> desk.removeConflict(by, id, PARTY));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void nobodyDoesItToTheirOwnAccount(Act act) {
        List<String> before = office.audited();

        refuses(StaffRefusal.OWN_ACCOUNT, () -> act.of(one, one.id()));

        assertThat(office.audited()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void nobodyDoesItWhoDoesNotAdministerPeople(Act act) throws Exception {
        StaffMember examiner = member(office.person("examiner", Role.EXAMINER));
        staff.add(EXA, of(Set.of("ocean")), "test");
        List<String> before = office.audited();

        assertThatIllegalArgumentException().isThrownBy(() -> act.of(examiner, EXA));

        assertThat(office.audited()).isEqualTo(before);
    }
}
