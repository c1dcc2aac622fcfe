package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** What the desk says of a filing whose text somebody changed in the database. */
class AlteredTextDeskTests extends ServedDesk {

    private static final String NUMBER = "JP2026991112A";
    private static final String OF_FILING =
            " WHERE filing_id = (SELECT id FROM filing WHERE number = '" + NUMBER + "')";

    private byte[] kept = {};

    @BeforeEach
    void theTextOfAnother() {
        kept = content(OF_FILING);
        write(content(" WHERE filing_id <> (SELECT id FROM filing WHERE number = '" + NUMBER
                + "') AND passages > 0 LIMIT 1"));
    }

    @AfterEach
    void leaveItAsItWas() {
        write(kept);
    }

    @Test
    void saysSoInThePlaceOfTheTextAndShowsNoWordOfIt() {
        Page page = signedIn("examiner").get("/cases/" + caseOn(NUMBER));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("somebody changed it in the database", "sekisho audit verify");
        assertThat(page.select(".desk-block")).isEmpty();
        signedIn("examiner", "ja").get("/cases/" + caseOn(NUMBER)).says("記録と一致しません");
    }

    @Test
    void refusesWhateverElseIsMadeOfIt() {
        for (String page : List.of("/letters/text", "/clock")) {
            Page refused = signedIn("examiner").get("/cases/" + caseOn(NUMBER) + page);
            if (refused.status() != 200) {
                assertThat(refused.text()).as(page).contains("This was changed without Sekisho");
            }
        }
    }

    private byte[] content(String of) {
        return rows.jdbc()
                .sql("SELECT content FROM filing_text" + of)
                .query(byte[].class)
                .single();
    }

    private void write(byte[] content) {
        rows.jdbc()
                .sql("UPDATE filing_text SET content = :content" + OF_FILING)
                .param("content", content)
                .update();
    }
}
