package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.springframework.beans.factory.annotation.Autowired;

/** What another edition of a list would change, as those who write and approve lists see it. */
class PreviewPagesTests extends ServedDesk {

    @Autowired
    private PreviewedList previewed;

    @Test
    void showWhatIsNewlyFlaggedWithTheWordsMarked() {
        Page page = signedIn("list-approver").get("/lists/previews/" + PreviewedList.OF_LEAVES);

        assertThat(page.texts("table tbody th"))
                .contains("LEAF-01 Leaf sensors", "QUANTUM-01 Quantum key distribution");
        Element opened = page.first("section[aria-labelledby=opens]");
        assertThat(opened.text()).contains("US13990106B2", "LEAF-01", "too few");
        assertThat(opened.select("mark").eachText())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word).containsIgnoringCase("lea"));
        assertThat(page.text("section[aria-labelledby=result] code")).hasSize(64);
        assertThat(page.select("[hx-get]").eachAttr("hx-get")).noneMatch(poll -> poll.contains("previews"));
    }

    @Test
    void sayForWhichEntryEveryFilingIsRead() {
        long preview = PreviewedList.OF_LEAVES;
        rows.change(
                "UPDATE list_preview_entry SET scanned = TRUE WHERE preview_id = ? AND entry_code = 'LEAF-01'",
                preview);

        assertThat(signedIn("list-author").get("/lists/previews/" + preview).texts("table tbody th"))
                .anyMatch(entry -> entry.startsWith("LEAF-01 Leaf sensors every filing is read for it"))
                .contains("QUANTUM-01 Quantum key distribution");
        rows.change("UPDATE list_preview_entry SET scanned = FALSE WHERE preview_id = ?", preview);
    }

    @Test
    void isTheSameForAuthorAndApprover() {
        long preview = PreviewedList.OF_LEAVES;

        assertThat(signedIn("list-approver").get("/lists/previews/" + preview).text("#preview"))
                .isEqualTo(signedIn("list-author")
                        .get("/lists/previews/" + preview)
                        .text("#preview"));
    }

    @Test
    void asksForItselfAgainAsLongAsTheWorkGoesOn() {
        long preview = previewed.asked();
        rows.change("""
                        UPDATE list_preview SET held_by = 'another', held_until = UTC_TIMESTAMP(6) + INTERVAL 1 DAY WHERE id = ?""", preview);

        Page page = signedIn("list-author").get("/lists/previews/" + preview + "?asked=7");

        assertThat(page.first("#preview").attr("hx-get")).isEqualTo("/lists/previews/%d?asked=8".formatted(preview));
        page.says("Being worked out");
        assertThat(signedIn("list-author")
                        .get("/lists/previews/" + preview + "?asked=240")
                        .first("#preview")
                        .hasAttr("hx-get"))
                .isFalse();
        rows.change("UPDATE list_preview SET ended_at = UTC_TIMESTAMP(6), held_until = NULL WHERE id = ?", preview);
    }

    @Test
    void hideEntriesOfOtherAreas() {
        Page page = signedIn("examiner-ocean").get("/lists/previews/" + PreviewedList.OF_LEAVES);

        page.says("No entry that you may see").saysNot("LEAF-01", "US13990106B2");
        signedIn("list-author").get("/lists/previews/999999").is(404);
        signedIn("operator").get("/lists/previews/1").is(404);
    }
}
