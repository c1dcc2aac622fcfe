package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** Whole stories in a real browser: who comes in, what they do, and what they see then. */
class StoryTests extends InABrowser {

    @Test
    void anExaminerRecommendsAnOrderAndASecondPersonConfirmsIt() {
        String address;
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/queue");
            page.click("#take-next button");
            assertThat(page).hasURL(A_CASE);
            address = page.url();
            page.check("#decision-5");
            page.selectOption("#reason", new SelectOption().setIndex(indexOf(page, "RECOMMEND_SECRECY_ORDER")));
            page.fill("#words", "As the list has it.");
            page.click("#decision button.govuk-button--secondary");
            assertThat(page.locator(".desk-facts").first()).containsText("Needs confirmation");
        }
        try (Window window = open(Reader.ENGLISH).signedIn("second-reviewer")) {
            Page page = window.page();
            page.navigate(address);
            page.check("#agreed");
            page.click("#answer button.govuk-button--secondary");
            assertThat(page.locator(".desk-facts").first()).containsText("Secrecy order recommended");
            assertThat(page.locator("#decisions")).containsText("second-reviewer");
        }
    }

    @Test
    void whoDecidesOnWhatWasDecidedMeanwhileIsToldSo() {
        try (Window slow = open(Reader.ENGLISH).signedIn("examiner")) {
            String address = "/cases/" + caseOf("research-integrity", "ocean");
            slow.page().navigate(address);
            decidedBy("examiner-2", address);

            slow.page().check("#decision-1");
            slow.page().selectOption("#reason", "OTHER_MEANING");
            slow.page().click("#decision button.govuk-button--secondary");
            assertThat(slow.page().locator("main")).containsText("examiner-2");
            slow.isForEverybody().shown("decided-meanwhile-en");
        }
    }

    @Test
    void anExaminerAsksTwoAuthoritiesAndSendsANotice() {
        String number = "US20260401104A1";
        long id = secrecyCaseOn(number);
        try (Window window = open(Reader.ENGLISH).signedIn("examiner-2")) {
            Page page = window.page();
            page.navigate("/cases/" + id);
            page.check("#decision-3");
            page.selectOption("#reason", new SelectOption().setIndex(indexOf(page, "SECRECY_REVIEW")));
            page.click("#decision button.govuk-button--secondary");
            assertThat(page.locator("#decisions")).containsText("examiner-2");
            page.click(".desk-case__head .desk-menu summary");
            page.click("a[href='/cases/" + id + "/referrals']");
            assertThat(page.locator("#refer-form input[name=ask]").nth(1)).isVisible();
            window.shown("referral-asked-en");
            page.locator("#refer-form input[name=ask]").nth(0).check();
            page.locator("#refer-form input[name=ask]").nth(1).check();
            page.fill("#question", "Is it known?");
            page.locator("#refer-form button").click();
            assertThat(page.locator(".desk-referral")).hasCount(2);

            answered(page, 0, "NO_OBJECTION");
            assertThat(page.locator(".desk-dissent")).hasCount(0);
            answered(page, 1, "RESTRICT");
            assertThat(page.locator(".desk-dissent")).isVisible();
            window.isForEverybody().fits().shown("referral-answered-en");

            page.navigate("/cases/" + id + "/letters");
            page.check("#letter-1");
            page.fill("#answer-by", "2099-12-01");
            page.locator("#choose-letter button").click();
            assertThat(page.locator(".desk-letter__text")).containsText(number);
            window.isForEverybody().fits().shown("letter-en");
            page.fill("#to", "the applicant");
            page.locator("#form").selectOption(new SelectOption().setIndex(1));
            page.locator("#way").selectOption(new SelectOption().setIndex(1));
            page.locator("#sent-form button").click();
            assertThat(page.locator(".desk-history li")).hasCount(1);
            assertThat(page.locator(".desk-history").last()).containsText("examiner-2");
            page.navigate("/referrals");
            window.shown("referrals-en");
            page.navigate("/cases/" + id + "/clock");
            window.shown("clock-en");
        }
    }

    @Test
    void anExaminerGivesAnEntryToAFilingThatNobodyCouldReadAndRaisesItsLevel() {
        long id = secrecyCaseOn("US20260401114A1");
        try (Window window = open(new Reader("en", 1280, 800, true)).signedIn("examiner-2")) {
            Page page = window.page();
            page.navigate("/cases/" + id);
            assertThat(page.locator("#level-why")).hasText("because a part of the filing was not read");
            page.click("#give summary");
            page.fill("#give-code", "OCEAN-01");
            page.fill("#give-place", "page 3, claim 1");
            page.fill("#give-words", "A towed array that hunts submarines.");
            window.isForEverybody().shown("given-form-en");
            page.click("#give-form button");
            assertThat(page.locator("#waiting")).containsText("OCEAN-01");
            DeskBrowser second = signedIn("second-reviewer");
            second.send(second.get("/cases/" + id), "#waiting form.desk-confirm");
            page.navigate("/cases/" + id);
            assertThat(page.locator("#given-why")).containsText("OCEAN-01");
            page.locator("#given").scrollIntoViewIfNeeded();
            window.isForEverybody().fits().shown("given-en");

            page.click("#level summary");
            page.selectOption("#level-to", "SECRET");
            page.fill("#level-words", "It is about submarines.");
            page.click("#level-form button");
            assertThat(page.locator("#level-vanish")).isVisible();
            window.isForEverybody().fits().shown("level-vanish-en");
            assertThat(page.locator("#level-words")).hasValue("It is about submarines.");
        }
    }

    /** Notes what one of the authorities answered. */
    private static void answered(Page page, int which, String opinion) {
        Locator asked = page.locator(".desk-referral").nth(which);
        asked.locator("details:has(.desk-answer) summary").click();
        asked.locator("input[value=" + opinion + "]").check();
        asked.locator(".desk-answer textarea").fill("For these reasons.");
        asked.locator(".desk-answer input[name=by]").fill("the director");
        asked.locator(".desk-answer button").click();
        page.waitForLoadState();
    }
}
