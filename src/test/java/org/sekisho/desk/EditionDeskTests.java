package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

/** An edition is written entry by entry at the desk, and another person answers it. */
class EditionDeskTests extends ServedDesk {

    private static final String EDIT = "/lists/jp-specified-fields/edit";
    private static final String ENTRY = EDIT + "/JP-18";

    @Autowired
    private Staff staff;

    @AfterEach
    void forgetWhatWasProposed() {
        jdbc.sql("DELETE FROM list_draft").update();
        jdbc.sql("DELETE FROM list_step WHERE what <> 'SHIPPED'").update();
        jdbc.sql("DELETE FROM list_proposal WHERE id NOT IN (SELECT proposal_id FROM list_step)")
                .update();
    }

    @Test
    void isProposedByOnePersonAndApprovedByAnother() {
        DeskBrowser author = signedIn("list-author");
        DeskBrowser.Page lists = author.get("/lists");
        assertThat(lists.text()).doesNotContain("waits for the approval");
        assertThat(lists.document().select("a[href=%s]".formatted(EDIT)).text()).isEqualTo("Write the next edition");
        rewrite(author, "title:", "title: Renamed,");

        DeskBrowser.Page draft = author.get(EDIT);
        assertThat(draft.text()).contains("Changed entries", "JP-18", "Renamed,");
        DeskBrowser.Page proposed = propose(author, "2027-04", "clearer title");

        assertThat(proposed.at().getPath()).startsWith("/lists/proposals/");
        assertThat(proposed.text()).contains("Waits for approval", "clearer title", "Renamed,");
        assertThat(proposed.document().select("#answer-form")).isEmpty();
        DeskBrowser approver = signedIn("list-approver");
        assertThat(approver.get("/lists").text()).contains("Edition 2027-04 waits for the approval of another person");
        DeskBrowser.Page approved = approver.send(approver.get(proposed.at().getPath()), "#answer-form", Map.of());
        assertThat(approved.text()).contains("The edition is approved.", "Approved, not in force yet", "list-approver");
        assertThat(author.get("/lists").text()).contains("Edition 2027-04 is approved and in force from 20");
        assertThat(jdbc.sql("SELECT action FROM audit_record WHERE action LIKE 'LIST%' ORDER BY id DESC LIMIT 2")
                        .query(String.class)
                        .list())
                .containsExactly("LIST_APPROVED", "LIST_PROPOSED");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        DeskBrowser author = signedIn("list-author");
        DeskBrowser.Page refused = rewrite(author, "queue:", "queue: secret # ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#checked h2").text()).isEqualTo("It cannot be used yet");
        assertThat(refused.document().select("#remarks a[data-line]")).isNotEmpty();
        assertThat(author.get(ENTRY).document().select("#text").val()).contains("queue: secret");
        DeskBrowser.Page draft = author.get(EDIT);
        assertThat(draft.document().select(".desk-warning a").attr("href")).isEqualTo(ENTRY);
        assertThat(draft.text()).contains("Nothing changed");
        assertThat(propose(author, "2027-04", "why").text())
                .contains("One of your entries is not part of the edition yet");

