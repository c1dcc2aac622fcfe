package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What another edition of a list would change, as those who write and approve lists see it. */
class PreviewPagesTests extends ServedDesk {

    @Autowired
    private PreviewedList previewed;

    @Test
    void showWhatIsNewlyFlaggedWithTheWordsMarked() {
        DeskBrowser.Page page = signedIn("list-approver").get("/lists/previews/" + previewed.ofLeaves());

        assertThat(page.document().select("table tbody th").eachText())
                .contains("LEAF-01 Leaf sensors", "QUANTUM-01 Quantum key distribution");
        Element opened = page.document().selectFirst("section[aria-labelledby=opens]");
        assertThat(opened.text()).contains("US13990106B2", "LEAF-01", "too few");
        assertThat(opened.select("mark").eachText())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word).containsIgnoringCase("lea"));
        assertThat(page.document()
                        .select("section[aria-labelledby=result] code")
                        .text())
                .hasSize(64);
        assertThat(page.document().select("[hx-get]").eachAttr("hx-get")).noneMatch(poll -> poll.contains("previews"));
    }

    @Test
    void sayForWhichEntryEveryFilingIsRead() {
        long preview = previewed.ofLeaves();
        jdbc.sql("UPDATE list_preview_entry SET scanned = TRUE WHERE preview_id = ? AND entry_code = 'LEAF-01'")
                .param(preview)
                .update();

        assertThat(signedIn("list-author")
                        .get("/lists/previews/" + preview)
                        .document()
                        .select("table tbody th")
                        .eachText())
                .anyMatch(entry -> entry.startsWith("LEAF-01 Leaf sensors every filing is read for it"))
                .contains("QUANTUM-01 Quantum key distribution");
        jdbc.sql("UPDATE list_preview_entry SET scanned = FALSE WHERE preview_id = ?")
                .param(preview)
                .update();
    }

    @Test
    void isTheSameForAuthorAndApprover() {
        long preview = previewed.ofLeaves();

        assertThat(signedIn("list-approver")
                        .get("/lists/previews/" + preview)
                        .document()
                        .select("#preview")
                        .text())
                .isEqualTo(signedIn("list-author")
                        .get("/lists/previews/" + preview)
                        .document()
                        .select("#preview")
                        .text());
    }

    @Test
    void asksForItselfAgainAsLongAsTheWorkGoesOn() {
        long preview = previewed.asked();
        jdbc.sql("""
                        UPDATE list_preview SET held_by = 'another', held_until = UTC_TIMESTAMP(6) + INTERVAL 1 DAY WHERE id = ?""").param(preview).update();

        DeskBrowser.Page page = signedIn("list-author").get("/lists/previews/" + preview + "?asked=7");

        assertThat(page.document().selectFirst("#preview").attr("hx-get"))
                .isEqualTo("/lists/previews/%d?asked=8".formatted(preview));
        assertThat(page.text()).contains("Being worked out");
        assertThat(signedIn("list-author")
                        .get("/lists/previews/" + preview + "?asked=240")
                        .document()
                        .selectFirst("#preview")
                        .hasAttr("hx-get"))
                .isFalse();
        jdbc.sql("UPDATE list_preview SET ended_at = UTC_TIMESTAMP(6), held_until = NULL WHERE id = ?")
                .param(preview)
                .update();
    }

    @Test
    void hideEntriesOfOtherAreas() {
        DeskBrowser.Page page = signedIn("examiner-ocean").get("/lists/previews/" + previewed.ofLeaves());

        assertThat(page.text()).contains("No entry that you may see").doesNotContain("LEAF-01", "US13990106B2");
        assertThat(signedIn("list-author").get("/lists/previews/999999").status())
                .isEqualTo(404);
        assertThat(signedIn("operator").get("/lists/previews/1").status()).isEqualTo(404);
    }
}
