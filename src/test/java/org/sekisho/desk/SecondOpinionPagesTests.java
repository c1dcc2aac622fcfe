package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.OpinionModels;
import org.sekisho.proof.model.ProposedModel;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.beans.factory.annotation.Autowired;

/** A filing that no list found, queued by a second opinion, as it is served: what is seen of it, when, and by whom. */
class SecondOpinionPagesTests extends ServedDesk {

    private static final String MODEL = "0123456789ab" + "c".repeat(52);

    private long id;

    @Autowired
    private FilingTexts texts;

    @Autowired
    private OpinionModels models;

    @BeforeEach
    void aClearFilingIsQueuedByASecondOpinion() {
        long filing = rows.id("""
                SELECT MIN(f.id) FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                WHERE o.outcome = 'CLEAR' AND NOT f.canary AND NOT EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id)""");
        rows.change("""
                INSERT INTO review_case (filing_id, queue, status, opened_at, run_id, rank_score, handling, lot_seed)
                VALUES (?, 'SECRECY', 'OPEN', NOW(6), 1, 0, 'OPEN', 7)""", filing);
        id = rows.id("SELECT MAX(id) FROM review_case");
        rows.change("INSERT INTO opinion_case (case_id, run_id) VALUES (?, 1)", id);
        rows.change(
                "INSERT INTO second_opinion (filing_id, run_id, model, code, chance) VALUES (?, 1, ?, 'quantum', 0.137)",
                filing,
                MODEL);
    }

    private void decidedBy(String account) {
        rows.change("""
                INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                    status_before, seen, seen_sha256, lot_seed)
                SELECT id, version, 'DISCLOSURE_REVIEW', 'ON_THE_LIST', '', ?, NOW(6), status, '', '', lot_seed
                FROM review_case WHERE id = ?""", account, id);
    }

    @Test
    void isMarkedInTheQueueAndOnItsCaseInBothLanguages() {
        assertThat(signedIn("examiner").get("/queue?order=RANK&list=TO_DECIDE").body())
                .contains("Second opinion only: no list found anything for this queue.");
        assertThat(signedIn("examiner").get("/cases/" + id).text(".desk-case__why"))
                .startsWith("Second opinion only");
        assertThat(signedIn("examiner", "ja").get("/cases/" + id).text(".desk-case__why"))
                .startsWith("第二意見のみ");
        assertThat(signedIn("examiner-ocean").get("/cases/" + id).status()).isEqualTo(404);
    }

    @Test
    void isShownToWhoDecidedAndNotBefore() {
        signedIn("examiner").get("/cases/" + id).hasNo("#second-opinion").saysNot("0123456789ab");

        decidedBy("examiner");

        for (String language : new String[] {"en", "ja"}) {
            Page page = signedIn("examiner", language).get("/cases/" + id);
            page.saysNot("??");
            assertThat(page.body()).contains("0123456789ab", "14");
        }
        assertThat(signedIn("examiner").get("/cases/" + id).body())
                .contains("of 100 such filings about 14 were kept for", "This model is in use no more.");
        signedIn("examiner-2").get("/cases/" + id).hasNo("#second-opinion").saysNot("0123456789ab");
    }

    @Test
    void standsBesideTheDecidedFilingsThatReadMostLikeItAndThatTheReaderMayOpen() {
        long mine = id;
        rows.change("UPDATE review_case SET lot_seed = 7 WHERE lot_seed IS NULL");
        rows.ids("SELECT id FROM review_case WHERE queue = 'SECRECY' AND status = 'OPEN' AND id <> ?", mine)
                .forEach(other -> {
                    id = other;
                    decidedBy("examiner-2");
                });
        id = mine;
        decidedBy("examiner");
        DeskBrowser examiner = signedIn("examiner");

        Page page = examiner.get("/cases/" + mine);
        assertThat(page.select("#nearest > li"))
                .hasSizeBetween(1, 5)
                .allSatisfy(one -> assertThat(one.text()).contains("rare words in common"));
        assertThat(page.hrefs("#nearest a"))
                .allSatisfy(link -> examiner.get(link).is(200));

        rows.change("DELETE FROM second_opinion");
        examiner.get("/cases/" + mine).hasNo("#second-opinion").has("#nearest > li");
        signedIn("examiner-2").get("/cases/" + mine).hasNo("#nearest");

        rows.change("UPDATE review_case SET handling = 'SECRET' WHERE id <> ?", mine);
        signedIn("examiner-ocean").get("/cases/" + mine).is(404);
        examiner.get("/cases/" + mine).hasNo("#nearest");
    }

    /** A model that learned from restricted filings says nothing of them to who may not know of such. */
    @Test
    void suggestsASubclassWhereTheFilingStatesNoneToWhoIsClearedForTheModel() {
        long filing = filingWithoutSymbols();
        String at = "/cases/" + rows.id("SELECT MIN(id) FROM review_case WHERE filing_id = ?", filing);
        FilingText text = texts.of(new FilingId(filing)).orElseThrow().text();
        signedIn("examiner").get(at).hasNo("#suggested");

        inForce(OpinionTexts.suggesting("G06N", text), Handling.CONFIDENTIAL);
        assertThat(signedIn("examiner").get(at).text("#suggested")).contains("G06N (75)", "The filing states none");
        assertThat(signedIn("examiner", "ja").get(at).text("#suggested")).contains("G06N (75)", "分類記号がありません");

        inForce(OpinionTexts.suggesting("H04L", text), Handling.SECRET);
        signedIn("examiner").get(at).hasNo("#suggested");
    }

    private long filingWithoutSymbols() {
        return rows
                .ids("SELECT DISTINCT filing_id FROM review_case WHERE handling <> 'SECRET' AND id <> ?", id)
                .stream()
                .filter(filing -> texts.of(new FilingId(filing))
                        .filter(text -> text.bibliography().symbols().isEmpty()
                                && text.text().words().length() > 500)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void inForce(OpinionModel model, Handling level) {
        StaffMember author = DeskOffice.person("author", Set.of(Role.LIST_AUTHOR), Set.of(), true, Handling.SECRET);
        StaffMember other = DeskOffice.person("other", Set.of(Role.LIST_APPROVER), Set.of(), true, Handling.SECRET);
        ProposedModel made = models.propose(OpinionModelFile.of(model), level, "it finds more", author);
        models.approve(made.id(), made.sha256(), other);
    }

    @Test
    void drawsHowMuchWasFoundForWhoAsks() {
        decidedBy("examiner");

        assertThat(signedIn("auditor").get("/figures/recall").body()).contains("<svg", "rules and second opinion");
    }

    @Test
    void isCountedAmongTheFigures() {
        decidedBy("examiner");
        Page figures = signedIn("auditor").get("/figures");

        assertThat(figures.text("#opinions-sent")).isEqualTo("Sent: 1. Decided: 1. Kept: 1. 100 % (21 to 100 %)");
        assertThat(figures.text("#sampled")).startsWith("Drawn: 0.");
        signedIn("auditor", "ja").get("/figures").saysNot("??");
    }
}
