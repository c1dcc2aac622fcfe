package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** A filing names who paid, and the applicant declared nobody: asked, answered, corrected, closed. */
class DisclosureStoryTests extends InABrowser {

    @ParameterizedTest
    @MethodSource("languages")
    void anUndeclaredFunderIsAskedAboutDeclaredAndTheCaseClosed(String language) {
        long id = disclosureCase();
        String declared = "/cases/" + id + "/disclosure";
        String contract = rows.word(
                "SELECT p.contract FROM state_funding p JOIN review_case c ON c.filing_id = p.filing_id"
                        + " WHERE c.id = ? AND p.contract IS NOT NULL LIMIT 1",
                id);
        try (Window window = open(new Reader(language, 1280, 800, true)).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + id);
            page.locator(".desk-text__head a[href$='/disclosure']").click();
            filed(page, "funding, none");
            assertThat(page.locator("#rows tbody tr mark").first()).isVisible();
            window.isForEverybody().fits().shown("disclosure-undeclared-" + language);

            page.locator("a[href*='request-for-declaration']").click();
            page.fill("#answer-by", "2099-12-01");
            page.locator("#choose-letter button").click();
            assertThat(page.locator(".desk-letter__text")).containsText(contract);
            window.isForEverybody().fits().shown("disclosure-letter-" + language);
            page.fill("#to", "the applicant");
            page.locator("#form").selectOption(new SelectOption().setIndex(1));
            page.locator("#way").selectOption(new SelectOption().setIndex(1));
            page.locator("#sent-form button").click();
            assertThat(page.locator("ol.desk-history li")).hasCount(1);
            page.fill("#came-from", "the applicant");
            page.fill("#came-words", "A corrected declaration came.");
            page.locator("#came-form button").click();
            assertThat(page.locator("ol.desk-history li")).hasCount(2);

            page.navigate(declared);
            filed(page, allFunding(id));
            assertThat(page.locator("#declarations li")).hasCount(2);
            page.navigate("/cases/" + id);
            page.check("#decision-1");
            page.selectOption("#reason", "AS_DECLARED");
            page.click("#decision button.govuk-button--secondary");
            assertThat(page.locator("#decisions li")).hasCount(1);
            window.isForEverybody().shown("disclosure-closed-" + language);
        }
        assertThat(rows.word("SELECT status FROM review_case WHERE id = ?", id)).isEqualTo("CLOSED");
        assertThat(rows.words("SELECT action FROM audit_record WHERE subject LIKE '%DISCLOSURE' ORDER BY id"))
                .containsSubsequence("NOTICE_SENT", "APPLICANT_ANSWERED", "CASE_DECIDED");
    }

    /** The first of little rank, which the lot does not draw. */
    private long disclosureCase() {
        rows.change("UPDATE review_case SET lot_seed = 7 WHERE lot_seed IS NULL");
        return rows.id("""
                SELECT MIN(c.id) FROM review_case c JOIN state_funding p ON p.filing_id = c.filing_id
                WHERE c.queue = 'DISCLOSURE' AND c.rank_score < 20 AND p.contract IS NOT NULL""");
    }

    private static void filed(Page page, String declaredRows) {
        if (!page.locator("#form").isVisible()) {
            page.locator("#file-declaration summary").click();
        }
        page.fill("#form", "Common form");
        page.fill("#rows-typed", declaredRows);
        page.locator("#declaration-form button").click();
        assertThat(page.locator("#mistake")).hasCount(0);
        assertThat(page.locator("#declarations li").first()).isVisible();
    }

    private String allFunding(long id) {
        List<String> paid = rows.words("""
                SELECT CONCAT('funding, "', COALESCE(p.agency, ''), '", ', COALESCE(p.contract, ''))
                FROM state_funding p JOIN review_case c ON c.filing_id = p.filing_id WHERE c.id = ?""", id);
        return paid.stream().distinct().collect(Collectors.joining("\n"));
    }
}
