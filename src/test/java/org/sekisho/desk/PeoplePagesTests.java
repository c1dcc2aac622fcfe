package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

/** How an administrator of people adds one, lets them in, changes what they may see, and locks them out. */
class PeoplePagesTests extends ServedDesk {

    @Autowired
    Staff staff;

    private static final String PASSWORD_OF_THE_NEW = "seven brisk herons yodel";

    @Test
    void someoneIsAddedGetsACodeAndComesIn() {
        DeskBrowser administrator = signedIn("user-administrator");
        DeskBrowser.Page added = add(administrator, "new-examiner", "roles", "EXAMINER", "areas", "ocean");
        assertThat(added.at().getPath()).isEqualTo("/people/new-examiner");
        assertThat(added.document().select("strong.desk-tag").text()).isEqualTo("No password yet");

        DeskBrowser.Page coded = administrator.send(added, "#issue-code", Map.of());
        String code = coded.document().select("#code code").text();
        assertThat(administrator.get("/people/new-examiner").text()).doesNotContain(code);

        DeskBrowser newcomer = nobody();
        newcomer.send(
                newcomer.get("/invitation"),
                "form[action=/invitation]",
                Map.of("code", code, "password", PASSWORD_OF_THE_NEW));
        DeskBrowser.Page in = newcomer.send(
                newcomer.get("/sign-in"),
                "form[action=/sign-in]",
                Map.of("account", "new-examiner", "password", PASSWORD_OF_THE_NEW));
        assertThat(in.at().getPath()).isEqualTo("/queue");
        assertThat(newcomer.get("/cases/" + caseOf("quantum", "ocean")).status())
                .isEqualTo(404);

        DeskBrowser.Page wider =
                change(administrator, "new-examiner", Map.of("areas", "ocean, quantum", "cleared", "CONFIDENTIAL"));
        assertThat(wider.text()).contains("The account is changed.");
        assertThat(newcomer.get("/cases/" + caseOf("quantum", "ocean")).status())
                .isEqualTo(200);

        administrator.send(administrator.get("/people/new-examiner"), "#lock", Map.of());
        assertThat(newcomer.get("/queue").document().select("#take-next")).isEmpty();
        assertThat(jdbc.sql("SELECT action FROM audit_record WHERE subject = 'new-examiner' AND actor = ? ORDER BY id")
                        .param("user-administrator")
                        .query(String.class)
                        .list())
                .containsExactly("STAFF_ADDED", "CODE_ISSUED", "STAFF_CHANGED", "STAFF_LOCKED");
    }

