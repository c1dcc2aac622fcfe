package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People talk about an entry where it stands, and nobody else hears it. */
class CommentDeskTests extends ServedDesk {

    private static final String COMMENTS = "/lists/focus-areas/comments/QUANTUM-01";
    private static final String WORDS = "canarycomment: is this <b>too wide</b>?";

    @AfterEach
    void forgetComments() {
        jdbc.sql("DELETE FROM list_comment").update();
    }

    @Test
    void areReadByAllWhoMayKnowOfTheEntryAndByNobodyElse() {
        DeskBrowser author = signedIn("list-author");
        DeskBrowser.Page written = author.send(author.get(COMMENTS), "#comment-form", Map.of("words", WORDS));

        assertThat(written.at().getPath()).isEqualTo(COMMENTS);
        assertThat(written.document().select("#comment-list bdi").text()).isEqualTo(WORDS);
        assertThat(signedIn("list-approver")
                        .get("/lists/focus-areas/entries/QUANTUM-01")
                        .text())
                .contains(WORDS, "list-author");
        DeskBrowser ocean = signedIn("examiner-ocean");
        assertThat(ocean.get(COMMENTS).status()).isEqualTo(404);
        assertThat(ocean.post(COMMENTS, Map.of("_csrf", ocean.token(), "words", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(author.get("/lists/focus-areas/comments/NONE-01").status()).isEqualTo(404);
    }

    @Test
    void areOnTheTrailWithoutTheirWords() {
        DeskBrowser author = signedIn("list-author");
        author.send(author.get(COMMENTS), "#comment-form", Map.of("words", WORDS));

        List<String> trail = jdbc.sql(
                        "SELECT CONCAT(action, ' ', subject, ' ', detail) FROM audit_record ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .list();
        assertThat(trail.get(0))
                .startsWith("LIST_COMMENTED list focus-areas, entry QUANTUM-01")
                .doesNotContain("canary");
        long audited = jdbc.sql("SELECT COUNT(*) FROM audit_record WHERE action = 'LIST_COMMENTED'")
                .query(Long.class)
                .single();
        assertThat(author.send(author.get(COMMENTS), "#comment-form", Map.of("words", " "))
                        .status())
                .isEqualTo(422);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_record WHERE action = 'LIST_COMMENTED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(audited);
    }
}
