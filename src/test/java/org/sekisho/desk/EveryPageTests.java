package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.night.job.RisingJobs;
import org.sekisho.office.rising.RisingMill;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.util.FileSystemUtils;

/** Every page of the desk is for everybody: axe finds nothing, and nothing has to be scrolled sideways. */
class EveryPageTests extends InABrowser {

    private static final String EXAMINER = "examiner-2";

    private final Map<String, Boolean> asked = new HashMap<>();

    @Autowired
    private PartnerMirror mirror;

    @Autowired
    private RisingMill mill;

    @Autowired
    private RisingJobs jobs;

    @Value("${sekisho.home}/var/control")
    private Path laws;

    /** The pages on which examiners spend their day. */
    private List<String> pages() {
        long shown = caseOn("US20260401116A1");
        return List.of(
                "/queue",
                "/cases/" + shown,
                "/cases/" + shown + "/original",
                "/cases/" + caseOn("EP9990116A1") + "/difference",
                "/keys",
                "/no-such-page");
    }

    /** By the table of doors, so that no page is forgotten; what is no page, as a picture, a file or a part of one, is passed over. */
    private Map<String, List<String>> pagesOfAll() {
        Map<String, List<String>> pages = new TreeMap<>(Map.of(
                "",
                List.of("/sign-in", "/first-administrator", "/invitation"),
                "somebody",
                List.of("/", "/password", "/passkeys"),
                EXAMINER,
                pages(),
                "list-approver",
                new ArrayList<>(List.of("/lists/focus-areas/entries/SEMI-W1"))));
        AccessRules.ALL.stream()
                .filter(door -> door.method() == HttpMethod.GET && door.keeper() == AccessRules.Keeper.ROLES)
                .forEach(door -> pages.computeIfAbsent(
                                account(door.roles().stream()
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()),
                                role -> new ArrayList<>())
                        .add(door.path()
                                .replace("/proposals/{id}", "/proposals/1")
                                .replace(
                                        "/partners/{id}",
                                        "/partners/" + rows.id("SELECT MAX(id) FROM partner_received"))
                                .replace("{id}", Long.toString(caseOn("US20260401116A1")))
                                .replace("{run}", "1")
                                .replace("{preview}", Long.toString(PreviewedList.OF_LEAVES))
                                .replace("{list}", "focus-areas")
                                .replace("{entry}", "QUANTUM-01")
                                .replace("{account}", "somebody")));
        return pages;
    }

    private void aTermRisesAndALawChanged() throws IOException {
        FileSystemUtils.deleteRecursively(laws);
        LawPagesTests.read("exceeding 12.5 kg", laws);
        LawPagesTests.read("exceeding 15 kg", laws);
        mill.fill(9);
        assertThat(jobs.find(RisingMill.LAST)).isEqualTo(RisingJobs.Ending.DONE);
    }

    /** In English in the light, in Japanese in the dark, and the pages of an examiner's day in both. 320 pixels are also what is left of 1280 at 400 %. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyPageThereIsIsForEverybodyAndFitsASmallScreen(String language) throws IOException {
        aTermRisesAndALawChanged();
        mirror.holdsItemOf(caseOf("quantum", "ocean"), EXAMINER);
        pagesOfAll().forEach((account, paths) -> {
            try (Window window = open(Reader.ENGLISH.in(language))) {
                if (!account.isEmpty()) {
                    window.signedIn(account);
                }
                for (String path : paths) {
                    if (isPage(window, path)) {
                        Page page = window.page();
                        page.setViewportSize(1280, 900);
                        page.navigate(path);
                        looks(language, account).forEach(look -> {
                            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
                            window.isForEverybody();
                        });
                        window.fits()
                                .shown((account.isEmpty() || account.equals(EXAMINER) ? "" : account + "-")
                                        + name(path, language));
                        page.setViewportSize(320, 900);
                        window.fits();
                    }
                }
            }
        });
    }

    private static List<ColorScheme> looks(String language, String account) {
        if (account.equals(EXAMINER)) {
            return List.of(ColorScheme.DARK, ColorScheme.LIGHT);
        }
        return List.of(language.equals("ja") ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private boolean isPage(Window window, String path) {
        return asked.computeIfAbsent(path, one -> answeredByAPage(window, one));
    }

    private static boolean answeredByAPage(Window window, String path) {
        APIResponse answer = window.page().request().get(path);
        assertThat(answer.status()).as(path).isIn(200, path.equals("/no-such-page") ? 404 : 200);
        return answer.text().startsWith("<!DOCTYPE html>") && !answer.headers().containsKey("content-disposition");
    }

    @Test
    void pagesAreForEverybodyInTheDarkAndInTheFewColoursOfAReader() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            for (String page : pages()) {
                window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                window.page().navigate(page);
                assertThat(window.page().evaluate("getComputedStyle(document.body).backgroundColor"))
                        .isEqualTo("rgb(20, 25, 30)");
                window.isForEverybody().shown(name(page, "dark-en"));
                window.page()
                        .emulateMedia(new Page.EmulateMediaOptions()
                                .setColorScheme(ColorScheme.LIGHT)
                                .setForcedColors(ForcedColors.ACTIVE));
                window.isForEverybody();
                window.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 800, 960, 1280})
    void aLineOfTheQueueShowsItsFilingAndWhyAtAnyWidth(int width) {
        try (Window window = open(Reader.ENGLISH.wide(width)).signedIn("examiner")) {
            window.page().navigate("/queue");
            Locator line = window.page()
                    .locator(".desk-queue tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("US20260401101A1"))
                    .first();
            for (String part : List.of("th a", "td q")) {
                line.locator(part).click(new Locator.ClickOptions().setTrial(true)); // nothing lies over it
                assertThat(line.locator(part).boundingBox().width).isGreaterThan(60);
            }
            assertThat((List<?>) window.page().evaluate("""
                            [...document.querySelectorAll('.desk-queue--lines tr > *')].filter(cell =>
                                cell.getBoundingClientRect().right > cell.closest('table').getBoundingClientRect().right + 1
                            ).map(cell => cell.innerText)"""))
                    .as("what is cut at the side")
                    .isEmpty();
            window.page().evaluate("""
                    document.querySelector('.desk-tag').textContent = 'renewal proposed, a second person is to answer'""");
            window.fits();
        }
    }

    /** What the figures show once something was decided. */
    @Test
    void figuresShowWhatWasDecided() {
        decidedBy("examiner-2", "/cases/" + caseOf("biotechnology", "ocean"));
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            window.page().navigate("/figures");
            assertThat(window.page().locator("main")).containsText("BIO-");
            window.shown("figures-en");
            for (int width : new int[] {1280, 1680}) {
                window.page().setViewportSize(width, 900);
                assertThat((List<?>) window.page().evaluate("""
                                [...document.querySelectorAll('main th, main td, main .desk-scroll')]
                                    .filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.innerText)"""))
                        .as("no cell is cut at %d", width)
                        .isEmpty();
            }
        }
    }

    /** {@code /cases/7/original} in English: {@code case-original-en}. */
    private static String name(String page, String as) {
        String name = page.substring(1).replaceAll("cases/\\d+", "case").replace('/', '-');
        return name + "-" + as;
    }
}
