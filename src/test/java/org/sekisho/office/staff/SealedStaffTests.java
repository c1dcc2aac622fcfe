package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.audit.RowSeals;

/** Whoever writes into the database to give themselves rights, or another's password, is found out. */
class SealedStaffTests {

    private static final StaffId ALICE = new StaffId("alice");

    private final StaffOffice office = new StaffOffice();

    @BeforeEach
    void twoPeople() throws Exception {
        office.empty();
        office.person("bob", Role.USER_ADMINISTRATOR);
        office.person("alice", Role.EXAMINER);
        office.staff().addConflict(ALICE, new Conflict(Conflict.Kind.ORGANISATION, "Ship Works"), "bob");
        office.signIn().attempt("alice", StaffOffice.PASSWORD);
        office.signIn().attempt("alice", "wrong");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> differing() {
        return office.seals().differing().stream()
                .map(RowSeals.Differing::subject)
                .toList();
    }

    private void asRoot(String change) {
        assertThat(office.rows().change(change)).isPositive();
    }

    @Test
    void nothingDiffersWhileAllIsDoneByThePeopleOfTheOffice() throws Exception {
        assertThat(differing()).isEmpty();
        office.staff().change(ALICE, StaffOffice.profile(Role.EXAMINER, Role.AUDITOR), "bob");
        office.staff().deactivate(ALICE, "bob");
        office.staff().reactivate(ALICE, "bob");
        office.staff().setPassword(ALICE, "another kettle on wednesday", "alice");
        office.staff().removeConflict(ALICE, new Conflict(Conflict.Kind.ORGANISATION, "Ship Works"), "bob");
        assertThat(differing()).isEmpty();
    }

    @Test
    void namesTheAccountOfWhichAnythingWasChanged() {
        Map<String, String> undone = Map.of(
                "UPDATE staff_member SET cleared = 'SECRET' WHERE id = 'alice'",
                "UPDATE staff_member SET cleared = 'CONFIDENTIAL' WHERE id = 'alice'",
                "UPDATE staff_member SET all_areas = TRUE WHERE id = 'alice'",
                "UPDATE staff_member SET all_areas = FALSE WHERE id = 'alice'",
                "UPDATE staff_member SET active = FALSE WHERE id = 'alice'",
                "UPDATE staff_member SET active = TRUE WHERE id = 'alice'",
                "INSERT INTO staff_role (staff_id, role) VALUES ('alice', 'SECOND_REVIEWER')",
                "DELETE FROM staff_role WHERE staff_id = 'alice' AND role = 'SECOND_REVIEWER'",
                "INSERT INTO staff_area (staff_id, area) VALUES ('alice', 'laser')",
                "DELETE FROM staff_area WHERE staff_id = 'alice' AND area = 'laser'",
                "INSERT INTO staff_identity (staff_id, issuer, subject, bound_at) VALUES ('alice', 'i', 's', NOW(6))",
                "DELETE FROM staff_identity");
        SoftAssertions softly = new SoftAssertions();
        undone.forEach((change, back) -> {
            asRoot(change);
            softly.assertThat(differing()).as(change).containsExactly("alice");
            asRoot(back);
            softly.assertThat(differing()).as(back).isEmpty();
        });
        asRoot("DELETE FROM staff_conflict_name");
        asRoot("DELETE FROM staff_conflict");
        softly.assertThat(differing()).as("a conflict").containsExactly("alice");
        softly.assertAll();
    }

    @Test
    void namesTheAccountOfWhichAProposalWasChanged() throws Exception {
        office.person("carol", Role.USER_ADMINISTRATOR);
        office.desk()
                .removeConflict(
                        office.staff().byId(new StaffId("bob")).orElseThrow(),
                        ALICE,
                        new Conflict(Conflict.Kind.ORGANISATION, "Ship Works"));
        assertThat(differing()).isEmpty();

        asRoot("UPDATE proposal SET proposed_by = 'carol'");

        assertThat(differing()).containsExactly("alice");
    }

    @Test
    void namesWhoseHashOfAPasswordIsAnothers() {
        asRoot(
                "UPDATE staff_member a JOIN staff_member b ON b.id = 'bob' SET a.password = b.password WHERE a.id = 'alice'");
        assertThat(differing()).containsExactly("alice");
    }

    @Test
    void namesAnAccountThatNobodyAdded() {
        asRoot("""
                INSERT INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                VALUES ('mallory', 'M', TRUE, 'SECRET', 'EN', TRUE, NOW(6))""");
        assertThat(differing()).containsExactly("mallory");
    }

    /** Records of an office that was there before rows of people were sealed. */
    @Test
    void saysNothingOfAccountsOfWhichNothingWasDoneSinceThereAreSeals() {
        asRoot("UPDATE audit_record SET detail = REGEXP_REPLACE(detail, '(^|, )staff [0-9a-f.]{64,}$', '')");
        assertThat(differing()).isEmpty();
        office.signIn().attempt("alice", StaffOffice.PASSWORD);
        asRoot("UPDATE staff_member SET cleared = 'SECRET'");
        assertThat(differing()).containsExactly("alice");
    }
}
