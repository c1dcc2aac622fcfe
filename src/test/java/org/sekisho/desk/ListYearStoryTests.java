package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.cli.Sekisho;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.screening.replay.FilingReplay;
import org.sekisho.screening.replay.Replayed;
import org.sekisho.screening.replay.Replayed.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * An entry's life, by keys alone: written, mended, previewed, put into force, found by the night in what is held, looked back on, and
 * taken out again.
 */
class ListYearStoryTests extends InABrowser {

    private static final List<String> SETTINGS = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "sekisho.lists.approval",
            "sekisho.run.inboxes[0]",
            "sekisho.canaries.shipped",
            "sekisho.canaries.examples");

    private static final String GRANTED = "US13990106B2";

    private static final String CODE = "STORY-01";

    private static final String ENTRY = """
            - code: %s
              title: Watered orchards
              area: space
              queue: secrecy
              basis: { reason: "as the ministry asked" }
              rules:
                - words: [irrigation, fish finder]
              examples:
                match: [%s]
                noMatch: [A lamp.]
            """;

    /** All that is held is looked through, on a machine that tests other things, too. */
    private static final LocatorAssertions.IsVisibleOptions SEEN =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final LocatorAssertions.ContainsTextOptions CHECKED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Autowired
    private Environment settings;

    @Autowired
    private FilingReplay replay;

    @Test
    void goesFromADraftToCasesAndBack() {
        Instant before = Instant.now();

        approved(published());
        night();

        aCaseIsOpen();
        oneIsPublicAndOneStillSecret();
        assertThat(answers(before)).as("by the lists of before").doesNotContain(CODE);
        assertThat(answers(Instant.now())).as("by the lists of now").contains(CODE);
        approved(backToTheEditionBefore());
    }

    /** In a process of its own, as it were: lists are read when one starts. */
    private void night() {
        Map<String, String> own = new HashMap<>();
        SETTINGS.forEach(name -> own.put(name, settings.getRequiredProperty(name)));
        own.forEach(System::setProperty);
        try {
            assertThat(Sekisho.commandLine()
                            .setOut(new PrintWriter(new StringWriter()))
                            .execute("run", "--home", settings.getRequiredProperty("sekisho.home")))
                    .isIn(ExitCode.DONE, ExitCode.DONE_WITH_UNSCREENABLE);
        } finally {
            own.keySet().forEach(System::clearProperty);
        }
    }

    /** Writes the entry, mends its example, sees what it would find, and puts it into force; returns its page. */
    private String published() {
        try (Window window = open(Reader.ENGLISH).signedIn("list-author")) {
            Page page = window.page();
            page.navigate("/lists/jp-specified-fields/edit/new");
            page.fill("#text", ENTRY.formatted(CODE, "A lamp glows."));
            assertThat(page.locator("#tried .desk-fails")).containsText("A lamp glows.", CHECKED);
            page.fill("#text", ENTRY.formatted(CODE, "An orchard needs irrigation."));
            assertThat(page.locator("#tried .desk-fails"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            window.isForEverybody().fits();
            page.locator("#entry-form button").first().press("Enter");
            page.waitForURL("**/lists/jp-specified-fields/edit");

            page.fill("#edition", CODE);
            page.locator("#propose-form button[value=preview]").press("Enter");
            page.waitForURL("**/lists/previews/*");
            assertThat(page.locator("#result")).isVisible(SEEN);
            assertThat(page.locator("#preview")).containsText(CODE);
            window.isForEverybody().fits();

            page.navigate("/lists/jp-specified-fields/edit");
            page.fill("#edition", CODE);
            page.fill("#why", "orchards are watered from orbit");
            page.locator("#propose-form details summary").press("Enter");
            page.locator("#propose-form button[value=publish]").press("Enter");
            page.waitForURL("**/lists/proposals/*");
            return page.url();
        }
    }

    private void approved(String proposal) {
        try (Window window = open(Reader.ENGLISH).signedIn("list-approver")) {
            Page page = window.page();
            page.navigate(proposal);
            page.locator("#answer-form button").first().press("Enter");
            assertThat(page.locator("#answer-form")).hasCount(0);
            assertThat(page.locator("#steps + ol")).containsText("list-approver");
        }
    }

    private long caseIn(String area) {
        return rows.jdbc()
                .sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id JOIN case_area a ON a.case_id = c.id
                        WHERE f.number = :number AND a.area = :area""")
                .param("number", GRANTED)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    private void aCaseIsOpen() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseIn("space"));
            assertThat(page.locator("main")).containsText(CODE);
            window.isForEverybody().fits();
        }
    }

    private void oneIsPublicAndOneStillSecret() {
        try (Window window = open(Reader.ENGLISH).signedIn("list-author")) {
            Page page = window.page();
            page.navigate("/lists/jp-specified-fields/entries/" + CODE);
            page.locator("main a[href$='/hindsight']").press("Enter");
            page.locator("#ask button").press("Enter");
            assertThat(page.locator("#hindsight table")).isVisible(SEEN);
            List<String> facts = page.locator("#hindsight dd").allInnerTexts();
            assertThat(Integer.parseInt(facts.get(2))).as("still secret").isPositive();
            assertThat(Integer.parseInt(facts.get(3))).as("public").isPositive();
            assertThat(page.locator("#hindsight tbody")).containsText(GRANTED);
            window.isForEverybody().fits();
        }
    }

    /** What is found in the filing by the lists of the last run that had begun before a moment. */
    private List<String> answers(Instant end) {
        RegisteredFiling filing = replay.version(FilingNumber.of(GRANTED).orElseThrow(), Instant.now())
                .orElseThrow();
        return ((Replayed.Answered) replay.replay(filing, end))
                .answers().stream().map(Answer::entry).toList();
    }

    /** Takes up the shipped edition again, and returns the page of what is proposed. */
    private String backToTheEditionBefore() {
        try (Window window = open(Reader.ENGLISH).signedIn("list-author")) {
            Page page = window.page();
            page.navigate("/lists/jp-specified-fields/editions");
            page.locator("#editions tbody tr").last().locator("a").press("Enter");
            page.locator("#take-up-form button").press("Enter");
            page.waitForURL("**/lists/jp-specified-fields/edit");
            page.fill("#edition", "back-" + System.nanoTime());
            page.fill("#why", "the ministry takes it back");
            page.locator("#propose-form button[value=propose]").press("Enter");
            page.waitForURL("**/lists/proposals/*");
            window.isForEverybody().fits();
            return page.url();
        }
    }
}
