package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;

/** How an administrator of people adds one, lets them in, changes what they may see, and locks them out. */
class PeoplePagesTests extends ServedDesk {

    private static final String PASSWORD_OF_THE_NEW = "seven brisk herons yodel";

    @Test
    void someoneIsAddedGetsACodeAndComesIn() {
        DeskBrowser administrator = signedIn("user-administrator");
        Page added = add(administrator, "new-examiner", "roles", "EXAMINER", "areas", "ocean");
        added.isAt("/people/new-examiner");
        assertThat(added.text("strong.desk-tag")).isEqualTo("No password yet");

        Page coded = administrator.send(added, "#issue-code");
        String code = coded.text("#code code");
        administrator.get("/people/new-examiner").saysNot(code);

        DeskBrowser newcomer = nobody();
        newcomer.send(
                newcomer.get("/invitation"),
                "form[action=/invitation]",
                "code=" + code,
                "password=" + PASSWORD_OF_THE_NEW);
        Page in = newcomer.send(
                newcomer.get("/sign-in"),
                "form[action=/sign-in]",
                "account=new-examiner",
                "password=" + PASSWORD_OF_THE_NEW);
        in.isAt("/queue");
        newcomer.get("/cases/" + caseOf("quantum", "ocean")).is(404);

        Page wider =
                change(administrator, "new-examiner", Map.of("areas", "ocean, quantum", "cleared", "CONFIDENTIAL"));
        wider.says("The account is changed.");
        newcomer.get("/cases/" + caseOf("quantum", "ocean")).is(200);

        administrator.send(administrator.get("/people/new-examiner"), "#lock");
        newcomer.get("/queue").hasNo("#take-next");
        assertThat(rows.words(
                        "SELECT action FROM audit_record WHERE subject = 'new-examiner' AND actor = ? ORDER BY id",
                        "user-administrator"))
                .containsExactly("STAFF_ADDED", "CODE_ISSUED", "STAFF_CHANGED", "STAFF_LOCKED");
    }

    @Test
    void aConflictOfInterestHidesAFilingAtOnceAndIsTakenOffAgain() {
        DeskBrowser administrator = signedIn("user-administrator");
        DeskBrowser bound = signedIn("examiner-2");
        long id = caseOf("quantum", "ocean");
        String number =
                rows.word("SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?", id);

        Page page =
                administrator.send(administrator.get("/people/examiner-2"), "#bind", "kind=FILING", "value=" + number);
        page.says("The conflict of interest is on record.").says(number);
        bound.get("/cases/" + id).is(404);

        administrator.send(page, "form[action$=/conflicts/remove]");
        bound.get("/cases/" + id).is(200);

        administrator
                .send(page, "#bind", "kind=FILING", "value=no number at all")
                .says("Nothing was done: name an organisation");
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        DeskBrowser administrator = signedIn("user-administrator");
        Page own = administrator.get("/people/user-administrator");
        own.hasNo("#lock, #issue-code, #bind, #profile button");

        Page tried = administrator.own("/people/user-administrator", "name=Me", "roles=EXAMINER", "allAreas=true");

        tried.says("nobody changes their own account");
        assertThat(rows.words("SELECT role FROM staff_role WHERE staff_id = 'user-administrator'"))
                .containsExactly("USER_ADMINISTRATOR");
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStays() {
        DeskBrowser administrator = signedIn("user-administrator");

        Page taken = add(administrator, "auditor", "areas", "ocean");
        taken.is(422).says("An account of that name exists already.");
        assertThat(taken.val("#areas")).isEqualTo("ocean");
        add(administrator, "Not A Name").says("That cannot be an account name.");
        administrator.get("/people/nobody-of-that-name").is(404);
    }

    @Test
    void anAreaThatNoListHasIsPointedOut() {
        DeskBrowser administrator = signedIn("user-administrator");

        Page added = add(administrator, "mistyped", "areas", "quantun, ocean");

        assertThat(added.text("#unknown-areas")).contains("quantun").doesNotContain("ocean");
        assertThat(added.text("#areas-known")).contains("quantum", "ocean", "semiconductors");
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
        DeskBrowser one = signedIn("user-administrator");
        DeskBrowser other = signedIn("user-administrator-2");

        Page proposed = add(one, "wide", "roles", "EXAMINER", "allAreas", "true", "cleared", "SECRET");
        proposed.says("That takes a second administrator.");
        one.get("/people/wide").is(404);
        proposed.hasNo("#proposals form.desk-confirm");
        Page waiting = other.get("/people");
        assertThat(waiting.text("#waiting-for-you")).isEqualTo("Proposals about people to answer 1");
        one.get("/people").hasNo("#waiting-for-you");
        String id = waiting.val("#proposals form.desk-confirm input[name=proposal]");
        Map<String, String> confirm = Map.of("proposal", id, "agreed", "true", "_csrf", one.token());
        one.post("/people/proposals/answer", confirm).says("Another administrator confirms it.");

        other.send(waiting, "#proposals form.desk-confirm")
                .says("It is confirmed and done.", "Confirmed by user-administrator-2");
        Page asked = one.send(one.get("/people/wide"), "#issue-code");
        asked.hasNo("#code").says("That takes a second administrator.");
        Page coded = other.send(other.get("/people"), "#proposals form.desk-confirm");
        assertThat(coded.text("#code code")).isNotEmpty();
        assertThat(one.get("/people/wide").text("#proposals"))
                .contains("a one-time code", "Confirmed by user-administrator-2", "Proposed by user-administrator");
    }

    /** The fields of the form as they stand, with some changed. */
    private static Page change(DeskBrowser administrator, String account, Map<String, String> changed) {
        Page page = administrator.get("/people/" + account);
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = page.first("#profile");
        form.select("input:not([type]), input[checked]").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        fields.putAll(changed);
        return administrator.send(page, "#profile", fields);
    }

    private static Page add(DeskBrowser administrator, String account, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("account", account, "name", "The " + account));
        List<String> given = List.of(more);
        for (int i = 0; i < given.size(); i += 2) {
            fields.put(given.get(i), given.get(i + 1));
        }
        return administrator.send(administrator.get("/people"), "#add-person", fields);
    }
}
