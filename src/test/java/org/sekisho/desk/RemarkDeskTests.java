package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Remarks on a case, as its page shows them. */
class RemarkDeskTests extends ServedDesk {

    private static final String WORDS = "Compare <b>the</b> second drawing.";

    @AfterEach
    void leaveItAsItWas() {
        jdbc.sql("DELETE FROM case_remark").update();
    }

    @Test
    void areReadByTheSecondPersonAndStruckOutByTheirAuthor() {
        String address = "/cases/" + caseOn("JP2026991112A");
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page written = examiner.send(examiner.get(address), "#remark-form", Map.of("words", WORDS));
        assertThat(written.at().getPath()).isEqualTo(address);

        DeskBrowser.Page second = signedIn("second-reviewer").get(address);
        assertThat(second.document().select("#remark-list li").text()).contains("examiner", WORDS);
        assertThat(second.document().select("#remark-list form")).isEmpty();

        DeskBrowser.Page struck = examiner.send(written, "#remark-list form", Map.of());
        assertThat(struck.document().select("#remark-list s").text()).isEqualTo(WORDS);
        assertThat(struck.document().select("#remark-list").text()).contains("struck out");
        assertThat(signedIn("examiner", "ja")
                        .get(address)
                        .document()
                        .select("#remark-list")
                        .text())
                .contains("取り消し");
    }

    @Test
    void stayInTheOffice() {
        String address = "/cases/" + caseOn("JP2026991112A");
        DeskBrowser examiner = signedIn("examiner");
        examiner.send(examiner.get(address), "#remark-form", Map.of("words", WORDS));

        for (String page : List.of("/referrals", "/letters", "/letters/text", "/clock", "/difference")) {
            assertThat(examiner.get(address + page).text()).as(page).doesNotContain("second drawing");
        }
    }

    @Test
    void withoutWordsAreAskedForOnThePageItself() {
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page page = examiner.get("/cases/" + caseOn("JP2026991112A"));

        DeskBrowser.Page refused = examiner.send(page, "#remark-form", Map.of("words", "  "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert]").text()).contains("Write something");
    }
}
