package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Words that were told to be broken are marked in the text, and what was told leads to them. */
class BrokenWordsOnPageTests extends ServedDesk {

    private static final String NUMBER = "US20260401101A1";

    @Test
    void areMarkedWhereTheyStand() {
        long filing = jdbc.sql("SELECT id FROM filing WHERE number = ?")
                .param(NUMBER)
                .query(Long.class)
                .list()
                .get(0);
        jdbc.sql(
                        "INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail) VALUES (?, 99, 'a.xml', 0, "
                                + "'DISGUISED', 'broken words of entry X-01 in title (characters 2 to 7)')")
                .param(filing)
                .update();
        try {
            long id = jdbc.sql("SELECT id FROM review_case WHERE filing_id = ? ORDER BY id")
                    .param(filing)
                    .query(Long.class)
                    .list()
                    .get(0);
            Document page = signedIn("examiner").get("/cases/" + id).document();

            String link = page.select("#not-read a.desk-hit-number").attr("href");
            assertThat(link).startsWith("#hit-");
            assertThat(page.select(link).select("span").eachText().stream().mapToInt(String::length))
                    .containsExactly(5);
        } finally {
            jdbc.sql("DELETE FROM unread_part WHERE filing_id = ? AND ordinal = 99")
                    .param(filing)
                    .update();
        }
    }
}
