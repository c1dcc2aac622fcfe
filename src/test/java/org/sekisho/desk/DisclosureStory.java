package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.machine.database.Rows;

/** The way of a disclosure review at the desk, from what is not declared to the end of the case. */
record DisclosureStory(Rows rows, long id) {

    /** Asks the applicant, files the answer and the corrected declaration, and closes the case. */
    void told(Window window, String language) {
        Page page = window.page();
        page.navigate("/cases/" + id);
        page.locator(".desk-text__head a[href$='/disclosure']").click();
        filed(page, "funding, none");
        assertThat(page.locator("#rows tbody tr mark").first()).isVisible();
        window.isForEverybody().fits().shown("disclosure-undeclared-" + language);

        page.locator("a[href*='request-for-declaration']").click();
        page.fill("#answer-by", "2099-12-01");
        page.locator("#choose-letter button").click();
        assertThat(page.locator(".desk-letter__text")).containsText(contract());
        window.isForEverybody().fits();
        page.fill("#to", "the applicant");
        page.locator("#form").selectOption(new SelectOption().setIndex(1));
        page.locator("#way").selectOption(new SelectOption().setIndex(1));
        page.locator("#sent-form button").click();
        assertThat(page.locator("ol.desk-history li")).hasCount(1);
        page.fill("#came-from", "the applicant");
        page.fill("#came-words", "A corrected declaration came.");
        page.locator("#came-form button").click();
        assertThat(page.locator("ol.desk-history li")).hasCount(2);

        page.navigate("/cases/" + id + "/disclosure");
        filed(page, allFunding());
        assertThat(page.locator("#declarations li")).hasCount(2);
        page.navigate("/cases/" + id);
        page.check("#decision-1");
        page.selectOption("#reason", "AS_DECLARED");
        page.click("#decision button.govuk-button--secondary");
        assertThat(page.locator("#decisions li")).hasCount(1);
        window.isForEverybody();
        assertThat(rows.word("SELECT status FROM review_case WHERE id = ?", id)).isEqualTo("CLOSED");
        assertThat(rows.words("SELECT action FROM audit_record WHERE subject LIKE '%DISCLOSURE' ORDER BY id"))
                .containsSubsequence("NOTICE_SENT", "APPLICANT_ANSWERED", "CASE_DECIDED");
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

    private String contract() {
        return rows.word(
                "SELECT p.contract FROM state_funding p JOIN review_case c ON c.filing_id = p.filing_id"
                        + " WHERE c.id = ? AND p.contract IS NOT NULL LIMIT 1",
                id);
    }

    private String allFunding() {
        List<String> paid = rows.words("""
                SELECT CONCAT('funding, "', COALESCE(p.agency, ''), '", ', COALESCE(p.contract, ''))
                FROM state_funding p JOIN review_case c ON c.filing_id = p.filing_id WHERE c.id = ?""", id);
        return paid.stream().distinct().collect(Collectors.joining("\n"));
    }
}
