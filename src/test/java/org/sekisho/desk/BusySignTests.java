package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** What takes more than a second says so. Answers are held back as long as the test wants. */
class BusySignTests extends InABrowser {

    private final List<Route> held = new ArrayList<>();

    /** A page whose next requests to there wait. */
    private Page holding(Window window, String at, String requests) {
        Page page = window.page();
        page.navigate(at);
        page.route(Pattern.compile(requests), held::add);
        return page;
    }

    private static Locator sign(Page page) {
        return page.locator("#busy");
    }

    /** While a browser is on its way to another page it can be asked nothing: the page tells what its sign says, and when. */
    private static void saysAfterASecond(Page page, Runnable act, String words) {
        page.evaluate("""
                () => new MutationObserver(() => console.log(
                        'busy: ' + document.getElementById('busy').textContent + ' '
                                + document.getElementById('main').getAttribute('aria-busy')))
                    .observe(document.getElementById('busy'), {childList: true})""");
        long before = System.nanoTime();
        ConsoleMessage said = page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().startsWith("busy: ")),
                act);
        assertThat(said.text()).isEqualTo("busy: " + words + " true");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(950));
    }

    private static void follow(Page page, String link) {
        page.locator(link).first().click(new Locator.ClickOptions().setNoWaitAfter(true));
    }

    private void answer() {
        assertThat(held).isNotEmpty();
        held.forEach(Route::resume);
        held.clear();
    }

    @Test
    void aPageThatIsLongInComing() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = holding(window, "/queue", "/figures$");
            saysAfterASecond(page, () -> follow(page, "nav a[href='/figures']"), "Working …");

            answer();
            assertThat(page).hasURL(Pattern.compile("/figures$"));
            assertThat(sign(page)).isEmpty();
            assertThat(page.locator("main[aria-busy]")).hasCount(0);
        }
    }

    @Test
    void aFormThatIsLongInBeingDealtWith() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = holding(window, "/queue", "/queue/next$");
            saysAfterASecond(page, () -> page.keyboard().press("x"), "Working …");

            answer();
            assertThat(page).hasURL(A_CASE);
            assertThat(sign(page)).isEmpty();
        }
    }

    /** The page stays where it is when its file has come. */
    @Test
    void aFileThatIsLongInComing() {
        try (Window window = open(Reader.ENGLISH).signedIn("list-author")) {
            Page page = holding(window, "/lists", "/lists/entries.csv");
            saysAfterASecond(page, () -> follow(page, "a[href*='entries.csv']"), "Working …");

            page.waitForDownload(this::answer);
            assertThat(sign(page)).isEmpty();
            assertThat(page.locator("main[aria-busy]")).hasCount(0);
        }
    }

    @Test
    void aPictureThatIsLongInBeingDrawn() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.route(Pattern.compile("/original/picture"), held::add);
            String original = "/cases/" + caseOn("US20260401116A1") + "/original";
            long before = System.nanoTime();
            page.navigate(original, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            assertThat(sign(page)).hasText("The picture of the page is being drawn …");
            assertThat(sign(page)).hasAttribute("role", "status");
            assertThat(page.locator("main")).hasAttribute("aria-busy", "true");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(950));
            window.isForEverybody();

            answer();
            assertThat(sign(page)).isEmpty();
        }
    }
}
