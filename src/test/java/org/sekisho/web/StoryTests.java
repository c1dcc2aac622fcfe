package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.staff.Role;
import org.sekisho.web.Chromium.Reader;
import org.sekisho.web.Chromium.Window;
import org.springframework.http.HttpMethod;

/** Whole stories in a real browser: who comes in, what they do, and what they see then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTests extends ServedDesk {

    private static final Pattern A_CASE = Pattern.compile(".*/cases/\\d+$");

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.at(port);
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anExaminerRecommendsAnOrderAndASecondPersonConfirmsIt() {
        recommendedAndConfirmed(Reader.ENGLISH, "Awaits a second person", "Secrecy order recommended");
    }

    @Test
    void theSameInJapanese() {
        recommendedAndConfirmed(Reader.ENGLISH.in("ja"), "確認待ち", "保全指定を勧告");
    }

    @Test
    void theSameWithoutJavaScript() {
        recommendedAndConfirmed(Reader.ENGLISH.withoutScript(), "Awaits a second person", "Secrecy order recommended");
    }

    private void recommendedAndConfirmed(Reader reader, String waits, String done) {
        String address;
        try (Window window = chromium.open(reader).signedIn("examiner")) {
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
        try (Window window = chromium.open(reader).signedIn("second-reviewer")) {
            Page page = window.page();
            page.navigate(address);
            page.check("#agreed");
            page.click("#answer button.govuk-button--secondary");
            assertThat(page.locator(".desk-facts").first()).containsText(done);
            assertThat(page.locator(".desk-history").last()).containsText("second-reviewer");
        }
    }

    /** Which option it is: reasons stand under the decisions that they may be given for, the same one under several. */
    private static int indexOf(Page page, String decision) {
        Locator options = page.locator("#reason option");
        Object at = page.locator("#reason optgroup[data-decision=" + decision + "] option[value=ON_THE_LIST]")
                .evaluate("option => option.index");
        assertThat(options.count()).isGreaterThan(10);
        return ((Number) at).intValue();
    }

    @Test
    void anExaminerNeedsNoMouse() {
        try (Window window = chromium.open(Reader.ENGLISH)) {
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
            assertThat(page.locator("#reason")).isFocused();
            page.locator("#reason").selectOption("OTHER_MEANING");
            page.keyboard().press("Control+Enter");
            page.waitForURL(next -> A_CASE.matcher(next).matches() && !next.equals(first));

            page.navigate(first);
            page.keyboard().press("u");
            assertThat(page.locator(".desk-history").last()).containsText("taken back by examiner-2");
            page.waitForLoadState();
            page.keyboard().press("?");
            assertThat(page).hasURL(Pattern.compile(".*/keys$"));
        }
    }

    @Test
    void keysGoFromHitToHit() {
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOf("quantum", "ocean"));
            page.keyboard().press("n");
            assertThat(page.locator("mark#hit-1")).isFocused();
            page.keyboard().press("n");
            page.keyboard().press("p");
            assertThat(page.locator("mark#hit-1")).isFocused();
        }
    }

    @Test
    void keysDoNothingWhileSomebodyTypes() {
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("examiner")) {
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
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("examiner")) {
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

    @Test
    void whoDecidesOnWhatWasDecidedMeanwhileIsToldSo() {
        try (Window slow = chromium.open(Reader.ENGLISH).signedIn("examiner")) {
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
        try (Window window = chromium.open(reader).signedIn("examiner-2")) {
            Page page = window.page();
            page.navigate("/cases/" + id);
            page.check("#decision-3");
            page.selectOption("#reason", new SelectOption().setIndex(indexOf(page, "SECRECY_REVIEW")));
            page.click("#decision button.govuk-button--secondary");
            assertThat(page.locator(".desk-history").last()).containsText("examiner-2");
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

            page.navigate("/cases/" + id + "/notices");
            page.check("#notice-1");
            page.fill("#answer-by", "2099-12-01");
            page.locator("#choose-notice button").click();
            assertThat(page.locator(".desk-letter__text")).containsText(number);
            looked(window, "notice-" + name);
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
        for (String table : List.of("referral", "notice_sent", "case_decision", "case_clock")) {
            jdbc.sql("DELETE FROM %s WHERE case_id = ?".formatted(table))
                    .param(id)
                    .update();
        }
        jdbc.sql("UPDATE review_case SET status = 'OPEN' WHERE id = ?")
                .param(id)
                .update();
    }

    private long secrecyCaseOn(String number) {
        return jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.number = ? AND c.queue = 'SECRECY' AND c.status = 'OPEN'""").param(number).query(Long.class).single();
    }

    private void decidedBy(String account, String address) {
        try (Window quick = chromium.open(Reader.ENGLISH).signedIn(account)) {
            quick.page().navigate(address);
            quick.page().check("#decision-2");
            quick.page()
                    .selectOption("#reason", new SelectOption().setIndex(indexOf(quick.page(), "DISCLOSURE_REVIEW")));
            quick.page().click("#decision button.govuk-button--secondary");
            assertThat(quick.page().locator(".desk-history").last()).containsText(account);
        }
    }

    /** Pages that anybody, and pages that an examiner, may open. */
    private List<String> pages() {
        long shown = caseOn("US20260401116A1");
        return List.of("/queue", "/cases/" + shown, "/cases/" + shown + "/original", "/keys", "/no-such-page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyPageIsForEverybody(String language) {
        Reader reader = Reader.ENGLISH.in(language);
        try (Window window = chromium.open(reader)) {
            for (String page : List.of("/sign-in", "/first-administrator", "/invitation")) {
                window.page().navigate(page);
                window.isForEverybody().fits().shown(name(page, language));
            }
            window.signedIn("examiner");
            for (String page : pages()) {
                window.page().navigate(page);
                window.isForEverybody().fits().shown(name(page, language));
            }
        }
    }

    /** What the figures show once something was decided. */
    @Test
    void figuresShowWhatWasDecided() {
        decidedBy("examiner-2", "/cases/" + caseOf("biotechnology", "ocean"));
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("examiner")) {
            window.page().navigate("/figures");
            assertThat(window.page().locator("main")).containsText("BIO-");
            window.isForEverybody().fits().shown("figures-en");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void operatorsPagesAreForEverybody(String language) {
        Reader reader = Reader.ENGLISH.in(language);
        for (int width : new int[] {1280, 320}) {
            try (Window window = chromium.open(reader.wide(width)).signedIn("operator")) {
                for (String page : List.of("/runs", "/runs/1", "/runs/1/report", "/unread", "/figures", "/password")) {
                    window.page().navigate(page);
                    window.isForEverybody()
                            .fits()
                            .shown("operator-" + name(page, width == 320 ? language + "-320" : language));
                }
            }
        }
    }

    /** By the table of doors, so that no page is forgotten; what is no page, as a picture or a part of one, is passed over. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyPageThereIsIsForEverybody(String language) {
        String shown = Long.toString(caseOn("US20260401116A1"));
        Map<Role, List<String>> pages = Doors.ALL.stream()
                .filter(door -> door.method() == HttpMethod.GET && door.keeper() == Doors.Keeper.ROLES)
                .collect(Collectors.groupingBy(
                        door -> door.roles().stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        Collectors.mapping(
                                door -> door.path().replace("{id}", shown).replace("{run}", "1"),
                                Collectors.toList())));
        pages.put(Role.USER_ADMINISTRATOR, List.of("/", "/password"));
        pages.forEach((role, paths) -> {
            try (Window window = chromium.open(Reader.ENGLISH.in(language)).signedIn(account(role))) {
                paths.stream().filter(path -> isPage(window, path)).forEach(path -> {
                    window.page().navigate(path);
                    window.isForEverybody().fits();
                });
            }
        });
    }

    private static boolean isPage(Window window, String path) {
        APIResponse answer = window.page().request().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().startsWith("<!DOCTYPE html>");
    }

    /** 320 pixels are also what is left of 1280 at 400 %. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyPageFitsASmallScreen(String language) {
        try (Window window =
                chromium.open(Reader.ENGLISH.in(language).wide(320)).signedIn("examiner")) {
            for (String page : pages()) {
                window.page().navigate(page);
                window.isForEverybody().fits().shown(name(page, language + "-320"));
            }
        }
    }

    /** {@code /cases/7/original} in English: {@code case-original-en}. */
    private static String name(String page, String as) {
        String name = page.substring(1).replaceAll("cases/\\d+", "case").replace('/', '-');
        return name + "-" + as;
    }
}