        DeskBrowser.Page mended = rewrite(author, "queue:", "queue: secrecy # ");
        assertThat(mended.at().getPath()).isEqualTo(EDIT);
        assertThat(mended.document().select(".desk-warning")).isEmpty();
        assertThat(author.send(author.get(ENTRY), "#entry-form", Map.of("text", " "))
                        .text())
                .contains("there is no entry in it");
    }

    @Test
    void isWrittenInAFormBesideTheText() {
        DeskBrowser author = signedIn("list-author");
        DeskBrowser.Page page = author.get(ENTRY);
        String before = page.document().select("#text").val();
        assertThat(page.document().select("#form-title").val()).isNotEmpty();

        DeskBrowser.Page carried =
                form(author, page, Map.of("act", "check", "form.owner", "Coast Office", "form.handling", "open"));

        assertThat(carried.document().select("#text").val()).contains("owner: Coast Office", "handling: open");
        assertThat(carried.document().select("#text").val().lines())
                .containsAll(before.lines()
                        .filter(line -> !line.contains("owner:") && !line.contains("handling:"))
                        .toList());
        DeskBrowser.Page other = form(
                author,
                carried,
                Map.of(
                        "act",
                        "check",
                        "text",
                        carried.document().select("#text").val().replace("Coast Office", "Space Office")));
        assertThat(other.document().select("#form-owner").val()).isEqualTo("Space Office");
        DeskBrowser.Page both = form(
                author,
                other,
                Map.of(
                        "form.owner",
                        "Sea Office",
                        "text",
                        other.document().select("#text").val().replace("Space Office", "Air Office")));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.document().select("#form-refused").text()).contains("changed the same field in two ways");
        assertThat(both.document().select("#form-owner").val()).isEqualTo("Sea Office");
        assertThat(both.document().select("#text").val()).contains("Air Office");
        DeskBrowser.Page broken = form(author, other, Map.of("form.owner", "Sea Office", "text", "- code: ["));
        assertThat(broken.document().select("#form-refused").text()).contains("cannot be read");
        assertThat(broken.document().select("#form-owner").val()).isEqualTo("Sea Office");
        assertThat(form(author, other, Map.of("form.owner", "Sea Office")).at().getPath())
                .isEqualTo(EDIT);
        assertThat(author.get(ENTRY).document().select("#text").val()).contains("owner: Sea Office");
    }

    /** Sends all that the page holds, as a browser does. */
    private static DeskBrowser.Page form(DeskBrowser author, DeskBrowser.Page page, Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>();
        page.document()
                .select("#entry-form [name]:not(button)")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.is("select") ? field.select("option[selected]").val() : field.val()));
        fields.putAll(changed);
        return author.send(page, "#entry-form", fields);
    }

    @Test
    void triesTheExamplesBeforeAnythingIsKept() {
        DeskBrowser author = signedIn("list-author");
        String text = author.get(ENTRY).document().select("#text").val();
        String spoiled = text.replaceFirst("match:\\n( *)- ", "match:\n$1- Nothing that anybody looks for.\n$1- ");
        assertThat(spoiled).isNotEqualTo(text);

        DeskBrowser.Page checked =
                author.send(author.get(ENTRY), "#entry-form", Map.of("text", spoiled, "act", "check"));

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.text()).contains("It cannot be used yet", "example must match JP-18");
        assertThat(checked.document().select("#tried .desk-fails").text()).contains("Nothing that anybody looks for.");
        assertThat(checked.document().select("#tried .desk-passes").text()).contains("found by");
    }

    @Test
    void sendsAnEditionBackWithAReason() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        String address = propose(author, "2027-04", "clearer title").at().getPath();
        DeskBrowser approver = signedIn("list-approver", "ja");

        DeskBrowser.Page without = answered(approver, address, "send-back", "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("理由を入力してください。");
        DeskBrowser.Page back = answered(approver, address, "send-back", "which title?");

        assertThat(back.text()).contains("版を作成者に差し戻しました。", "差戻し", "which title?");
        DeskBrowser.Page again = author.send(author.get(address), "#take-up-form", Map.of());
        assertThat(again.text()).contains("Renamed,");
    }

    @Test
    void namesEachEditionAnewAndTakesNoDayThatIsNone() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");

        String name = author.get(EDIT).document().select("#edition").val();
        assertThat(propose(author, name, "why").text()).contains("Another edition of the list has this name.");
        assertThat(propose(author, "2027-04", " ").text()).contains("Enter a reason.");
        assertThat(author.send(
                                author.get(EDIT),
                                "#propose-form",
                                Map.of("edition", "2027-04", "why", "why", "from", "1.4.2027"))
                        .text())
                .contains("Enter a day, such as 2027-04-01");
        DeskBrowser.Page past = author.send(
                author.get(EDIT), "#propose-form", Map.of("edition", "2027-04", "why", "why", "from", "2020-01-01"));
        assertThat(past.text()).contains("The day is in the past.");
        assertThat(past.document().select("#why").val()).isEqualTo("why");
    }

    @Test
    void goesWithThePreviewThatItsAuthorHadMade() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        DeskBrowser.Page preview = author.send(
                author.get(EDIT), "#propose-form", Map.of("edition", "2027-04", "why", "why", "act", "preview"));
        assertThat(preview.at().getPath()).startsWith("/lists/previews/");
        long id = Long.parseLong(preview.at().getPath().replaceAll(".*/", ""));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("SELECT ended_at IS NOT NULL FROM list_preview WHERE id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single());

        DeskBrowser.Page proposed = propose(author, "2027-04", "clearer title");

        assertThat(proposed.document().select("#proposal-facts a").attr("href")).isEqualTo("/lists/previews/" + id);
        assertThat(signedIn("list-approver").get("/lists/previews/" + id).text())
                .contains("jp-specified-fields, edition 2027-04");
    }

    @Test
    void isWithdrawnByItsAuthor() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        String address = propose(author, "2027-04", "clearer title").at().getPath();

        DeskBrowser.Page withdrawn = author.send(author.get(address), "#withdraw-form", Map.of());

        assertThat(withdrawn.text()).contains("The edition is withdrawn.");
        assertThat(author.get("/lists/jp-specified-fields/editions")
                        .document()
                        .select("#editions tbody tr")
                        .eachText())
                .first()
                .asString()
                .startsWith("2027-04 Withdrawn");
    }

    @Test
    void takesAnEntryOutAndANewOneIn() {
        DeskBrowser author = signedIn("list-author");
        author.send(author.get(ENTRY), "form[action$=remove]", Map.of());
        assertThat(author.get(EDIT).text()).contains("Removed entries JP-18");
        DeskBrowser.Page empty = author.get(EDIT + "/new");
        DeskBrowser.Page added = author.send(
                empty,
                "#entry-form",
                Map.of("text", empty.document().select("#text").val().replace("AREA-01", "JP-99")));

        assertThat(added.text()).contains("New entries JP-99");
        assertThat(author.get(ENTRY).status()).isEqualTo(404);
        author.send(added, "form[action$=discard]", Map.of());
        assertThat(author.get(EDIT).text()).contains("Nothing changed");
    }

    /** What one may not know of one neither writes nor answers. */
    @Test
    void isNeitherWrittenNorAnsweredByWhoMayNotKnowAllOfIt() throws Exception {
        StaffId ocean = new StaffId("lists-ocean");
        Access access = new Access(Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER), Set.of("ocean"), false, Handling.OPEN);
        staff.add(ocean, new Profile("Ocean", access, Language.EN), "test");
        staff.setPassword(ocean, PASSWORD, "test");
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        String address = propose(author, "2027-04", "clearer title").at().getPath();
        DeskBrowser narrow = signedIn("lists-ocean");

        DeskBrowser.Page seen = narrow.get(address);

        assertThat(seen.text())
                .contains("Somebody who may see all of them answers it.")
                .doesNotContain("Renamed,");
        assertThat(seen.document().select("#answer-form")).isEmpty();
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", narrow.token()));
        fields.put("sha256", seen.document().select(".desk-hash").text());
        assertThat(narrow.post(address + "/approve", fields).status()).isEqualTo(404);
        assertThat(narrow.get(EDIT).status()).isEqualTo(404);
        assertThat(List.of(
                        narrow.get("/lists/no-such-list/editions").status(),
                        narrow.get("/lists/proposals/9999").status()))
                .containsOnly(404);
    }

    private static DeskBrowser.Page rewrite(DeskBrowser author, String key, String with) {
        DeskBrowser.Page entry = author.get(ENTRY);
        String text = entry.document().select("#text").val();
        return author.send(entry, "#entry-form", Map.of("text", text.replaceFirst(key + " ?", with + " ")));
    }

    private static DeskBrowser.Page propose(DeskBrowser author, String edition, String why) {
        return author.send(author.get(EDIT), "#propose-form", Map.of("edition", edition, "why", why));
    }

    private static DeskBrowser.Page answered(DeskBrowser person, String address, String how, String comment) {
        DeskBrowser.Page page = person.get(address);
        page.document().select("#answer-form").attr("action", address + "/" + how);
        return person.send(page, "#answer-form", Map.of("comment", comment));
    }
}
