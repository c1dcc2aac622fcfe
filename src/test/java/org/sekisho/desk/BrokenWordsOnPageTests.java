package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** Words that were told to be broken are marked in the text, and what was told leads to them. */
class BrokenWordsOnPageTests extends ServedDesk {

    private static final String NUMBER = "US20260401101A1";

    @Test
    void areMarkedWhereTheyStand() {
        long filing = rows.ids("SELECT id FROM filing WHERE number = ?", NUMBER).get(0);
        rows.change(
                "INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail) VALUES (?, 99, 'a.xml', 0, "
                        + "'DISGUISED', 'broken words of entry X-01 in title (characters 2 to 7)')",
                filing);
        long id = rows.ids("SELECT id FROM review_case WHERE filing_id = ? ORDER BY id", filing)
                .get(0);
        Page page = signedIn("examiner").get("/cases/" + id);

        String link = page.href("#not-read a.desk-hit-number");
        assertThat(link).startsWith("#hit-");
        assertThat(page.select(link).select("span").eachText().stream().mapToInt(String::length))
                .containsExactly(5);
    }
}
