package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** Pictures of pages say where on them something was found: of print, and of scans. */
class OriginalPictureTests extends InABrowser {

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void aScanIsMarkedWhereItsHitsStand(int width) {
        try (Window window = open(Reader.ENGLISH.wide(width)).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn(KindsOfFilings.SCAN));
            page.locator("#pane-found a[href*='/original?hit=']").first().click();
            Locator marks = page.locator(".desk-original rect");

            assertThat(page).hasURL(Pattern.compile(".*/original\\?hit=(\\d+)#mark-\\1$"));
            assertThat(marks.count()).isPositive();
            for (List<Double> corner : cornersInThePicture(page)) {
                assertThat(corner.get(0)).isBetween(0.07, 0.6);
                assertThat(corner.get(1)).isBetween(0.1, 0.5); // lines 1 and 4 of a page that is half empty
            }
            assertThat(page.locator("#marked-hits li"))
                    .hasCount(page.locator(".desk-original g").count());
            window.isForEverybody().fits();
        }
    }

    /** Left and top of each mark as shares of the picture, measured at one moment: the page may still be scrolling to its mark. */
    @SuppressWarnings("unchecked") // what the script answers
    private static List<List<Double>> cornersInThePicture(Page page) {
        return (List<List<Double>>) page.evaluate("""
                () => {
                    const picture = document.querySelector('.desk-original img').getBoundingClientRect();
                    return [...document.querySelectorAll('.desk-original rect')].map(rect => {
                        const mark = rect.getBoundingClientRect();
                        return [(mark.x - picture.x) / picture.width, (mark.y - picture.y) / picture.height];
                    });
                }""");
    }

    @Test
    void marksAreThereWithoutJavaScriptAndInTheFewColoursOfAReader() {
        try (Window window = open(Reader.ENGLISH.withoutScript()).signedIn("examiner")) {
            Page page = window.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            page.navigate("/cases/" + caseOn(KindsOfFilings.SCAN) + "/original");

            assertThat(page.locator(".desk-original rect").first()).isVisible();
            assertThat(page.locator("#marked-hits li").first()).containsText("in the upper third");
        }
    }

    @Test
    void printIsMarkedToo() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401116A1") + "/original");

            assertThat(page.locator(".desk-original rect").count()).isPositive();
            page.locator("#marked-hits a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/cases/\\d+#hit-\\d+$"));
            window.shown("original-marked-print");
        }
    }
}
