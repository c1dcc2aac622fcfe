package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** Who works with the keyboard alone, and what keys do not do. */
class KeyTests extends InABrowser {

    @Test
    void anExaminerNeedsNoMouse() {
        try (Window window = open(Reader.ENGLISH)) {
            Page page = window.page();
            page.navigate("/sign-in");
            page.locator("#account").focus();
            page.keyboard().type("examiner-2");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/queue$"));
            page.waitForLoadState();

            page.keyboard().press("j");
            assertThat(page.locator(".desk-queue tbody tr[data-at]")).hasCount(1);
            page.keyboard().press("x");
            assertThat(page).hasURL(A_CASE);
            page.waitForLoadState();
            String first = page.url();
            page.keyboard().press("1");
            assertThat(page.locator("#decision-1")).isChecked();
            page.keyboard().press("n");
            page.keyboard().press("2");
            page.keyboard().press("1"); // no choice keeps the keys that follow to itself
            assertThat(page.locator("#decision-1")).isChecked();
            page.keyboard().press("a");
            assertThat(page.locator("#reason")).not().hasValue("");
            page.keyboard().press("Enter");
            page.waitForURL(next -> A_CASE.matcher(next).matches() && !next.equals(first));
            page.waitForLoadState();

            page.keyboard().press("u");
            page.waitForURL(first);
            assertThat(page.locator("#decisions")).containsText("taken back by examiner-2");
            page.waitForLoadState();
            page.keyboard().press("?");
            assertThat(page.locator("#keys-overlay")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys-overlay")).isHidden();
            assertThat(page).hasURL(first);
            page.keyboard().press("x");
            page.waitForURL(next -> A_CASE.matcher(next).matches());
        }
    }

    @Test
    void whatIsTypedIntoTheSearchIsAnsweredAsOneTypesAndTheCaseStaysWhereItIs() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            String address = "/cases/" + caseOn("US20260401116A1");
            page.navigate(address);
            String title = page.title();
            page.keyboard().press("/");
            page.keyboard().type("101A1");
            Locator first = page.locator("#answers tbody a").first();
            assertThat(first).hasText("US20260401101A1");
            window.isForEverybody().fits();
            assertThat(page).hasTitle(title);

            page.keyboard().press("Escape");
            assertThat(first).isHidden();
            page.locator("[data-search]").focus();
            page.keyboard().press("ArrowDown");
            assertThat(first).isFocused();
            assertThat(page).hasURL(Pattern.compile(".*" + address + "$"));
            page.keyboard().press("Enter");
            page.waitForURL("**/cases/" + caseOn("US20260401101A1"));
        }
    }

    @Test
    void oneKeyClosesWhatIsPublic() {
        long id = caseOn("US20260401101A1");
        try (Window window = open(Reader.ENGLISH).signedIn("examiner-2")) {
            Page page = window.page();
            page.navigate("/cases/" + id);
            assertThat(page.locator("#published")).containsText("Public since 2026-11-12");
            window.isForEverybody().fits().shown("case-public-en");
            page.keyboard().press("0");
            page.waitForURL(next -> !next.endsWith("/cases/" + id));
        }
        assertThat(rows.word("SELECT reason FROM case_decision WHERE case_id = ?", id))
                .isEqualTo("ALREADY_PUBLIC");
    }

    @Test
    void keysGoFromHitToHit() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            Locator at = page.locator("#hit-at");
            Locator line = page.locator(".desk-places li[data-at]");
            assertThat(at)
                    .hasText("Hit 12–13 of 14"); // the statement of a claim with the most words, which is one stop
            assertThat(line.locator("[data-hit='12']").first()).isVisible();
            assertThat(line).isInViewport();
            page.keyboard().press("n");
            assertThat(page.locator("mark#hit-14")).isFocused();
            assertThat(line.locator("[data-hit='14']").first()).isVisible();
            page.keyboard().press("p");
            assertThat(page.locator("mark#hit-12")).isFocused();
            assertThat(at).hasText("Hit 12–13 of 14");
            page.keyboard().press("k");
            assertThat(page.locator("mark#hit-12")).not().isFocused();
        }
    }

    @Test
    void keysGoOnFromTheHitThatWasClicked() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            page.locator("a[data-hit='2']").first().click();
            page.keyboard().press("n");
            assertThat(page.locator("mark#hit-4")).isFocused(); // 2 and 3 are one statement
        }
    }

    @Test
    void keysWorkWhileTheListOfReasonsHasTheFocus() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            page.check("#decision-2");
            page.locator("#reason").focus();
            page.keyboard().press("ArrowDown");
            String chosen = page.locator("#reason").inputValue();
            page.keyboard().press("b");
            assertThat(page.locator("#reason")).not().hasValue(chosen);
            page.keyboard().press("n");
            assertThat(page.locator("mark#hit-14")).isFocused();
            page.locator("#reason").focus();
            page.keyboard().press("1");
            assertThat(page.locator("#decision-1")).isChecked();
        }
    }

    @Test
    void whatIsTypedIsKeptAndWhoeverIsSignedOutMeanwhileIsToldSo() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            String address = "/cases/" + caseOn("JP2026991112A");
            page.navigate(address);
            page.waitForResponse("**/draft", () -> page.fill("#words", "Half a thought"));
            assertThat(page.locator("[data-not-kept]").first()).isHidden();
            page.navigate("/queue");
            page.navigate(address);
            assertThat(page.locator("#words")).hasValue("Half a thought");

            page.context().clearCookies();
            page.fill("#words", "Half a thought more");
            assertThat(page.locator("[data-not-kept]").first()).isVisible();
        }
    }

    @Test
    void backShowsTheReasonsOfTheDecisionThatWasChosen() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401116A1"));
            page.check("#decision-4");
            page.keyboard().press("o");
            assertThat(page).hasURL(Pattern.compile(".*/original$"));
            page.goBack();
            assertThat(page.locator("#decision-4")).isChecked();
            assertThat(page.locator("#reason optgroup:not([hidden])")).hasCount(1);
        }
    }

    @Test
    void reloadingShowsTheReasonsOfTheDecisionThatWasChosen() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            page.waitForResponse("**/draft", () -> page.check("#decision-2"));
            page.reload();
            assertThat(page.locator("#decision-2")).isChecked();
            assertThat(page.locator("#reason optgroup:not([hidden])"))
                    .hasAttribute("data-decision", "DISCLOSURE_REVIEW");
            page.keyboard().press("a");
            assertThat(page.locator("#reason")).hasValue("ON_THE_LIST");
        }
    }

    /** Ctrl and Enter send the decision; what is typed beside it is something else. */
    @Test
    void aRemarkIsNotSentAsADecision() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            String address = "/cases/" + caseOn("US20260401101A1");
            page.navigate(address);
            page.check("#decision-1");
            page.locator("#reason").selectOption("OTHER_MEANING");
            page.fill("#remark-words", "Only a thought");
            page.keyboard().press("Control+Enter");
            page.keyboard().type("!");
            assertThat(page.locator("#remark-words")).hasValue("Only a thought!");
            assertThat(page.locator("#decision-1")).isChecked();
        }
    }

    @Test
    void keysDoNothingWhileSomebodyTypes() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOf("quantum", "ocean"));
            page.locator("#words").focus();
            page.keyboard().type("1 n? u/");
            assertThat(page.locator("#words")).hasValue("1 n? u/");
            assertThat(page.locator("#decision-1")).not().isChecked();

            page.locator("h1").click();
            page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown',"
                    + " {key: '1', isComposing: true, bubbles: true}))");
            assertThat(page.locator("#decision-1")).not().isChecked();
        }
    }

    @Test
    void keysGetOtherLettersOrAreSwitchedOff() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/keys");
            page.fill("#key-down", "s");
            page.click("#keys-form button[type=submit]");
            page.navigate("/queue");
            page.keyboard().press("j");
            assertThat(page.locator(".desk-queue tbody tr[data-at]")).hasCount(0);
            page.keyboard().press("s");
            assertThat(page.locator(".desk-queue tbody tr[data-at]")).hasCount(1);

            page.navigate("/keys");
            page.uncheck("#keys-on");
            page.click("#keys-form button[type=submit]");
            page.navigate("/queue");
            page.keyboard().press("s");
            assertThat(page.locator(".desk-queue tbody tr[data-at]")).hasCount(0);
        }
    }
}
