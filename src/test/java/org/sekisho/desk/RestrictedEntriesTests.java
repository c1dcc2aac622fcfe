package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;

/** What is said of a restricted entry leaves by no page and no file for those who are not cleared. */
class RestrictedEntriesTests extends ServedDesk {

    private static final String LIST = "jp-specified-fields";
    private static final String CANARY = "canarybird";
    private static final String CODE = "JP-95";

    private static final String ENTRIES = """
            - code: %s
              title: %s folding
              area: transport
              queue: secrecy
              handling: secret
              consulted: [demo-security-ministry]
              basis: { reason: "%s basis" }
              rules:
                - words: [%s]
              examples:
                match: [A %s.]
            - code: JP-94
              title: Open bridges
              area: transport
              queue: secrecy
              handling: open
              basis: { reason: "as asked" }
              rules:
                - words: [swing bridge]
              examples:
                match: [A swing bridge.]
            """.formatted(CODE, CANARY, CANARY, CANARY, CANARY);

    private long proposal;
    private long used;

    @BeforeEach
    void anEditionWithARestrictedEntryIsInUse() throws Exception {
        DeskBrowser author = signedIn(writer(Handling.SECRET));
        Page tried = author.bring(
                "/lists/import", Map.of("_csrf", author.token(), "list", LIST, "text", ENTRIES), "", new byte[0]);
        Map<String, String> fields = new HashMap<>(Map.of("act", "keep"));
        tried.select("#keep-form input").forEach(field -> fields.put(field.attr("name"), field.val()));
        Page draft = author.bring("/lists/import", fields, "", new byte[0]);
        Page proposed = author.send(draft, "#propose-form", "edition=restricted", "why=bridges", "act=propose");
        proposal = Long.parseLong(proposed.path().replaceAll(".*/", ""));
        author.send(author.get("/lists/%s/comments/%s".formatted(LIST, CODE)), "#comment-form", "words=" + CANARY);
        rows.change("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, notice, file, content, loaded_at)
                        SELECT list_id, edition, sha256, title, '', file, content, '2020-01-01' FROM list_proposal WHERE id = ?""", proposal);
        rows.change("""
                UPDATE run_list SET list_edition_id = (SELECT id FROM list_edition WHERE edition = 'restricted')
                WHERE list_edition_id IN (SELECT id FROM list_edition WHERE list_id = ?)""", LIST); // as if runs had gone by it
    }

    @Test
    void leaveByNoPageAndNoFile() throws Exception {
        DeskBrowser reader = signedIn(writer(Handling.CONFIDENTIAL));

        for (String path : List.of(
                "/lists",
                "/lists?concerns=true",
                "/lists/entries.csv",
                "/lists/%s/export".formatted(LIST),
                "/lists/%s/export?as=csv".formatted(LIST),
                "/lists/%s/export?half=public".formatted("focus-areas"),
                "/lists/%s/export?half=public".formatted(LIST),
                "/lists/%s/changes".formatted(LIST),
                "/lists/%s/edit".formatted(LIST),
                "/lists/import",
                "/lists/%s/editions".formatted(LIST),
                "/lists/proposals/" + proposal)) {
            HttpResponse<String> page = reader.get(path).response();
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain(CANARY, CODE);
            assertThat(page.headers().map().toString()).as(path).doesNotContain(CANARY, CODE);
        }
        assertThat(reader.get("/lists/%s/export?half=public".formatted(LIST)).body())
                .contains("JP-94", "Restricted entries are left out")
                .doesNotContain("JP-18");
        for (String path : List.of(
                "/lists/%s/entries/%s".formatted(LIST, CODE),
                "/lists/%s/comments/%s".formatted(LIST, CODE),
                "/lists/%s/entries/%s/hindsight".formatted(LIST, CODE),
                "/lists/%s/entries/%s/hindsight/csv".formatted(LIST, CODE),
                "/lists/%s/edit/%s".formatted(LIST, CODE))) {
            assertThat(reader.get(path).status()).as(path).isEqualTo(404);
        }
        Page page = reader.get("/lists/proposals/" + proposal);
        page.says("JP-94 Open bridges").hasNo("#consent-table, #owed, #answer-form");
        assertThat(page.select("section[id^=entry-]")).hasSize(1);
        Page consent = reader.own(
                "/lists/proposals/%d/consent".formatted(proposal), "about=" + CODE + " demo-security-ministry");
        consent.is(404);
        assertThat(signedIn(writer(Handling.SECRET))
                        .get("/lists/proposals/" + proposal)
                        .text())
                .contains(CANARY, "1 consent is missing.");
    }

    /** The account of somebody who writes and approves lists, and reads cases. */
    private String writer(Handling cleared) throws Exception {
        StaffId id = new StaffId("writer-" + cleared.name().toLowerCase(Locale.ROOT));
        if (staff.byId(id).isEmpty()) {
            Set<Role> roles = Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER, Role.EXAMINER);
            staff.add(id, new Profile("Writer", new Access(roles, Set.of(), true, cleared), Language.EN), "test");
            staff.setPassword(id, PASSWORD, "test");
        }
        return id.value();
    }
}
