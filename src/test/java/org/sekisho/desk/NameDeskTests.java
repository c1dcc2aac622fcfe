package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names that an examiner corrects, as a case shows them. */
class NameDeskTests extends ServedDesk {

    @AfterEach
    void leaveItAsItWas() {
        jdbc.sql("DELETE FROM name_correction").update();
    }

    /** A case in whose text a name was found. */
    private String address() {
        return "/cases/" + jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN filing_entity n ON n.filing_id = c.filing_id
                        WHERE n.role = 'MENTIONED' AND n.kind = 'ORGANISATION' AND c.handling <> 'SECRET'
                        ORDER BY c.id, n.ordinal LIMIT 1""").query(Long.class).single();
    }

    @Test
    void areShownAsCorrectedByWhomUntilThatIsTakenBack() {
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page shown = examiner.get(address());
        String found = shown.document()
                .selectFirst("#name-found option[value^=ORGANISATION]")
                .val();
        String name = found.substring("ORGANISATION ".length());

        DeskBrowser.Page corrected =
                examiner.send(shown, "#name-form", Map.of("found", found, "kind", "PLACE", "written", "New Harbour"));
        assertThat(corrected.status()).isEqualTo(200);
        String line =
                corrected.document().select("#names-found[open] li:has(s)").text();
        assertThat(line).contains(name, "place New Harbour", "corrected by examiner");
        assertThat(signedIn("second-reviewer")
                        .get(address())
                        .document()
                        .select("#names-found li:has(s)")
                        .text())
                .contains("New Harbour");
        assertThat(signedIn("second-reviewer").get(address()).document().select("#name-form, #names-found form"))
                .isEmpty();
        assertThat(signedIn("examiner", "ja")
                        .get(address())
                        .document()
                        .select("#names-found li:has(s)")
                        .text())
                .contains("場所 New Harbour", "examinerが訂正");

        DeskBrowser.Page back = examiner.send(corrected, "#names-found form", Map.of());
        assertThat(back.document().select("#names-found s")).isEmpty();
    }

    /** A filing of two hundred names: those of the last pages can be wrong, too. */
    @Test
    void namesBeyondThoseShownAreCorrectedWhereAllAreShown() {
        String address = address();
        long filing = jdbc.sql("SELECT filing_id FROM review_case WHERE id = ?")
                .param(Long.valueOf(address.substring("/cases/".length())))
                .query(Long.class)
                .single();
        DeskBrowser examiner = signedIn("examiner");
        try {
            for (int i = 0; i < 100; i++) {
                jdbc.sql("""
                                INSERT INTO filing_entity (filing_id, ordinal, role, kind, name)
                                VALUES (?, ?, 'MENTIONED', 'PLACE', ?)""").params(filing, 1000 + i, "Harbour " + i).update();
            }
            DeskBrowser.Page shown = examiner.get(address);
            assertThat(shown.document().select("#name-found").text()).doesNotContain("Harbour 99");
            DeskBrowser.Page all = examiner.get(
                    shown.document().select("#all-names").attr("href").replaceFirst("#.*", ""));

            DeskBrowser.Page corrected =
                    examiner.send(all, "#name-form", Map.of("found", "PLACE Harbour 99", "kind", "NONE"));

            assertThat(corrected
                            .document()
                            .select("#names-found[open] li:has(s)")
                            .text())
                    .as("what was corrected is shown with the first")
                    .contains("Harbour 99");
            assertThat(corrected.document().select("#names-found li").text()).doesNotContain("Harbour 98");
        } finally {
            jdbc.sql("DELETE FROM filing_entity WHERE filing_id = ? AND ordinal >= 1000")
                    .param(filing)
                    .update();
        }
    }

    @Test
    void aCorrectionThatSaysNothingIsRefusedWithWhatWasTyped() {
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page shown = examiner.get(address());
        String found = shown.document()
                .selectFirst("#name-found option[value^=ORGANISATION]")
                .val();

        DeskBrowser.Page refused = examiner.send(shown, "#name-form", Map.of("found", found, "kind", "ORGANISATION"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#correct-name[open] [role=alert]").text())
                .contains("already");
        assertThat(refused.document().select("#name-found option[selected]").val())
                .isEqualTo(found);
    }
}
