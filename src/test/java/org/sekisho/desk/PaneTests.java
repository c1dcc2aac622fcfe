package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** The three panes of a case have the widths that a reader gives them. */
class PaneTests extends InABrowser {

    private static double width(Page page, String pane) {
        BoundingBox box = page.locator(pane).boundingBox();
        assertThat(box).isNotNull();
        return box.width;
    }

    @Test
    void theKeyboardMovesTheLinesAndPutsThemBack() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            double found = width(page, "#pane-found");
            double decide = width(page, "#pane-decide");
            Locator line = page.locator("[role=separator][aria-controls=pane-found]");
            line.focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(line).hasAttribute("aria-valuenow", "26");
            assertThat(width(page, "#pane-found")).isGreaterThan(found + 20);
            page.locator("[role=separator][aria-controls=pane-decide]").press("ArrowLeft");
            assertThat(width(page, "#pane-decide")).isGreaterThan(decide);
            window.isForEverybody();

            page.navigate("/cases/" + caseOn("JP2026991112A"));
            assertThat(width(page, "#pane-found")).as("of the next case").isGreaterThan(found + 20);
            assertThat(page.evaluate("Object.keys(localStorage).map((key) => localStorage[key]).join()"))
                    .asString()
                    .matches("\\{\"found\":26,\"decide\":\\d\\d}");
            line.press("Home");
            assertThat(width(page, "#pane-found")).isEqualTo(found);
        }
    }

    @Test
    void aMouseDragsTheLinesWithinBounds() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            double found = width(page, "#pane-found");
            Locator line = page.locator("[role=separator][aria-controls=pane-found]");
            BoundingBox at = line.boundingBox();
            page.mouse().move(at.x + at.width / 2, at.y + 50);
            page.mouse().down();
            page.mouse().move(1200, at.y + 60);
            page.mouse().up();
            assertThat(line).hasAttribute("aria-valuenow", "40");
            window.fits();
            line.dblclick();
            assertThat(width(page, "#pane-found")).isEqualTo(found);
        }
    }

    @Test
    void aSmallWindowAndOneWithoutJavaScriptHaveNoLines() {
        for (Reader reader : new Reader[] {Reader.ENGLISH.wide(320), Reader.ENGLISH.withoutScript()}) {
            try (Window window = open(reader).signedIn("examiner")) {
                window.page().navigate("/cases/" + caseOn("US20260401101A1"));
                assertThat(window.page().locator("[role=separator]").first()).isHidden();
            }
        }
    }
}
