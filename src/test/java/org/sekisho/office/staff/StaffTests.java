package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sekisho.office.staff.StaffOffice.profile;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.fault.RefusedException;

class StaffTests extends InAnOffice {

    private static final StaffId KEI = new StaffId("exa");
    private static final StaffId NOBODY = new StaffId("nobody");

    @Test
    void keepsWhatAPersonMayDoAndSee() {
        Access access =
                new Access(Set.of(Role.EXAMINER, Role.AUDITOR), Set.of("quantum", "ocean"), false, Handling.SECRET);
        Profile profile = new Profile(" 審査 恵 ", access, Language.JA);

        staff.add(KEI, profile, "an administrator");

        StaffMember exa = staff.byId(KEI).orElseThrow();
        assertThat(exa.profile()).isEqualTo(new Profile("審査 恵", access, Language.JA));
        assertThat(exa.standing()).isEqualTo(new Standing(true, false, 0, null, 0, false, null));
        assertThat(staff.all()).containsExactly(exa);
        assertThat(office.audited())
                .containsExactly(
                        "an administrator STAFF_ADDED exa [EXAMINER, AUDITOR], 2 areas [ocean, quantum], SECRET, JA");
    }

    @Test
    void refusesAnAccountNameThatIsTaken() {
        staff.add(KEI, profile(Role.EXAMINER), "an administrator");

        refuses(StaffRefusal.NAME_TAKEN, () -> staff.add(KEI, profile(Role.AUDITOR), "an administrator"));
        assertThat(staff.byId(KEI).orElseThrow().has(Role.AUDITOR)).isFalse();
        assertThat(office.audited()).hasSize(1);
    }

    @Test
    void changesAllOfAProfileAndPutsOnRecordWhatItWas() throws Exception {
        office.person("exa", Role.EXAMINER);
        Access access = new Access(Set.of(Role.OPERATOR), Set.of(), true, Handling.OPEN);

        staff.change(KEI, new Profile("Exa", access, Language.EN), "an administrator");

        StaffMember exa = staff.byId(KEI).orElseThrow();
        assertThat(exa.profile()).isEqualTo(new Profile("Exa", access, Language.EN));
        assertThat(exa.standing().hasPassword()).isTrue();
        assertThat(office.audited())
                .endsWith("an administrator STAFF_CHANGED exa from [EXAMINER], 1 areas [quantum], CONFIDENTIAL, JA"
                        + " to [OPERATOR], all areas, OPEN, EN");
    }

    @Test
    void knowsNobodyWhoWasNotAdded() {
        refuses(StaffRefusal.NO_SUCH_ACCOUNT, () -> staff.change(NOBODY, profile(), "x"));
        refuses(StaffRefusal.NO_SUCH_ACCOUNT, () -> staff.deactivate(NOBODY, "x"));
        refuses(StaffRefusal.NO_SUCH_ACCOUNT, () -> staff.reactivate(NOBODY, "x"));
        refuses(StaffRefusal.NO_SUCH_ACCOUNT, () -> staff.setPassword(NOBODY, StaffOffice.PASSWORD, "x"));
        refuses(StaffRefusal.NO_SUCH_ACCOUNT, () -> staff.addConflict(NOBODY, conflict("Acme"), "x"));
        assertThat(office.audited()).isEmpty();
    }

    @Test
    void keepsOneActiveAdministratorOfPeople() throws Exception {
        StaffId first = office.person("first", Role.USER_ADMINISTRATOR, Role.AUDITOR);
        StaffId locked = office.person("locked", Role.USER_ADMINISTRATOR);
        staff.deactivate(locked, "first");

        refuses(StaffRefusal.LAST_ADMINISTRATOR, () -> staff.deactivate(first, "first"));
        refuses(StaffRefusal.LAST_ADMINISTRATOR, () -> staff.change(first, profile(Role.AUDITOR), "first"));
        staff.change(first, profile(Role.USER_ADMINISTRATOR), "first");
        staff.reactivate(locked, "first");
        staff.deactivate(first, "locked");
        assertThat(staff.byId(first).orElseThrow().standing().active()).isFalse();
    }

    @Test
    void keepsOneEvenIfTwoLockEachOtherOutAtTheSameMoment() throws Exception {
        List<StaffId> two =
                List.of(office.person("one", Role.USER_ADMINISTRATOR), office.person("two", Role.USER_ADMINISTRATOR));

        List<Boolean> done = StaffOffice.atOnce(2, which -> {
            try {
                staff.deactivate(two.get(which), "the other");
                return true;
            } catch (RefusedException refused) {
                assertThat(refused.reason()).isEqualTo(StaffRefusal.LAST_ADMINISTRATOR);
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(office.invitations().lacksAdministrator()).isFalse();
    }

    @Test
    void keepsConflictsOfInterest() throws Exception {
        office.person("exa", Role.EXAMINER);
        Conflict filing = new Conflict(Conflict.Kind.FILING, "JP2026991113A");

        staff.addConflict(KEI, conflict("  Acme\t Lasers "), "exa");
        staff.addConflict(KEI, conflict("Acme Lasers"), "exa");
        staff.addConflict(KEI, filing, "exa");
        assertThat(staff.conflicts(KEI)).containsExactly(filing, conflict("Acme Lasers"));
        staff.removeConflict(KEI, filing, "exa");

        assertThat(staff.byId(KEI).orElseThrow().standing().bound()).isTrue();
        assertThat(staff.conflicts(KEI)).containsExactly(conflict("Acme Lasers"));
        refuses(StaffRefusal.NO_SUCH_CONFLICT, () -> staff.removeConflict(KEI, filing, "exa"));
        assertThat(office.audited())
                .endsWith(
                        "exa CONFLICT_ADDED exa ORGANISATION Acme Lasers",
                        "exa CONFLICT_ADDED exa FILING JP2026991113A",
                        "exa CONFLICT_REMOVED exa FILING JP2026991113A");

        staff.removeConflict(KEI, conflict("Acme Lasers"), "exa");
        assertThat(staff.byId(KEI).orElseThrow().standing().bound()).isFalse();
    }

    @Test
    void changesNothingThatCannotBePutOnRecord() throws Exception {
        office.person("exa", Role.EXAMINER);
        office.rows().change("DELETE FROM audit_head");

        assertThatThrownBy(() -> staff.add(NOBODY, profile(), "x")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> staff.deactivate(KEI, "x")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> staff.addConflict(KEI, conflict("Acme"), "x")).isInstanceOf(RuntimeException.class);

        assertThat(staff.byId(NOBODY)).isEmpty();
        assertThat(staff.byId(KEI).orElseThrow().standing().active()).isTrue();
        assertThat(staff.conflicts(KEI)).isEmpty();
    }

    @Test
    void tellsPasswordsAndCodesToNoTable() throws Exception {
        office.person("exa", Role.EXAMINER);
        String code = office.invitations().issueCode(KEI, "exa").code().written();

        List<String> kept = office.rows()
                .words(
                        "SELECT CONCAT_WS(' ', m.password, c.hash) FROM staff_member m JOIN staff_code c ON c.whom = m.id");
        assertThat(kept).singleElement().asString().startsWith("$argon2id$v=19$");
        assertThat(kept.toString() + office.audited())
                .doesNotContain(StaffOffice.PASSWORD)
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""));
    }

    private static Conflict conflict(String organisation) {
        return new Conflict(Conflict.Kind.ORGANISATION, organisation);
    }
}
