package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.OpinionModels;
import org.sekisho.proof.model.ProposedModel;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole stories in a real browser: who comes in, what they do, and what they see then. */
class StoryTests extends InABrowser {

    @Autowired
    private OpinionModels models;

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
            page.focus("#give-code");
            assertThat(page.locator("#give-codes option[value=OCEAN-01]")).hasCount(1);
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

    @Test
    void anExaminerUnderstandsAndDecidesWhatNoListFoundAndASecondOpinionSent() {
        long id = sentBySecondOpinion(inForce());
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/queue?order=RANK&list=TO_DECIDE");
            assertThat(page.locator("tr:has(a[href='/cases/" + id + "'])")).containsText("Second opinion only");
            page.navigate("/cases/" + id);
            assertThat(page.locator(".desk-case__why")).containsText("Second opinion only");
            assertThat(page.locator("#second-opinion")).hasCount(0);
            decidedBy("examiner", "/cases/" + id);

            page.navigate("/cases/" + id);
            assertThat(page.locator("section:has(> #second-opinion)"))
                    .containsText("of 100 such filings about 14 were kept for cold");
            assertThat(page.locator("#speaking-for q").first()).isVisible();
            page.locator("#opinion-passages a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*#at-\\d+$"));
            assertThat(page.locator(page.url().replaceAll(".*#", "#"))).isInViewport();
            page.click("#opinion-answer button[value=AGREE]");
            assertThat(page.locator("#opinion-said")).hasText("You agree with it.");
            page.locator("#second-opinion").scrollIntoViewIfNeeded();
            window.isForEverybody().fits().shown("second-opinion-en");
        }
        DeskBrowser.Page figures = signedIn("auditor").get("/figures");
        assertThat(figures.text("#opinions-sent")).startsWith("Sent: 1. Decided: 1. Kept: 1.");
        assertThat(figures.text("#opinions-answered")).contains("1 agreed, 0 disagreed");
    }

    /** The SHA-256 of a model that two persons put in force. */
    private String inForce() {
        StaffMember author = DeskOffice.person("author", Set.of(Role.LIST_AUTHOR), Set.of(), true, Handling.OPEN);
        StaffMember other = DeskOffice.person("other", Set.of(Role.LIST_APPROVER), Set.of(), true, Handling.OPEN);
        ProposedModel made =
                models.propose(OpinionModelFile.of(OpinionTexts.OF_ANYTHING), Handling.OPEN, "it finds more", author);
        models.approve(made.id(), made.sha256(), other);
        return made.sha256();
    }

    /** The case of the longest filing in which no list found anything. */
    private long sentBySecondOpinion(String model) {
        long filing = rows.id("""
                SELECT f.id FROM filing f JOIN screening_outcome o ON o.filing_id = f.id JOIN filing_text t ON t.filing_id = f.id
                WHERE o.outcome = 'CLEAR' AND NOT f.canary AND t.language = 'en'
                    AND NOT EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id)
                ORDER BY t.characters DESC LIMIT 1""");
        rows.change("""
                INSERT INTO review_case (filing_id, queue, status, opened_at, run_id, rank_score, handling, lot_seed)
                VALUES (?, 'SECRECY', 'OPEN', NOW(6), 1, 0, 'OPEN', 7)""", filing);
        long id = rows.id("SELECT MAX(id) FROM review_case");
        rows.change("INSERT INTO opinion_case (case_id, run_id) VALUES (?, 1)", id);
        rows.change(
                "INSERT INTO second_opinion (filing_id, run_id, model, code, chance) VALUES (?, 1, ?, 'cold', 0.137)",
                filing,
                model);
        return id;
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