    @Test
    void aConflictOfInterestHidesAFilingAtOnceAndIsTakenOffAgain() {
        DeskBrowser administrator = signedIn("user-administrator");
        DeskBrowser bound = signedIn("examiner-2");
        long id = caseOf("quantum", "ocean");
        String number = jdbc.sql(
                        "SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?")
                .param(id)
                .query(String.class)
                .single();

        DeskBrowser.Page page = administrator.send(
                administrator.get("/people/examiner-2"), "#bind", Map.of("kind", "FILING", "value", number));
        assertThat(page.text())
                .contains("The conflict of interest is on record.")
                .contains(number);
        assertThat(bound.get("/cases/" + id).status()).isEqualTo(404);

        administrator.send(page, "form[action$=/conflicts/remove]", Map.of());
        assertThat(bound.get("/cases/" + id).status()).isEqualTo(200);

        assertThat(administrator
                        .send(page, "#bind", Map.of("kind", "FILING", "value", "no number at all"))
                        .text())
                .contains("Nothing was done: name an organisation");
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        DeskBrowser administrator = signedIn("user-administrator");
        Document own = administrator.get("/people/user-administrator").document();
        assertThat(own.select("#lock, #issue-code, #bind, #profile button")).isEmpty();

        DeskBrowser.Page tried = administrator.post(
                "/people/user-administrator",
                Map.of("_csrf", administrator.token(), "name", "Me", "roles", "EXAMINER", "allAreas", "true"));

        assertThat(tried.text()).contains("nobody changes their own account");
        assertThat(jdbc.sql("SELECT role FROM staff_role WHERE staff_id = 'user-administrator'")
                        .query(String.class)
                        .list())
                .containsExactly("USER_ADMINISTRATOR");
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStays() {
        DeskBrowser administrator = signedIn("user-administrator");

        DeskBrowser.Page taken = add(administrator, "auditor", "areas", "ocean");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("An account of that name exists already.");
        assertThat(taken.document().select("#areas").val()).isEqualTo("ocean");
        assertThat(add(administrator, "Not A Name").text()).contains("That cannot be an account name.");
        assertThat(administrator.get("/people/nobody-of-that-name").status()).isEqualTo(404);
    }

    @Test
    void anAreaThatNoListHasIsPointedOut() {
        DeskBrowser administrator = signedIn("user-administrator");

        DeskBrowser.Page added = add(administrator, "mistyped", "areas", "quantun, ocean");

        assertThat(added.document().select("#unknown-areas").text())
                .contains("quantun")
                .doesNotContain("ocean");
        assertThat(added.document().select("#areas-known").text()).contains("quantum", "ocean", "semiconductors");
    }

    @Test
    void whatGivesMuchWaitsForASecondAdministratorWhoSeesTheCode() throws Exception {
        StaffId second = new StaffId("user-administrator-2");
        staff.add(
                second,
                new Profile(
                        "The second",
                        new Access(Set.of(Role.USER_ADMINISTRATOR), Set.of(), false, Handling.OPEN),
                        Language.EN),
                "test");
        staff.setPassword(second, PASSWORD, "test");
        try {
            DeskBrowser one = signedIn("user-administrator");
            DeskBrowser other = signedIn("user-administrator-2");

            DeskBrowser.Page proposed = add(one, "wide", "roles", "EXAMINER", "allAreas", "true", "cleared", "SECRET");
            assertThat(proposed.text()).contains("That takes a second administrator.");
            assertThat(one.get("/people/wide").status()).isEqualTo(404);
            assertThat(proposed.document().select("#proposals form.desk-confirm"))
                    .isEmpty();
            DeskBrowser.Page waiting = other.get("/people");
            String id = waiting.document()
                    .select("#proposals form.desk-confirm input[name=proposal]")
                    .val();
            Map<String, String> confirm = Map.of("proposal", id, "agreed", "true", "_csrf", one.token());
            assertThat(one.post("/people/proposals/answer", confirm).text())
                    .contains("Another administrator confirms it.");

            assertThat(other.send(waiting, "#proposals form.desk-confirm", Map.of())
                            .text())
                    .contains("It is confirmed and done.", "Confirmed by user-administrator-2");
            DeskBrowser.Page asked = one.send(one.get("/people/wide"), "#issue-code", Map.of());
            assertThat(asked.document().select("#code")).isEmpty();
            assertThat(asked.text()).contains("That takes a second administrator.");
            DeskBrowser.Page coded = other.send(other.get("/people"), "#proposals form.desk-confirm", Map.of());
            assertThat(coded.document().select("#code code").text()).isNotEmpty();
            assertThat(one.get("/people/wide").document().select("#proposals").text())
                    .contains("a one-time code", "Confirmed by user-administrator-2", "Proposed by user-administrator");
        } finally {
            staff.deactivate(second, "test");
        }
    }

    /** The fields of the form as they stand, with some changed. */
    private static DeskBrowser.Page change(DeskBrowser administrator, String account, Map<String, String> changed) {
        DeskBrowser.Page page = administrator.get("/people/" + account);
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = page.document().expectFirst("#profile");
        form.select("input:not([type]), input[checked]").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        fields.putAll(changed);
        return administrator.send(page, "#profile", fields);
    }

    private static DeskBrowser.Page add(DeskBrowser administrator, String account, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("account", account, "name", "The " + account));
        List<String> given = List.of(more);
        for (int i = 0; i < given.size(); i += 2) {
            fields.put(given.get(i), given.get(i + 1));
        }
        return administrator.send(administrator.get("/people"), "#add-person", fields);
    }
}
