package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** What the desk says of other cases, and of the fish finder that came in twice, the second time to hunt submarines. */
class PrecedentDeskTests extends ServedDesk {

    private long amended() {
        return rows.id("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.number = 'EP9990116A1' AND f.version = 2 AND c.queue = 'SECRECY'""");
    }

    @Test
    void marksWhatTheAmendmentChangedAndWhatWasFoundInIt() {
        DeskBrowser examiner = signedIn("examiner");
        Page shown = examiner.get("/cases/" + amended());
        assertThat(shown.href("#difference")).isEqualTo("/cases/%d/difference".formatted(amended()));

        Page page = examiner.get("/cases/%d/difference".formatted(amended()));
        page.has("ins mark");
        assertThat(page.text("del")).doesNotContain("submarine");
        assertThat(page.text("ins")).contains("submarine");
        assertThat(page.text("details.desk-same > summary")).contains("passages are the same:");
        assertThat(page.select("details.desk-same mark"))
                .as("new evidence in words that were there before")
                .isEmpty();
        assertThat(page.hrefs("#changes a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page.select(link)).as(link).hasSize(1));
        assertThat(page.text("#changes")).contains("changed claim 1");
        assertThat(
                        rows.words(
                                "SELECT detail FROM audit_record WHERE action = 'VERSIONS_COMPARED' AND subject LIKE 'EP9990116A1%'"))
                .contains("with version 1");
        signedIn("examiner", "ja")
                .get("/cases/%d/difference".formatted(amended()))
                .says("第1版との比較");
    }

    @Test
    void showsInAFamilyWhatWasDecidedOnOneOfItWithTheDecidersWordsAsWords() {
        long decided = caseOf("ocean", "quantum");
        long other = caseOf("quantum", "ocean");
        rows.change("""
                        INSERT INTO filing_family (filing_id, application)
                        SELECT filing_id, 'JP2025999999' FROM review_case WHERE id IN (?, ?)""", decided, other);
        DeskBrowser examiner = signedIn("examiner-2");
        examiner.send(
                examiner.get("/cases/" + decided),
                "#decision",
                "decision=DISCLOSURE_REVIEW",
                "reason=UNCLEAR",
                "words=ask about the <b>beam</b>");

        rows.jdbc()
                .sql("UPDATE case_decision SET second_because = NULL WHERE case_id = ?") // drawn by lot or not, it
                // counts
                .param(decided)
                .update();

        Page page = examiner.get("/cases/" + other);
        assertThat(page.select("#earlier li"))
                .anySatisfy(line -> assertThat(line.text())
                        .contains("examiner-2: Disclosure review", "of the same family")
                        .contains("ask about the <b>beam</b>"));
        page.hasNo("#earlier b");
        signedIn("examiner-2", "ja").get("/cases/" + other).says("同一ファミリー");
    }

    @Test
    void decidesCasesTogetherThatAreAlikeAndSaysWhichWereNot() {
        List<Long> open = rows.ids("""
                        SELECT c.id FROM review_case c JOIN case_likeness l ON l.case_id = c.id
                        WHERE c.status = 'OPEN' AND l.hits IS NOT NULL ORDER BY c.id DESC LIMIT 3""");
        open.forEach(id -> rows.change("UPDATE case_likeness SET hits = REPEAT('a', 64) WHERE case_id = ?", id));
        DeskBrowser examiner = signedIn("examiner-2");
        Page shown = examiner.get("/cases/" + open.get(0));
        Page group = examiner.get(shown.href("#alike"));
        assertThat(group.select("input[name=ticked]")).hasSize(3);
        group.has("mark");
        List<String> boxes = group.values("input[name=ticked]");

        Page nothing = examiner.send(group, "#together");
        nothing.is(422).says("Tick at least one case");

        Page done = examiner.send(
                group,
                "#together",
                "ticked=" + boxes.get(0) + "," + boxes.get(1),
                "decision=DISCLOSURE_REVIEW",
                "reason=UNCLEAR");
        done.says("All that were ticked are decided.");

        Page late = examiner.send(
                group, "#together", "ticked=" + boxes.get(1), "decision=DISCLOSURE_REVIEW", "reason=UNCLEAR");
        late.is(409).says("None was decided", "changed while you were reading");
    }
}
