package org.sekisho.desk;

import com.microsoft.playwright.Page;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** An examiner with a browser that paints, who decides by keys: for benchmarks of what people wait for. */
public final class ExaminerAtAScreen implements AutoCloseable {

    private static final Reader AT_A_DESK = new Reader("en", 1280, 800, true);

    private final Chromium chromium;
    private final Window window;
    private final Page page;

    /**
     * Starts the browser.
     *
     * @throws RuntimeException with what to install if there is none
     */
    public static void mustHaveABrowser() {
        Chromium.at(0).close();
    }

    /** Signs in with the pass-phrase of all test accounts, and takes the first case. */
    public ExaminerAtAScreen(int port, String account) {
        chromium = Chromium.at(port);
        window = chromium.open(AT_A_DESK).signedIn(account);
        page = window.page();
        page.navigate("/queue");
        page.locator("#take-next button").click();
        page.waitForURL("**/cases/*");
    }

    /** Decides the case with {@code 1}, {@code a}, Enter; milliseconds from Enter to the next case's first words on the screen. */
    public long decideAndSeeTheNext() {
        String decided = page.url();
        page.keyboard().press("1");
        page.keyboard().press("a");
        page.evaluate(
                "addEventListener('keydown', () => sessionStorage.setItem('pressed', Date.now()), {capture: true})");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.equals(decided) && address.contains("/cases/"));
        Object waited = page.evaluate("""
                () => new Promise(painted => new PerformanceObserver(seen => {
                    const words = seen.getEntriesByName('first-contentful-paint')[0];
                    if (words) {
                        painted(Math.round(performance.timeOrigin + words.startTime - sessionStorage.getItem('pressed')));
                    }
                }).observe({type: 'paint', buffered: true}))""");
        return ((Number) waited).longValue();
    }

    @Override
    public void close() {
        window.close();
        chromium.close();
    }
}
