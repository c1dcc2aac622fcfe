package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** What somebody typed while their session ended, in a browser. */
class EndedSessionTests extends InABrowser {

    private static final String WORDS = "Forty characters that nobody wants to type again.";

    @Test
    void comesBackToWhoeverTypedIt() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            typeAndSend(page);
            signIn(page, "examiner");

            assertThat(page.locator("#typed-again")).containsText("What you typed is here again");
            assertThat(page.locator("#decision textarea")).hasValue(WORDS);
            assertThat(page.locator("#decision-1")).isChecked();
            page.reload();
            assertThat(page.locator("#typed-again")).isEmpty();
        }
    }

    @Test
    void andToNobodyElse() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            typeAndSend(page);
            signIn(page, "examiner-2");

            assertThat(page.locator("#decision textarea")).hasValue("");
            assertThat(page.locator("#typed-again")).isEmpty();
        }
    }

    @Test
    void aPasswordIsKeptNowhere() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/password");
            page.locator("main input[type=password]").first().fill(WORDS);
            page.evaluate("document.querySelector('main form').noValidate = true");
            page.evaluate("document.addEventListener('submit', (event) => event.preventDefault())");
            page.locator("main form button").first().click();

            assertNull(page.evaluate("sessionStorage.getItem('sekisho-typed')"));
        }
    }

    private void typeAndSend(Page page) {
        page.navigate("/cases/" + caseOn("US20260401101A1"));
        page.check("#decision-1");
        rows.change("DELETE FROM WEB_SESSION");
        page.fill("#decision textarea", WORDS);
        page.click("#save-next");
    }

    private static void signIn(Page page, String account) {
        page.fill("input[name=account]", account);
        page.fill("input[name=password]", PASSWORD);
        page.click("form[action='/sign-in'] button");
        page.waitForURL("**/cases/*");
    }
}
