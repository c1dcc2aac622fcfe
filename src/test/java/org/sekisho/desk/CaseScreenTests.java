package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/**
 * What of a case an examiner sees before they scroll: number, why it was flagged, the hit to look at first, and all of the form.
 * Of every case of the night, in both languages, however many hits there are and however long the text is.
 */
@Tag("whole")
class CaseScreenTests extends InABrowserOverAllKinds {

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

    static Stream<Arguments> kindsInBothLanguages() {
        return KINDS.stream().flatMap(number -> Stream.of("en", "ja").map(language -> Arguments.of(number, language)));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, en", "1280, 800, ja", "1440, 900, en", "1440, 900, ja"})
    void allThatDecidesACaseIsOnTheFirstScreen(int width, int height, String language) {
        letGoOfCases();
        List<Map<String, Object>> cases = jdbc.sql("""
                        SELECT c.id, f.number, c.queue FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.status = 'OPEN' AND c.handling <> 'SECRET' ORDER BY c.id""").query().listOfRows();
        assertThat(cases)
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(shown -> shown.get("number"))
                .containsAll(KINDS);
        SoftAssertions seen = new SoftAssertions();
        try (Window window = open(new Reader(language, width, height, true)).signedIn("examiner")) {
            Page page = window.page();
            System.out.printf(
                    "%d x %d, %s%n%-24s %6s %6s %6s %6s %8s%n",
                    width, height, language, "CASE", "HEAD", "WHY", "HIT", "FORM", "TEXT");
            for (Map<String, Object> shown : cases) {
                page.navigate("/cases/" + shown.get("id"));
                String name = shown.get("number") + " " + shown.get("queue");
                double head = box(page.locator(".desk-case__head")).height;
                double why = bottom(page.locator(".desk-case__why"));
                Object best = page.evaluate("document.querySelector('[data-best]').dataset.best");
                double hit = best.equals("0") ? 0 : bottom(page.locator("#hit-" + best));
                double form = bottom(page.locator("#save-next"));
                Object text = page.evaluate("document.querySelector('.desk-paper').scrollHeight");
                System.out.printf("%-24s %6.0f %6.0f %6.0f %6.0f %8s%n", name, head, why, hit, form, text);
                seen.assertThat(page.locator("h1").isVisible())
                        .as("title of " + name)
                        .isTrue();
                seen.assertThat(head).as("head of " + name).isPositive().isLessThanOrEqualTo(HIGHEST_HEAD);
                seen.assertThat(why).as("why of " + name).isLessThan(height / 4.0);
                seen.assertThat(hit).as("hit of " + name).isLessThan(height);
                seen.assertThat(form).as("form of " + name).isLessThan(height);
                if (shown.get("number").equals(KindsOfFilings.LONG)) {
                    seen.assertThat(((Number) text).intValue())
                            .as("length of " + name)
                            .isGreaterThan(LONG);
                }
                if (shown.get("number").equals(KindsOfFilings.MANY_HITS)) {
                    seen.assertThat(page.locator(".desk-paper mark[id]").count())
                            .as("hits of " + name)
                            .isGreaterThanOrEqualTo(KindsOfFilings.HITS);
                }
                seen.assertThat(page.evaluate("document.scrollingElement.scrollHeight > innerHeight"))
                        .as("scrolling of " + name)
                        .isEqualTo(false);
                seen.assertThat(page.locator("section[aria-labelledby=names] dd")
                                .allTextContents())
                        .as("who paid in " + name)
                        .doesNotContain("", "–");
            }
        }
        seen.assertAll();
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

    @ParameterizedTest
    @MethodSource("kindsInBothLanguages")
    void theDecisionIsAFewTabStopsAway(String number, String language) {
        try (Window window = open(Reader.ENGLISH.in(language)).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn(number));
            int stops = 0;
            while (stops <= MOST_TAB_STOPS && !isIn(page, "#decision")) {
                page.keyboard().press("Tab");
                stops++;
                if (isIn(page, ".govuk-skip-link")) {
                    page.keyboard().press("Enter");
                }
            }
            System.out.printf("%-24s %s: %d tab stops to the decision%n", number, language, stops);
            assertThat(stops).isLessThanOrEqualTo(MOST_TAB_STOPS);
        }
    }

    /** Each of them lies on the first screen: no notch of a wheel is turned. */
    @ParameterizedTest
    @MethodSource("kindsInBothLanguages")
    void aDecisionTakesThreeClicksAndNoScrolling(String number, String language) {
        decided(number, new Reader(language, 1280, 800, true), page -> {
            click(page, page.locator("label[for=decision-1]"));
            click(page, page.locator("#reason option[data-letter=a]:visible"));
            click(page, page.locator("#save-next"));
        });
    }

    @ParameterizedTest
    @MethodSource("kindsInBothLanguages")
    void aDecisionTakesThreeKeys(String number, String language) {
        decided(number, new Reader(language, 1280, 800, true), page -> {
            page.keyboard().press("1");
            page.keyboard().press("a");
            page.keyboard().press("Enter");
        });
    }

    /** Decides a case so, sees that it is decided, and takes it back. */
    private void decided(String number, Reader reader, Consumer<Page> acts) {
        long id = caseOn(number);
        try (Window window = open(reader).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + id);
            acts.accept(page);
            page.waitForURL(address -> !address.endsWith("/cases/" + id));

            assertThat(jdbc.sql("SELECT status FROM review_case WHERE id = ?")
                            .param(id)
                            .query(String.class)
                            .single())
                    .isNotEqualTo("OPEN");
            page.locator("#undo-last button").click();
            page.waitForURL(address -> address.endsWith("/cases/" + id));
        } finally {
            letGoOfCases();
        }
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
