package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** An author writes an edition and mends what the checks say as they type; another person approves it. */
class EditionStoryTests extends InABrowser {

    private static final String ENTRY = "/lists/jp-specified-fields/edit/JP-18";

    private static final String BROUGHT = """
            - code: BRIDGE-01
              title: Folding bridges
              area: space
              queue: secrecy
              consulted: [demo-space-agency]
              basis: { reason: "as the ministry asked" }
              rules:
                - words: [folding bridge]
              examples:
                match: [A folding bridge.]
                noMatch: [A lamp.]
            """;

    /** The whole list is looked through, which takes a while on a machine that tests other things, too. */
    private static final LocatorAssertions.ContainsTextOptions CHECKED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Test
    void mendsWhatTheChecksSayAsItIsTypedAndIsApprovedByAnother() {
        String proposal;
        try (Window window = open(Reader.ENGLISH).signedIn("list-author")) {
            Page page = window.page();
            page.navigate(ENTRY);
            String written = page.locator("#text").inputValue();
            page.fill("#text", written.replaceFirst("match:\\n( *)- ", "match:\n$1- A lamp glows.\n$1- "));
            assertThat(page.locator("#tried .desk-fails")).containsText("A lamp glows.", CHECKED);
            page.locator("#remarks a[data-line]").first().click();
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.locator("#text")).hasJSProperty("selectionStart", selected(page));
            window.isForEverybody().fits();
            page.fill("#text", written.replaceFirst("title: .*", "title: Keys by quanta"));
            assertThat(page.locator("#said")).containsText("It can be used", CHECKED);
            page.locator("#text").press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/lists/jp-specified-fields/edit");
            assertThat(page.locator("main")).containsText("Keys by quanta");
            page.fill("#edition", "2027-04");
            page.fill("#why", "a clearer title");
            window.isForEverybody().fits();
            page.locator("#why").press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/lists/proposals/*");
            proposal = page.url();
        }
        try (Window window = open(Reader.ENGLISH).signedIn("list-approver")) {
            Page page = window.page();
            page.navigate("/lists");
            page.locator("a[href*='/lists/proposals/']").first().click();
            assertThat(page).hasURL(proposal);
            assertThat(page.locator("main")).containsText("Keys by quanta");
            window.isForEverybody().fits();
            page.locator("#comment").press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#steps + ol")).containsText("list-approver");
            assertThat(page.locator("#answer-form")).hasCount(0);
        }
    }

    @Test
    void bringsAnEntryFillsItsFormAndNotesWhatAMinistrySaid() {
        String proposal;
        try (Window window = open(Reader.ENGLISH).signedIn("list-author")) {
            Page page = window.page();
            page.navigate("/lists");
            page.locator("#own a[href='/lists/import']").press("Enter");
            page.waitForURL("**/lists/import");
            page.fill("#text", BROUGHT);
            page.selectOption("#list", "jp-specified-fields");
            window.isForEverybody().fits();
            page.locator("#import-form button").press("Enter");
            assertThat(page.locator("section[aria-labelledby=trial]")).containsText("BRIDGE-01");
            window.isForEverybody().fits().shown("list-import-trial-en");
            page.locator("#keep-form button").press("Enter");
            page.waitForURL("**/lists/jp-specified-fields/edit");
            page.navigate("/lists/jp-specified-fields/edit/BRIDGE-01");
            page.fill("#form-owner", "Coast Office");
            page.locator("#entry-form button[value=check]").press("Enter");
            assertThat(page.locator("#text")).hasValue(Pattern.compile("owner: Coast Office"));
            window.isForEverybody().fits();
            page.locator("#entry-form button").first().press("Enter");
            page.waitForURL("**/lists/jp-specified-fields/edit");
            page.fill("#edition", "bridges-en");
            page.fill("#why", "bridges that fold");
            page.locator("#propose-form button[value=propose]").press("Enter");
            page.waitForURL("**/lists/proposals/*");
            proposal = page.url();
            assertThat(page.locator("#owed")).hasCount(1);
            page.locator("section[aria-labelledby=consents] summary").press("Enter");
            page.fill("#reference", "SA 12/2026");
            page.fill("#said-by", "head of orbits");
            page.fill("#said-on", "2026-01-15");
            window.isForEverybody().fits().shown("list-proposal-en");
            page.locator("#consent-form button").press("Enter");
            assertThat(page.locator("#consent-table")).containsText("SA 12/2026");
            assertThat(page.locator("#owed")).hasCount(0);
            page.locator("section.desk-entry a[href*='/comments/']").first().press("Enter");
            page.fill("#words", "is this too wide?");
            window.isForEverybody().fits();
            page.locator("#comment-form button").press("Enter");
            assertThat(page.locator("#comment-list")).containsText("is this too wide?");
        }
        try (Window window = open(Reader.ENGLISH).signedIn("list-approver")) {
            Page page = window.page();
            page.navigate(proposal);
            assertThat(page.locator("#comment-list")).containsText("is this too wide?");
            window.isForEverybody().fits();
            page.locator("#answer-form button").first().press("Enter");
            assertThat(page.locator("#answer-form")).hasCount(0);
        }
    }

    /** Where the line of the first remark begins. */
    private static int selected(Page page) {
        return ((Number) page.evaluate("""
                        () => {
                          const line = Number(document.querySelector('#remarks a[data-line]').dataset.line);
                          return document.getElementById('text').value.split('\\n').slice(0, line - 1).join('\\n').length
                              + (line > 1 ? 1 : 0);
                        }""")).intValue();
    }
}
