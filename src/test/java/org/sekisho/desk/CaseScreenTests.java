package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/**
 * What of a case an examiner sees before they scroll: number, why it was flagged, the hit to look at first, and all of the form.
 * Of every case of the night, in both languages, however many hits there are and however long the text is.
 */
class CaseScreenTests extends InABrowser {

    /** Of the line with number, title and days, in pixels. */
    private static final int HIGHEST_HEAD = 56;

    private static final int MOST_TAB_STOPS = 6;

    /** Of a text, in pixels. */
    private static final int LONG = 400_000;

    /** US, JP, unread, a scan, one with many hits and one that is long. */
    private static final List<String> KINDS = List.of(
            "US20260401101A1",
            "JP2026991112A",
            "US20260401122A1",
            KindsOfFilings.SCAN,
            KindsOfFilings.MANY_HITS,
            KindsOfFilings.LONG);

    @ParameterizedTest
    @MethodSource("languages")
    void allThatDecidesACaseIsOnTheFirstScreen(String language) {
        List<Map<String, Object>> cases = rows.jdbc().sql("""
                        SELECT c.id, f.number, c.queue FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.status = 'OPEN' AND c.handling <> 'SECRET' ORDER BY c.id""").query().listOfRows();
        assertThat(cases)
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(shown -> shown.get("number"))
                .containsAll(KINDS);
        SoftAssertions seen = new SoftAssertions();
        try (Window window = open(Reader.ENGLISH.in(language)).signedIn("examiner")) {
            for (Map<String, Object> shown : cases) {
                window.page().setViewportSize(1280, 800);
                window.page().navigate("/cases/" + shown.get("id"));
                looked(window.page(), shown.get("number") + " " + shown.get("queue"), 800, seen);
                window.page().setViewportSize(1440, 900);
                looked(window.page(), shown.get("number") + " " + shown.get("queue"), 900, seen);
            }
            long hits = caseOn(KindsOfFilings.MANY_HITS);
            window.page().navigate("/cases/" + hits);
            assertThat(window.page().locator(".desk-paper mark[id]").count())
                    .isGreaterThanOrEqualTo(KindsOfFilings.HITS);
            window.page().navigate("/cases/" + caseOn(KindsOfFilings.LONG));
            assertThat(((Number) window.page().evaluate("document.querySelector('.desk-paper').scrollHeight"))
                            .intValue())
                    .isGreaterThan(LONG);
        }
        seen.assertAll();
    }

    private static void looked(Page page, String name, int height, SoftAssertions seen) {
        Object best = page.evaluate("document.querySelector('[data-best]').dataset.best");
        seen.assertThat(page.locator("h1").isVisible()).as("title of " + name).isTrue();
        seen.assertThat(box(page.locator(".desk-case__head")).height)
                .as("head of " + name)
                .isPositive()
                .isLessThanOrEqualTo(HIGHEST_HEAD);
        seen.assertThat(bottom(page.locator(".desk-case__why")))
                .as("why of " + name)
                .isLessThan(height / 4.0);
        seen.assertThat(best.equals("0") ? 0 : bottom(page.locator("#hit-" + best)))
                .as("hit of " + name)
                .isLessThan(height);
        seen.assertThat(bottom(page.locator("#save-next")))
                .as("form of " + name)
                .isLessThan(height);
        seen.assertThat(page.evaluate("document.scrollingElement.scrollHeight > innerHeight"))
                .as("scrolling of " + name)
                .isEqualTo(false);
        seen.assertThat(page.locator("section[aria-labelledby=names] dd").allTextContents())
                .as("who paid in " + name)
                .doesNotContain("", "–");
    }

