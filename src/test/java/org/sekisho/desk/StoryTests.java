package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** Whole stories in a real browser: who comes in, what they do, and what they see then. */
class StoryTests extends InABrowser {

    @Test
    void anExaminerRecommendsAnOrderAndASecondPersonConfirmsIt() {
        recommendedAndConfirmed(Reader.ENGLISH, "Needs confirmation", "Secrecy order recommended");
    }

    @Test
    void theSameInJapanese() {
        recommendedAndConfirmed(Reader.ENGLISH.in("ja"), "確認待ち", "保全指定を勧告");
    }

    @Test
    void theSameWithoutJavaScript() {
        recommendedAndConfirmed(Reader.ENGLISH.withoutScript(), "Needs confirmation", "Secrecy order recommended");
    }

    private void recommendedAndConfirmed(Reader reader, String waits, String done) {
        String address;
        try (Window window = open(reader).signedIn("examiner")) {
            Page page = window.page();
            page.click("#take-next button");
            assertThat(page).hasURL(A_CASE);
            address = page.url();
            page.check("#decision-5");
            page.selectOption("#reason", new SelectOption().setIndex(indexOf(page, "RECOMMEND_SECRECY_ORDER")));
            page.fill("#words", "As the list has it.");
            page.click("#decision button.govuk-button--secondary");
            assertThat(page.locator(".desk-facts").first()).containsText(waits);
        }
        try (Window window = open(reader).signedIn("second-reviewer")) {
            Page page = window.page();
            page.navigate(address);
            page.check("#agreed");
            page.click("#answer button.govuk-button--secondary");
            assertThat(page.locator(".desk-facts").first()).containsText(done);
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
        askedAndTold(Reader.ENGLISH, "US20260401104A1", "en");
    }

    @Test
    void theSameInJapaneseWithoutJavaScript() {
        askedAndTold(Reader.ENGLISH.in("ja").withoutScript(), "US20260401101A1", "ja");
    }

    private void askedAndTold(Reader reader, String number, String name) {
        long id = secrecyCaseOn(number);
        try (Window window = open(reader).signedIn("examiner-2")) {
            Page page = window.page();
            page.navigate("/cases/" + id);
            page.check("#decision-3");
            page.selectOption("#reason", new SelectOption().setIndex(indexOf(page, "SECRECY_REVIEW")));
            page.click("#decision button.govuk-button--secondary");
            assertThat(page.locator("#decisions")).containsText("examiner-2");
            page.click(".desk-case__head .desk-menu summary");
            page.click("a[href='/cases/" + id + "/referrals']");
            assertThat(page.locator("#refer-form input[name=ask]").nth(1)).isVisible();
            looked(window, "referral-asked-" + name);
            page.locator("#refer-form input[name=ask]").nth(0).check();
            page.locator("#refer-form input[name=ask]").nth(1).check();
            page.fill("#question", "Is it known?");
            page.locator("#refer-form button").click();
            assertThat(page.locator(".desk-referral")).hasCount(2);

            answered(page, 0, "NO_OBJECTION");
            assertThat(page.locator(".desk-dissent")).hasCount(0);
            answered(page, 1, "RESTRICT");
            assertThat(page.locator(".desk-dissent")).isVisible();
            looked(window, "referral-answered-" + name);

            page.navigate("/cases/" + id + "/letters");
            page.check("#letter-1");
            page.fill("#answer-by", "2099-12-01");
            page.locator("#choose-letter button").click();
            assertThat(page.locator(".desk-letter__text")).containsText(number);
            looked(window, "letter-" + name);
            page.fill("#to", "the applicant");
            page.locator("#form").selectOption(new SelectOption().setIndex(1));
            page.locator("#way").selectOption(new SelectOption().setIndex(1));
            page.locator("#sent-form button").click();
            assertThat(page.locator(".desk-history li")).hasCount(1);
            assertThat(page.locator(".desk-history").last()).containsText("examiner-2");
            page.navigate("/referrals");
            looked(window, "referrals-" + name);
            page.navigate("/cases/" + id + "/clock");
            looked(window, "clock-" + name);
        } finally {
            leaveAsItWas(id);
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
        } finally {
            jdbc.sql("DELETE FROM case_entry WHERE case_id = ?").param(id).update();
            jdbc.sql("DELETE FROM case_area WHERE case_id = ?").param(id).update();
            jdbc.sql("UPDATE review_case SET rank_score = rank_score - given_rank, given_rank = 0 WHERE id = ?")
                    .param(id)
                    .update();
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

    /** Axe is a script itself, so pages are looked at by it only where scripts run. */
    private static void looked(Window window, String name) {
        if (window.runsScripts()) {
            window.isForEverybody().fits();
        }
        window.shown(name);
    }

    /** Other classes need an open case of this area, too. */
    private void leaveAsItWas(long id) {
        for (String table : List.of("referral_receipt", "referral_answer", "referral_step", "referral_withdrawal")) {
            jdbc.sql("DELETE FROM %s WHERE referral_id IN (SELECT id FROM referral WHERE case_id = ?)".formatted(table))
                    .param(id)
                    .update();
        }
        jdbc.sql("UPDATE review_case SET status = 'OPEN', decided_version = NULL WHERE id = ?")
                .param(id)
                .update();
        for (String table : List.of("referral", "letter_sent", "case_decision", "case_clock")) {
            jdbc.sql("DELETE FROM %s WHERE case_id = ?".formatted(table))
                    .param(id)
                    .update();
        }
        jdbc.sql("UPDATE review_case SET takes_two_from = NULL, lot_seed = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    private long secrecyCaseOn(String number) {
        return jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.number = ? AND c.queue = 'SECRECY' AND c.status = 'OPEN'""").param(number).query(Long.class).single();
    }
}
