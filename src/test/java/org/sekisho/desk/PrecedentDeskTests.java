package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk says of other cases, and of the fish finder that came in twice, the second time to hunt submarines. */
class PrecedentDeskTests extends ServedDesk {

    private long amended() {
        return jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.number = 'EP9990116A1' AND f.version = 2 AND c.queue = 'SECRECY'""").query(Long.class).single();
    }

    @Test
    void marksWhatTheAmendmentChangedAndWhatWasFoundInIt() {
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page shown = examiner.get("/cases/" + amended());
        assertThat(shown.document().select("#difference").attr("href"))
                .isEqualTo("/cases/%d/difference".formatted(amended()));

        DeskBrowser.Page page = examiner.get("/cases/%d/difference".formatted(amended()));
        assertThat(page.document().select("ins mark")).isNotEmpty();
        assertThat(page.document().select("del").text()).doesNotContain("submarine");
        assertThat(page.document().select("ins").text()).contains("submarine");
        assertThat(page.document().select("details.desk-same > summary").text()).contains("passages are the same:");
        assertThat(page.document().select("details.desk-same mark"))
                .as("new evidence in words that were there before")
                .isEmpty();
        assertThat(page.document().select("#changes a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(page.document().select(link)).as(link).hasSize(1));
        assertThat(page.document().select("#changes").text()).contains("changed claim 1");
        assertThat(jdbc.sql(
                                "SELECT detail FROM audit_record WHERE action = 'VERSIONS_COMPARED' AND subject LIKE 'EP9990116A1%'")
                        .query(String.class)
                        .list())
                .contains("with version 1");
        assertThat(signedIn("examiner", "ja")
                        .get("/cases/%d/difference".formatted(amended()))
                        .text())
                .contains("第1版との比較");
    }

    @Test
    void showsInAFamilyWhatWasDecidedOnOneOfItWithTheDecidersWordsAsWords() {
        long decided = caseOf("ocean", "quantum");
        long other = caseOf("quantum", "ocean");
        jdbc.sql("""
                        INSERT INTO filing_family (filing_id, application)
                        SELECT filing_id, 'JP2025999999' FROM review_case WHERE id IN (?, ?)""").param(decided).param(other).update();
        DeskBrowser examiner = signedIn("examiner-2");
        examiner.send(
                examiner.get("/cases/" + decided),
                "#decision",
                Map.of("decision", "DISCLOSURE_REVIEW", "reason", "UNCLEAR", "words", "ask about the <b>beam</b>"));

        jdbc.sql("UPDATE case_decision SET second_because = NULL WHERE case_id = ?") // drawn by lot or not, it counts
                .param(decided)
                .update();

        DeskBrowser.Page page = examiner.get("/cases/" + other);
        assertThat(page.document().select("#earlier li"))
                .anySatisfy(line -> assertThat(line.text())
                        .contains("examiner-2: Disclosure review", "of the same family")
                        .contains("ask about the <b>beam</b>"));
        assertThat(page.document().select("#earlier b")).isEmpty();
        assertThat(signedIn("examiner-2", "ja").get("/cases/" + other).text()).contains("同一ファミリー");
        jdbc.sql("UPDATE review_case SET status = 'OPEN' WHERE id = ?")
                .param(decided)
                .update();
    }

    @Test
    void decidesCasesTogetherThatAreAlikeAndSaysWhichWereNot() {
        List<Long> open = jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN case_likeness l ON l.case_id = c.id
                        WHERE c.status = 'OPEN' AND l.hits IS NOT NULL ORDER BY c.id DESC LIMIT 3""").query(Long.class).list();
        List<String> hits = open.stream().map(this::hits).toList();
        open.forEach(id -> setHits(id, "a".repeat(64)));
        try {
            DeskBrowser examiner = signedIn("examiner-2");
            DeskBrowser.Page shown = examiner.get("/cases/" + open.get(0));
            DeskBrowser.Page group =
                    examiner.get(shown.document().select("#alike").attr("href"));
            assertThat(group.document().select("input[name=ticked]")).hasSize(3);
            assertThat(group.document().select("mark")).isNotEmpty();
            List<String> boxes = group.document().select("input[name=ticked]").eachAttr("value");

            DeskBrowser.Page nothing = examiner.send(group, "#together", Map.of());
            assertThat(nothing.status()).isEqualTo(422);
            assertThat(nothing.text()).contains("Tick at least one case");

            DeskBrowser.Page done = examiner.send(
                    group,
                    "#together",
                    Map.of(
                            "ticked", boxes.get(0) + "," + boxes.get(1),
                            "decision", "DISCLOSURE_REVIEW",
                            "reason", "UNCLEAR"));
            assertThat(done.text()).contains("All that were ticked are decided.");

            DeskBrowser.Page late = examiner.send(
                    group,
                    "#together",
                    Map.of("ticked", boxes.get(1), "decision", "DISCLOSURE_REVIEW", "reason", "UNCLEAR"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text()).contains("None was decided", "changed while you were reading");
        } finally {
            for (int i = 0; i < open.size(); i++) {
                setHits(open.get(i), hits.get(i));
                jdbc.sql("UPDATE review_case SET status = 'OPEN' WHERE id = ?")
                        .param(open.get(i))
                        .update();
            }
        }
    }

    private String hits(long id) {
        return jdbc.sql("SELECT hits FROM case_likeness WHERE case_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void setHits(long id, String hits) {
        jdbc.sql("UPDATE case_likeness SET hits = ? WHERE case_id = ?")
                .param(hits)
                .param(id)
                .update();
    }
}
