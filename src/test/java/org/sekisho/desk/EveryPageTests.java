package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Drawn;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.desk.door.Doors;
import org.sekisho.office.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Every page of the desk is for everybody: axe finds nothing, and nothing has to be scrolled sideways. */
class EveryPageTests extends InABrowser {

    @Autowired
    private PreviewedList previewed;

    /** Pages that anybody, and pages that an examiner, may open. */
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

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageIsForEverybody(String language) {
        Reader reader = Reader.ENGLISH.in(language);
        try (Window window = open(reader)) {
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

    @ParameterizedTest
    @MethodSource("languages")
    void pagesAreForEverybodyInTheDark(String language) {
        try (Window window = open(Reader.ENGLISH.in(language))) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            window.page().navigate("/sign-in");
            window.isForEverybody();
            window.signedIn("examiner");
            for (String page : pages()) {
                window.page().navigate(page);
                assertThat(window.page().evaluate("getComputedStyle(document.body).backgroundColor"))
                        .isEqualTo("rgb(20, 25, 30)");
                window.isForEverybody().shown(name(page, "dark-" + language));
            }
        }
    }

    @Test
    void pagesCanBeReadInTheFewColoursOfAReader() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            for (String page : pages()) {
                window.page().navigate(page);
                window.isForEverybody();
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
        }
    }

    /** What the figures show once something was decided. */
    @Test
    void figuresShowWhatWasDecided() {
        decidedBy("examiner-2", "/cases/" + caseOf("biotechnology", "ocean"));
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            window.page().navigate("/figures");
            assertThat(window.page().locator("main")).containsText("BIO-");
            window.isForEverybody().fits().shown("figures-en");
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

    private static final Map<String, List<String>> OF_OTHERS = Map.of(
            "operator", List.of("/runs", "/runs/1", "/runs/1/report", "/unread", "/figures", "/password"),
            "auditor", List.of("/trail"),
            "list-author",
                    List.of(
                            "/lists",
                            "/lists/import",
                            "/lists/focus-areas/comments/QUANTUM-01",
                            "/lists/focus-areas/entries/QUANTUM-01",
                            "/lists/focus-areas/editions",
                            "/lists/focus-areas/edit",
                            "/lists/focus-areas/edit/QUANTUM-01"),
            "user-administrator", List.of("/people", "/people/somebody"));

    @ParameterizedTest
    @MethodSource("languages")
    void thePagesOfOthersFitASmallScreen(String language) {
        OF_OTHERS.forEach((account, pages) -> {
            try (Window window = open(Reader.ENGLISH.in(language).wide(320)).signedIn(account)) {
                for (String page : pages) {
                    window.page().navigate(page);
                    window.isForEverybody().fits().shown(account + "-" + name(page, language + "-320"));
                }
            }
        });
    }

    /** By the table of doors, so that no page is forgotten, a third a day; what is no page, as a picture, a file or a part of one, is passed over. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyPageThereIsIsForEverybody(String language) {
        String shown = Long.toString(caseOn("US20260401116A1"));
        String preview = Long.toString(previewed.ofLeaves());
        List<Doors.Door> doors = Doors.ALL.stream()
                .filter(door -> door.method() == HttpMethod.GET && door.keeper() == Doors.Keeper.ROLES)
                .toList();
        Map<Role, List<String>> pages = Drawn.of(doors).stream()
                .collect(Collectors.groupingBy(
                        door -> door.roles().stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        Collectors.mapping(
                                door -> door.path()
                                        .replace("/proposals/{id}", "/proposals/1")
                                        .replace("{id}", shown)
                                        .replace("{run}", "1")
                                        .replace("{preview}", preview)
                                        .replace("{list}", "focus-areas")
                                        .replace("{entry}", "QUANTUM-01")
                                        .replace("{account}", "somebody"),
                                Collectors.toCollection(ArrayList::new))));
        pages.computeIfAbsent(Role.LIST_AUTHOR, role -> new ArrayList<>()).addAll(List.of("/", "/password"));
        pages.forEach((role, paths) -> {
            try (Window window = open(Reader.ENGLISH.in(language)).signedIn(account(role))) {
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
        return answer.text().startsWith("<!DOCTYPE html>") && !answer.headers().containsKey("content-disposition");
    }

    /** 320 pixels are also what is left of 1280 at 400 %. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyPageFitsASmallScreen(String language) {
        try (Window window = open(Reader.ENGLISH.in(language).wide(320)).signedIn("examiner")) {
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
