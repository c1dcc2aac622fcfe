package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;

/** An edition is written entry by entry at the desk, and another person answers it. */
class EditionDeskTests extends ServedDesk {

    private static final String EDIT = "/lists/jp-specified-fields/edit";
    private static final String ENTRY = EDIT + "/JP-18";

    @Test
    void isProposedByOnePersonAndApprovedByAnother() {
        DeskBrowser author = signedIn("list-author");
        Page lists = author.get("/lists");
        lists.saysNot("waits for the approval");
        assertThat(lists.text("a[href=%s]".formatted(EDIT))).isEqualTo("Write the next edition");
        rewrite(author, "title:", "title: Renamed,");

        Page draft = author.get(EDIT);
        draft.says("Changed entries", "JP-18", "Renamed,");
        Page proposed = propose(author, "2027-04", "clearer title");

        assertThat(proposed.path()).startsWith("/lists/proposals/");
        proposed.says("Waits for approval", "clearer title", "Renamed,").hasNo("#answer-form");
        DeskBrowser approver = signedIn("list-approver");
        Page waiting = approver.get("/lists")
                .says("Edition 2027-04 of jp-specified-fields waits for the approval of another person");
        assertThat(waiting.text("#waiting-for-you")).isEqualTo("List editions to approve 1");
        assertThat(waiting.href("#waiting-for-you a")).isEqualTo(proposed.path());
        author.get("/lists").hasNo("#waiting-for-you");
        Page approved = approver.send(approver.get(proposed.path()), "#answer-form");
        approved.says("The edition is approved.", "Approved, not in force yet", "list-approver");
        author.get("/lists").says("Edition 2027-04 is approved and in force from 20");
        assertThat(rows.words("SELECT action FROM audit_record WHERE action LIKE 'LIST%' ORDER BY id DESC LIMIT 3"))
                .containsExactly("LIST_APPROVED", "LIST_PROPOSAL_SEEN", "LIST_PROPOSED");
    }

    @Test
    void isApprovedByNobodyWhoHasNotOpenedItAndSaysAllOfWhatItChanges() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        Page proposed = propose(author, "2027-04", "clearer title");
        DeskBrowser approver = signedIn("list-approver");
        Map<String, String> unread =
                Map.of("sha256", proposed.text(".desk-hash"), "comment", "so", "_csrf", approver.token());

        Page refused = approver.post(proposed.path() + "/approve", unread);

        refused.is(422).says("You have not opened this edition since you signed in");
        assertThat(refused.val("#comment")).isEqualTo("so");
        Page entry = approver.get("/lists/jp-specified-fields/entries/JP-18");
        assertThat(refused.select("#entry-JP-18 li").eachText())
                .as("rules, false friends and examples as the entry's own page has them")
                .containsAll(entry.select("section[aria-labelledby=rules] li").eachText())
                .containsAll(
                        entry.select("section[aria-labelledby=examples] li").eachText());
        assertThat(refused.text("#entry-JP-18"))
                .contains(entry.text("section[aria-labelledby=basis] p"), "Renamed,", "changed", "Nobody has written");
        approver.post(proposed.path() + "/approve", unread).says("The edition is approved.");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        DeskBrowser author = signedIn("list-author");
        Page refused = rewrite(author, "queue:", "queue: secret # ");

        refused.is(422).has("form[action=/sign-out]");
        assertThat(refused.text("#checked h2")).isEqualTo("It cannot be used yet");
        refused.has("#remarks a[data-line]");
        assertThat(author.get(ENTRY).val("#text")).contains("queue: secret");
        Page draft = author.get(EDIT);
        assertThat(draft.href(".desk-warning a")).isEqualTo(ENTRY);
        draft.says("Nothing changed");
        propose(author, "2027-04", "why").says("One of your entries is not part of the edition yet");

