package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** People talk about an entry where it stands, and nobody else hears it. */
class CommentDeskTests extends ServedDesk {

    private static final String COMMENTS = "/lists/focus-areas/comments/QUANTUM-01";
    private static final String WORDS = "canarycomment: is this <b>too wide</b>?";

    @Test
    void areReadByAllWhoMayKnowOfTheEntryAndByNobodyElse() {
        DeskBrowser author = signedIn("list-author");
        Page written = author.send(author.get(COMMENTS), "#comment-form", "words=" + WORDS);

        written.isAt(COMMENTS);
        assertThat(written.text("#comment-list bdi")).isEqualTo(WORDS);
        signedIn("list-approver").get("/lists/focus-areas/entries/QUANTUM-01").says(WORDS, "list-author");
        DeskBrowser ocean = signedIn("examiner-ocean");
        ocean.get(COMMENTS).is(404);
        ocean.own(COMMENTS, "words=x").is(404);
        author.get("/lists/focus-areas/comments/NONE-01").is(404);
    }

    @Test
    void areOnTheTrailWithoutTheirWords() {
        DeskBrowser author = signedIn("list-author");
        author.send(author.get(COMMENTS), "#comment-form", "words=" + WORDS);

        List<String> trail = rows.words(
                "SELECT CONCAT(action, ' ', subject, ' ', detail) FROM audit_record ORDER BY id DESC LIMIT 1");
        assertThat(trail.get(0))
                .startsWith("LIST_COMMENTED list focus-areas, entry QUANTUM-01")
                .doesNotContain("canary");
        long audited = rows.id("SELECT COUNT(*) FROM audit_record WHERE action = 'LIST_COMMENTED'");
        author.send(author.get(COMMENTS), "#comment-form", "words= ").is(422);
        assertThat(rows.id("SELECT COUNT(*) FROM audit_record WHERE action = 'LIST_COMMENTED'"))
                .isEqualTo(audited);
    }
}
