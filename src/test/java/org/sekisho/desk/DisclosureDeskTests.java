package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** What an applicant declared, laid beside what a filing says. */
class DisclosureDeskTests extends ServedDesk {

    private static final String ROWS = "#rows tbody tr";

    /** The page of a case on a filing that names a contract and who paid. */
    private String address() {
        return "/cases/" + rows.id("""
                        SELECT MIN(c.id) FROM review_case c JOIN state_funding p ON p.filing_id = c.filing_id
                        WHERE p.agency IS NOT NULL AND p.contract IS NOT NULL AND c.handling <> 'SECRET'""") + "/disclosure";
    }

    private static Page file(DeskBrowser examiner, Page shown, String typed) {
        return examiner.send(
                shown, "#declaration-form", Map.of("form", "Common form", "dated", "2026-11-20", "rows", typed));
    }

    @Test
    void anUndeclaredFunderIsAskedAboutAndDeclaredInACorrection() {
        DeskBrowser examiner = signedIn("examiner");
        Page none = examiner.get(address());
        assertThat(none.text(ROWS)).contains("funding", "cannot tell", "No declaration is on file");
        assertThat(none.select(ROWS + " mark")).as("the words that say so").isNotEmpty();
        none.says("Nothing is taken as not declared before one is on file");

        Page other = file(examiner, none, "funding, Example Agency, AB-12\naffiliations, none");
        assertThat(other.text("#counts")).contains("not declared").contains("declared");
        assertThat(other.text(ROWS)).contains("The declaration has others and not this one");
        assertThat(other.text("#declarations"))
                .contains("counts: Common form, dated 2026-11-20, 2 rows", "filed by examiner");
        assertThat(examiner.get(other.href("section a[href$=letters]")).status())
                .isEqualTo(200);

        String agency = rows.word("""
                SELECT p.agency FROM state_funding p JOIN review_case c ON c.filing_id = p.filing_id
                WHERE c.id = ? AND p.agency IS NOT NULL AND p.contract IS NOT NULL LIMIT 1""", id(none));
        String contract = rows.word("""
                SELECT p.contract FROM state_funding p JOIN review_case c ON c.filing_id = p.filing_id
                WHERE c.id = ? AND p.agency IS NOT NULL AND p.contract IS NOT NULL LIMIT 1""", id(none));
        Page corrected = file(examiner, other, "contracts, \"%s\", %s".formatted(agency, contract));
        assertThat(corrected.text(ROWS)).contains("declared", "The number is the same");
        assertThat(corrected.texts("#declarations li")).hasSize(2);

        assertThat(rows.words(
                        "SELECT CONCAT(kind, ' ', verdict, ' ', things) FROM disclosure_count WHERE filing_id = (SELECT filing_id FROM review_case WHERE id = ?)",
                        id(none)))
                .as("as programs are told, from now on")
                .contains("FUNDING DECLARED 1");

        Page ja = signedIn("examiner", "ja").get(address());
        assertThat(ja.text(ROWS)).contains("資金", "申告あり", "番号が一致します");
        assertThat(rows.words("SELECT detail FROM audit_record WHERE action = 'DECLARATION_FILED'"))
                .hasSize(2)
                .noneMatch(detail -> detail.contains("Agency") || detail.contains(contract));
    }

    @Test
    void whatIsNotLookedAtIsSaid() {
        rows.change(
                "DELETE FROM filing_text WHERE filing_id = (SELECT filing_id FROM review_case WHERE id = ?)",
                id(signedIn("examiner").get(address())));
        Page unread = signedIn("examiner").get(address());
        assertThat(unread.text("#unread")).contains("are not looked at here");
        assertThat(unread.text(ROWS)).contains("funding", "cannot tell");
    }

    @Test
    void noneIsContradictedByWhatTheFilingSays() {
        DeskBrowser examiner = signedIn("examiner");
        Page none = examiner.get(address());
        Page denied = file(examiner, none, "funding, none");
        assertThat(denied.text(ROWS))
                .startsWith("funding contradicts")
                .contains("The declaration says that there is none");
    }

    @Test
    void closingWhileSomethingIsUndeclaredTakesASecondPerson() {
        String shown = "/cases/" + rows.id("""
                SELECT MIN(c.id) FROM review_case c JOIN state_funding p ON p.filing_id = c.filing_id
                WHERE c.queue = 'DISCLOSURE' AND c.rank_score < 20 AND p.contract IS NOT NULL""");
        rows.change("UPDATE review_case SET lot_seed = 7 WHERE lot_seed IS NULL");
        DeskBrowser examiner = signedIn("examiner");
        assertThat(examiner.get(shown).select("option[value=AS_DECLARED]"))
                .as("no declaration is on file, and nobody can tell")
                .isEmpty();
        file(examiner, examiner.get(shown + "/disclosure"), "funding, none");

        Page denied = examiner.get(shown);
        assertThat(denied.text("#undeclared")).isEqualTo("1 thing that the filing says is not declared");
        assertThat(denied.select("option[value=AS_DECLARED]")).isEmpty();
        Page refused = examiner.send(
                denied, "#decision", Map.of("decision", "NO_CONCERN", "reason", "AS_DECLARED", "words", ""));
        refused.is(422).says("Not all that was found is declared, or nobody can tell");
        assertThat(examiner.get("/figures").text("#declared-kinds")).contains("funding 1 0");
        rows.change("DELETE FROM disclosure_count"); // which no seal holds, and so decides nothing
        Page proposed = examiner.send(
                refused, "#decision", Map.of("decision", "NO_CONCERN", "reason", "OTHER_MEANING", "words", ""));
        proposed.says("needs confirmation: something is not declared");
    }

    @Test
    void aRowThatMeansNothingIsNamedByItsLineAndNothingTypedIsLost() {
        DeskBrowser examiner = signedIn("examiner");
        Page refused = file(examiner, examiner.get(address()), "funding, Example Agency\ngifts, A Donor");
        refused.is(422);
        assertThat(refused.text("#mistake")).contains("line 2 is no row");
        assertThat(refused.text("#rows-typed")).contains("gifts, A Donor");
        assertThat(refused.val("#form")).isEqualTo("Common form");
        assertThat(rows.words("SELECT form FROM declaration")).isEmpty();
    }

    @Test
    void othersMayReadItAndNotFile() {
        Page read = signedIn("second-reviewer").get(address());
        read.is(200);
        read.hasNo("#declaration-form");
        assertThat(signedIn("auditor").get(address()).status()).isEqualTo(404);
    }

    private static long id(Page page) {
        return Long.parseLong(page.path().replaceAll("\\D", ""));
    }
}