        Page mended = rewrite(author, "queue:", "queue: secrecy # ");
        mended.isAt(EDIT).hasNo(".desk-warning");
        author.send(author.get(ENTRY), "#entry-form", "text= ").says("there is no entry in it");
    }

    @Test
    void isWrittenInAFormBesideTheText() {
        DeskBrowser author = signedIn("list-author");
        Page page = author.get(ENTRY);
        String before = page.val("#text");
        assertThat(page.val("#form-title")).isNotEmpty();

        Page carried =
                form(author, page, Map.of("act", "check", "form.owner", "Coast Office", "form.handling", "open"));

        assertThat(carried.val("#text")).contains("owner: Coast Office", "handling: open");
        assertThat(carried.val("#text").lines())
                .containsAll(before.lines()
                        .filter(line -> !line.contains("owner:") && !line.contains("handling:"))
                        .toList());
        Page other = form(
                author,
                carried,
                Map.of("act", "check", "text", carried.val("#text").replace("Coast Office", "Space Office")));
        assertThat(other.val("#form-owner")).isEqualTo("Space Office");
        Page both = form(
                author,
                other,
                Map.of("form.owner", "Sea Office", "text", other.val("#text").replace("Space Office", "Air Office")));
        both.is(422);
        assertThat(both.text("#form-refused")).contains("changed the same field in two ways");
        assertThat(both.val("#form-owner")).isEqualTo("Sea Office");
        assertThat(both.val("#text")).contains("Air Office");
        Page broken = form(author, other, Map.of("form.owner", "Sea Office", "text", "- code: ["));
        assertThat(broken.text("#form-refused")).contains("cannot be read");
        assertThat(broken.val("#form-owner")).isEqualTo("Sea Office");
        form(author, other, Map.of("form.owner", "Sea Office")).isAt(EDIT);
        assertThat(author.get(ENTRY).val("#text")).contains("owner: Sea Office");
    }

    /** Nothing that was typed is lost where the text cannot take it. */
    @Test
    void takesRulesThatWereTypedInFieldsIntoTheText() {
        DeskBrowser author = signedIn("list-author");
        Page page = author.get(ENTRY);
        Map<String, String> rule = new HashMap<>(Map.of(
                "act", "check",
                "rule.words", "hull near/5 drone\r\nkeel drone",
                "rule.of", "depth",
                "rule.bound", "exceeding",
                "rule.amount", "300 m",
                "rule.match", "A keel drone."));

        Page added = form(author, page, rule);
        assertThat(added.val("#text"))
                .contains(
                        "- words: [hull near/5 drone, keel drone]",
                        "- quantity: {of: depth, exceeding: 300 m}",
                        "- A keel drone.");
        assertThat(added.val("#text").lines())
                .containsAll(page.val("#text").lines().toList());
        assertThat(added.val("#rule-words") + added.val("#rule-amount")).isEmpty();
        assertThat(added.text("#tried .desk-passes")).contains("A keel drone.");

        rule.put("text", "- code: [");
        Page broken = form(author, added, rule);
        assertThat(broken.text("#form-refused")).contains("cannot be read");
        assertThat(broken.val("#rule-words")).contains("keel drone");
        assertThat(broken.select("#rule-bound option[selected]").val()).isEqualTo("exceeding");
    }

    @Test
    void keepsWhatIsTypedOfEachEntryUntilItIsPartOfTheDraftOrDropped() {
        DeskBrowser author = signedIn("list-author");
        String other = author.get(EDIT).href(".desk-columns a:not([href$=JP-18])");
        String before = author.get(other).val("#text");
        rewrite(author, "queue:", "queue: secret # ");
        author.send(author.get(other), "#entry-form", "text=" + before + "      - more", "act=check");

        assertThat(author.get(EDIT).texts("#typed a")).hasSize(2);
        assertThat(author.get(ENTRY).val("#text")).contains("queue: secret # ");
        Page kept = author.get(other);
        assertThat(kept.val("#text")).endsWith("- more");
        author.send(kept, "#beside", "act=forget").isAt(EDIT);
        assertThat(author.get(other).hasNo("#beside").val("#text")).isEqualTo(before);
        assertThat(author.get(EDIT).texts("#typed a")).hasSize(1);
        Page two = author.send(
                author.get(other),
                "#entry-form",
                "text=" + before.strip() + "\n" + before.replaceFirst("code: .*", "code: JP-98"),
                "act=check");
        assertThat(two.text("#check-result")).contains("another entry begins here");
    }

    /** Sends all that the page holds, as a browser does. */
    private static Page form(DeskBrowser author, Page page, Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>();
        page.select("#entry-form [name]:not(button)")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.is("select") ? field.select("option[selected]").val() : field.val()));
        fields.putAll(changed);
        return author.send(page, "#entry-form", fields);
    }

    @Test
    void triesTheExamplesBeforeAnythingIsKept() {
        DeskBrowser author = signedIn("list-author");
        String text = author.get(ENTRY).val("#text");
        String spoiled = text.replaceFirst("match:\\n( *)- ", "match:\n$1- Nothing that anybody looks for.\n$1- ");
        assertThat(spoiled).isNotEqualTo(text);

        Page checked = author.send(author.get(ENTRY), "#entry-form", "text=" + spoiled, "act=check");

        checked.is(200).says("It cannot be used yet", "example must match JP-18");
        assertThat(checked.text("#tried .desk-fails")).contains("Nothing that anybody looks for.");
        assertThat(checked.text("#tried .desk-passes")).contains("found by");
    }

    @Test
    void sendsAnEditionBackWithAReason() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        String address = propose(author, "2027-04", "clearer title").path();
        DeskBrowser approver = signedIn("list-approver", "ja");

        Page without = answered(approver, address, "send-back", "");
        without.is(422).says("理由を入力してください。");
        Page back = answered(approver, address, "send-back", "which title?");

        back.says("版を作成者に差し戻しました。", "差戻し", "which title?");
        assertThat(author.get("/lists").text("#open"))
                .isEqualTo("Edition 2027-04 of jp-specified-fields was sent back to its authors");
        Page again = author.send(author.get(address), "#take-up-form");
        again.says("Renamed,").hasNo("#waiting");
        propose(author, "2027-05", "the title of the law");
        author.get("/lists")
                .says("Edition 2027-05 of jp-specified-fields waits")
                .saysNot("was sent back");
        assertThat(author.get(EDIT).text("#waiting"))
                .as("what waits is not replaced unawares, although it is one's own")
                .startsWith("Your edition 2027-05 waits for approval.");
    }

    @Test
    void namesEachEditionAnewAndTakesNoDayThatIsNone() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");

        String name = author.get(EDIT).val("#edition");
        propose(author, name, "why").says("Another edition of the list has this name.");
        propose(author, "2027-04", " ").says("Enter a reason.");
        author.send(author.get(EDIT), "#propose-form", "edition=2027-04", "why=why", "from=1.4.2027")
                .says("Enter a day, such as 2027-04-01");
        Page past = author.send(author.get(EDIT), "#propose-form", "edition=2027-04", "why=why", "from=2020-01-01");
        past.says("The day is in the past.");
        assertThat(past.val("#why")).isEqualTo("why");
    }

    @Test
    void goesWithThePreviewThatItsAuthorHadMade() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        Page preview = author.send(author.get(EDIT), "#propose-form", "edition=2027-04", "why=why", "act=preview");
        assertThat(preview.path()).startsWith("/lists/previews/");
        long id = Long.parseLong(preview.path().replaceAll(".*/", ""));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> rows.is("SELECT ended_at IS NOT NULL FROM list_preview WHERE id = ?", id));

        Page proposed = propose(author, "2027-04", "clearer title");

        assertThat(proposed.href("#proposal-facts a")).isEqualTo("/lists/previews/" + id);
        rows.change("UPDATE list_proposal SET preview_sha256 = NULL WHERE edition = '2027-04'");
        assertThat(author.get(proposed.path()).href("#proposal-facts a"))
                .as("made after it was proposed")
                .isEqualTo("/lists/previews/" + id);
        rows.change("UPDATE list_proposal SET preview_sha256 = REPEAT('1', 64) WHERE edition = '2027-04'");
        assertThat(signedIn("list-approver").get(proposed.path()).text("#proposal-facts"))
                .as("of another state of the archive")
                .contains("nobody had a preview made; send it back");
        signedIn("list-approver").get("/lists/previews/" + id).says("jp-specified-fields, edition 2027-04");
    }

    @Test
    void isWithdrawnByItsAuthor() {
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        String address = propose(author, "2027-04", "clearer title").path();

        Page withdrawn = author.send(author.get(address), "#withdraw-form");

        withdrawn.says("The edition is withdrawn.");
        assertThat(author.get("/lists/jp-specified-fields/editions").texts("#editions tbody tr"))
                .first()
                .asString()
                .startsWith("2027-04 Withdrawn");
    }

    @Test
    void takesAnEntryOutAndANewOneIn() {
        DeskBrowser author = signedIn("list-author");
        author.send(author.get(ENTRY), "form[action$=remove]");
        author.get(EDIT).says("Removed entries JP-18");
        Page empty = author.get(EDIT + "/new");
        Page refused =
                author.send(empty, "#entry-form", "text=" + empty.val("#text").replace("AREA-01", "JP-99"));
        assertThat(refused.is(422).text("#check-result")).contains("Line 2: this is what each new entry begins with");
        Page added = form(
                author,
                refused,
                Map.of(
                        "form.title",
                        "Lamps",
                        "form.basis.reason",
                        "they glow",
                        "rule.words",
                        "lamp",
                        "rule.match",
                        "A lamp glows.",
                        "rule.noMatch",
                        "A chair stands."));

        added.says("New entries JP-99");
        author.get(ENTRY).is(404);
        commentsOnANewEntryStayWhereItIsWithdrawn(author, propose(author, "2027-04", "JP-99 in place of JP-18"));
    }

    private static void commentsOnANewEntryStayWhereItIsWithdrawn(DeskBrowser author, Page proposed) {
        String comments = proposed.href("a[href$=/comments/JP-99]");
        author.send(author.get(comments), "#comment-form", "words=too wide");

        Page withdrawn = author.send(author.get(proposed.path()), "#withdraw-form");

        withdrawn.says("too wide");
        assertThat(author.get(withdrawn.href("a[href$=/comments/JP-99]")).text("#comment-list bdi"))
                .isEqualTo("too wide");
    }

    @Test
    void isWrittenAndThrownAway() {
        DeskBrowser author = signedIn("list-author");
        Page added = rewrite(author, "title:", "title: Renamed,");

        author.send(added, "form[action$=discard]");
        author.get(EDIT).says("Nothing changed");
    }

    /** What one may not know of one neither writes nor answers. */
    @Test
    void isNeitherWrittenNorAnsweredByWhoMayNotKnowAllOfIt() throws Exception {
        person(staff, "lists-ocean", Handling.OPEN, Set.of("ocean"), Role.LIST_AUTHOR, Role.LIST_APPROVER);
        DeskBrowser author = signedIn("list-author");
        rewrite(author, "title:", "title: Renamed,");
        String address = propose(author, "2027-04", "clearer title").path();
        DeskBrowser narrow = signedIn("lists-ocean");

        Page seen = narrow.get(address);

        seen.says("Somebody who may see all of them answers it.")
                .saysNot("Renamed,")
                .hasNo("#answer-form");
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", narrow.token()));
        fields.put("sha256", seen.text(".desk-hash"));
        narrow.post(address + "/approve", fields).is(404);
        narrow.get(EDIT).is(404);
        assertThat(List.of(
                        narrow.get("/lists/no-such-list/editions").status(),
                        narrow.get("/lists/proposals/9999").status()))
                .containsOnly(404);
    }

    private static Page rewrite(DeskBrowser author, String key, String with) {
        Page entry = author.get(ENTRY);
        String text = entry.val("#text");
        return author.send(entry, "#entry-form", "text=" + (text.replaceFirst(key + " ?", with + " ")));
    }

    private static Page propose(DeskBrowser author, String edition, String why) {
        return author.send(author.get(EDIT), "#propose-form", "edition=" + edition, "why=" + why);
    }

    private static Page answered(DeskBrowser person, String address, String how, String comment) {
        Page page = person.get(address);
        page.select("#answer-form").attr("action", address + "/" + how);
        return person.send(page, "#answer-form", "comment=" + comment);
    }
}
