package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** Remarks on a case, as its page shows them. */
class RemarkDeskTests extends ServedDesk {

    private static final String WORDS = "Compare <b>the</b> second drawing.";

    @Test
    void areReadByTheSecondPersonAndStruckOutByTheirAuthor() {
        String address = "/cases/" + caseOn("JP2026991112A");
        DeskBrowser examiner = signedIn("examiner");
        Page written = examiner.send(examiner.get(address), "#remark-form", "words=" + WORDS);
        written.isAt(address);

        Page second = signedIn("second-reviewer").get(address);
        assertThat(second.text("#remark-list li")).contains("examiner", WORDS);
        second.hasNo("#remark-list form");

        Page struck = examiner.send(written, "#remark-list form");
        assertThat(struck.text("#remark-list s")).isEqualTo(WORDS);
        assertThat(struck.text("#remark-list")).contains("struck out");
        assertThat(signedIn("examiner", "ja").get(address).text("#remark-list")).contains("取り消し");
    }

    @Test
    void stayInTheOffice() {
        String address = "/cases/" + caseOn("JP2026991112A");
        DeskBrowser examiner = signedIn("examiner");
        examiner.send(examiner.get(address), "#remark-form", "words=" + WORDS);

        for (String page : List.of("/referrals", "/letters", "/letters/text", "/clock", "/difference")) {
            assertThat(examiner.get(address + page).text()).as(page).doesNotContain("second drawing");
        }
    }

    @Test
    void withoutWordsAreAskedForOnThePageItself() {
        DeskBrowser examiner = signedIn("examiner");
        Page page = examiner.get("/cases/" + caseOn("JP2026991112A"));

        Page refused = examiner.send(page, "#remark-form", "words=  ");
        refused.is(422);
        assertThat(refused.text("[role=alert]")).contains("Write something");
    }
}
