package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.web.Chromium.Reader;
import org.sekisho.web.Chromium.Window;

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
            assertThat(page.locator(".desk-history")).containsText("second-reviewer");
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
            assertThat(page.locator(".desk-history")).containsText("taken back by examiner-2");
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

    private void decidedBy(String account, String address) {
        try (Window quick = chromium.open(Reader.ENGLISH).signedIn(account)) {
            quick.page().navigate(address);
            quick.page().check("#decision-2");
            quick.page()
                    .selectOption("#reason", new SelectOption().setIndex(indexOf(quick.page(), "DISCLOSURE_REVIEW")));
            quick.page().click("#decision button.govuk-button--secondary");
            assertThat(quick.page().locator(".desk-history")).containsText(account);
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
        decidedBy("examiner-2", "/cases/" + caseOf("semiconductors", "ocean"));
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("examiner")) {
            window.page().navigate("/figures");
            assertThat(window.page().locator("main")).containsText("SEMI-");
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