    /** As a sequence of amino acids is, which no filing of the night has. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void aWordOfFiveHundredLettersWidensNothing(int width) {
        try (Window window = open(Reader.ENGLISH.wide(width)).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            for (String where : List.of(".desk-paper bdi", ".desk-quote", ".desk-case__title")) {
                page.locator(where).first().evaluate("at => { at.textContent = 'MKVLAAGIVG'.repeat(50); }");
            }
            window.fits();
            for (String pane : List.of(".desk-paper", ".desk-hits")) {
                assertThat(page.locator(pane).evaluate("pane => pane.scrollWidth > pane.clientWidth"))
                        .as(pane)
                        .isEqualTo(false);
            }
            page.navigate("/cases/" + caseOn("EP9990116A1") + "/difference");
            for (String where : List.of("ins", "#changes a", ".desk-same summary span")) {
                page.locator(where).first().evaluate("at => { at.textContent = 'MKVLAAGIVG'.repeat(50); }");
            }
            window.fits();
        }
    }

    @Test
    void aPrintHasWhatWasFoundAndDecidedAndNoNavigation() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String printed :
                    List.of("h1", ".desk-case__why", ".desk-places mark", "#history", ".desk-history li")) {
                assertThat(page.locator(printed).first().isVisible())
                        .as(printed)
                        .isTrue();
            }
            for (String left : List.of("nav", "form", "button", ".desk-paper", "[role=separator]", "#find")) {
                assertThat(page.locator(left).locator("visible=true").count())
                        .as(left)
                        .isZero();
            }
            assertThat(page.evaluate("document.scrollingElement.scrollHeight > innerHeight"))
                    .as("all of it, on as many pages as it needs")
                    .isEqualTo(true);
        }
    }

    /** Each click lies on the first screen: no notch of a wheel is turned. */
    @ParameterizedTest
    @MethodSource("languages")
    void aDecisionIsAFewTabStopsAwayAndTakesThreeKeysOrThreeClicks(String language) {
        try (Window window = open(new Reader(language, 1280, 800, true)).signedIn("examiner")) {
            Page page = window.page();
            for (String number : KINDS) {
                page.navigate("/cases/" + caseOn(number));
                int stops = 0;
                while (stops <= MOST_TAB_STOPS && !isIn(page, "#decision")) {
                    page.keyboard().press("Tab");
                    stops++;
                    if (isIn(page, ".govuk-skip-link")) {
                        page.keyboard().press("Enter");
                    }
                }
                assertThat(stops).as(number).isLessThanOrEqualTo(MOST_TAB_STOPS);
                decided(number, page, language.equals("en") ? () -> byKeys(page) : () -> byClicks(page));
            }
        }
    }

    private static void byKeys(Page page) {
        page.keyboard().press("1");
        page.keyboard().press("a");
        page.keyboard().press("Enter");
    }

    private static void byClicks(Page page) {
        click(page, page.locator("label[for=decision-1]"));
        click(page, page.locator("#reason option[data-letter=a]:visible"));
        click(page, page.locator("#save-next"));
    }

    /** Decides a case so, sees that it is decided, and takes it back. */
    private void decided(String number, Page page, Runnable acts) {
        long id = caseOn(number);
        page.navigate("/cases/" + id);
        acts.run();
        page.waitForURL(address -> !address.endsWith("/cases/" + id));
        assertThat(rows.word("SELECT status FROM review_case WHERE id = ?", id)).isNotEqualTo("OPEN");
        page.locator("#undo-last button").click();
        page.waitForURL(address -> address.endsWith("/cases/" + id));
        rows.change("UPDATE review_case SET held_by = NULL, held_until = NULL");
    }

    /** As a hand does: where it stands on the window now, or not at all. */
    private static void click(Page page, Locator what) {
        BoundingBox box = box(what.first());
        assertThat(box.y + box.height).isLessThanOrEqualTo(page.viewportSize().height);
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static boolean isIn(Page page, String what) {
        return (boolean) page.evaluate("what => document.activeElement.closest(what) !== null", what);
    }

    private static double bottom(Locator what) {
        BoundingBox box = box(what);
        return box.y + box.height;
    }

    private static BoundingBox box(Locator what) {
        BoundingBox box = what.boundingBox();
        assertThat(box).as(what.toString()).isNotNull();
        return box;
    }
}
