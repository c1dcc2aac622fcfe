package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's own browser, driven by Playwright, started once in a process. Where there is none it is installed if that may be
 * done; otherwise the tests are skipped, and in a build that counts they fail.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The one of this process, which ends with it; null until a test needs it. */
    private static Browser started;

    private final Browser browser;
    private final String desk;
    private final List<BrowserContext> windows = new ArrayList<>();

    private Chromium(Browser browser, String desk) {
        this.browser = browser;
        this.desk = desk;
    }

    static Chromium at(int port) {
        return at("http://127.0.0.1:" + port);
    }

    /** Under a name, which is where browsers give passkeys. */
    static Chromium atName(int port) {
        return at("http://localhost:" + port);
    }

    private static Chromium at(String desk) {
        if (started == null || !started.isConnected()) {
            started = start(installed());
        }
        return new Chromium(started, desk);
    }

    private static Browser start(Path program) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    private static Path installed() {
        Stream<Path> places = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of);
        Path found = places.filter(Files::isExecutable).findFirst().orElse(null);
        if (found == null && System.getenv("CI") != null) {
            throw new IllegalStateException("No Chromium to test the desk with: apt-get install chromium");
        }
        Assumptions.assumeTrue(found != null, "no Chromium here: apt-get install chromium");
        return found;
    }

    /** How a reader has the desk before them. */
    record Reader(String language, int width, int height, boolean script) {

        static final Reader ENGLISH = new Reader("en", 1280, 900, true);

        Reader in(String other) {
            return new Reader(other, width, height, script);
        }

        Reader wide(int other) {
            return new Reader(language, other, height, script);
        }

        Reader withoutScript() {
            return new Reader(language, width, height, false);
        }
    }

    /** A window of its own, with cookies of its own. It fails its test if the page tells the browser of an error. */
    Window open(Reader reader) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(desk)
                .setLocale(reader.language())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(reader.script())
                .setViewportSize(reader.width(), reader.height()));
        context.setDefaultTimeout(60_000);
        windows.add(context);
        return new Window(context.newPage(), desk, reader);
    }

    /** A window, and what went wrong in it. */
    static final class Window implements AutoCloseable {

        private final Page page;
        private final String desk;
        private final Reader reader;
        private final List<String> errors = new ArrayList<>();

        private Window(Page page, String desk, Reader reader) {
            this.page = page;
            this.desk = desk;
            this.reader = reader;
            page.onPageError(errors::add);
            page.onConsoleMessage(said -> {
                if (said.type().equals("error") && !said.text().matches("(?s).*([Ss]tatus of|Status Error Code) 4.*")) {
                    errors.add(said.text());
                }
            });
        }

        Page page() {
            return page;
        }

        /** With a session that somebody began elsewhere; the page is as it was before. */
        Window signedIn(String account) {
            DeskBrowser browser = OpenDesk.signedIn(URI.create(desk).getPort(), account, reader.language());
            page.context()
                    .addCookies(
                            List.of(new Cookie(DeskBrowser.SESSION, browser.cookie(DeskBrowser.SESSION)).setUrl(desk)));
            return this;
        }

        /** Gives the window a key such as computers have, that says yes by itself. What the browser's own asks for is a person. */
        PasskeyDevice withPasskeyDevice() {
            return new PasskeyDevice(page);
        }

        /**
         * Looks for what keeps people with disabilities out, by all rules of WCAG 2.2 AA that a program can check. The desk's pages have
         * no frames, and so need not be looked at in the way that opens a second window for each of them.
         */
        Window isForEverybody() {
            AxeResults found =
                    new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze();
            assertThat(found.getViolations())
                    .as(() -> page.url() + ": "
                            + found.getViolations().stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                    .isEmpty();
            return this;
        }

        /** Nobody has to scroll sideways to read; tables may, within themselves. */
        Window fits() {
            Object wider =
                    page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
            assertThat(((Number) wider).intValue()).as(page.url()).isLessThanOrEqualTo(0);
            return this;
        }

        /** A picture for {@code src/docs/screens} if {@code -Dsekisho.screens} asks for it and the page is in English. */
        Window shown(String name) {
            if (System.getProperty("sekisho.screens") != null && name.endsWith("-en")) {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("src/docs/screens", name + ".png")));
            }
            return this;
        }

        @Override
        public void close() {
            page.context().close();
            assertThat(errors).as("what the browser complained of").isEmpty();
        }
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
