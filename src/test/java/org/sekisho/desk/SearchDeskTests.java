package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Drawn;
import org.sekisho.desk.DeskBrowser.Page;

/** Finding filings from every page. */
class SearchDeskTests extends ServedDesk {

    private static final String QUANTUM = "US20260401101A1";

    private Page search(String account, String typed) {
        DeskBrowser browser = signedIn(account);
        return browser.send(browser.get("/keys"), ".desk-search", Map.of("words", typed));
    }

    private static List<String> numbers(Page found) {
        return found.select("tbody tr").stream()
                .map(line -> line.select("th a, th span").first().text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260401101", "101A1", "US 2026/0401101", "us2026-0401101 a1", "ＵＳ２０２６０４０１１０１Ａ１"})
    void aNumberIsFoundHoweverItIsWritten(String typed) {
        assertThat(numbers(search("examiner", typed))).contains(QUANTUM);
    }

    @Test
    void anyPartOfANumberIsFoundWithAnySignsBetween() {
        Random lots = new Random(Drawn.SEED);
        DeskBrowser browser = signedIn("examiner");
        Page keys = browser.get("/keys");
        for (int i = 0; i < 20; i++) {
            int from = lots.nextInt(QUANTUM.length() - 4);
            String part = QUANTUM.substring(from, from + 4 + lots.nextInt(QUANTUM.length() - from - 3));
            StringBuilder written = new StringBuilder();
            part.chars()
                    .forEach(letter -> written.append((char) letter)
                            .append(lots.nextInt(4) == 0 ? "/.- ".charAt(lots.nextInt(4)) : ""));
            String typed = part.chars().anyMatch(Character::isDigit) ? written.toString() : part + "2026";
            List<String> found = numbers(browser.send(keys, ".desk-search", Map.of("words", typed)));
            assertThat(found).as(typed).anyMatch(number -> number.contains(part));
        }
    }

    @Test
    void oneClickLooksBeyondNumbersThatEndSo() {
        DeskBrowser browser = signedIn("examiner");
        Page byNumber = browser.send(browser.get("/keys"), ".desk-search", Map.of("words", "101A1"));
        byNumber.says("nothing else was looked at");
        assertThat(byNumber.select(".desk-found mark")).isEmpty();

        Page everywhere = browser.send(byNumber, "#everywhere", Map.of());
        assertThat(numbers(everywhere)).contains(QUANTUM);
        assertThat(everywhere.text("#sought")).isEqualTo("101A1");
        assertThat(everywhere.select("#everywhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((", "\uD83D\uDE00"})
    void whatHoldsNoLettersIsRefusedWithoutACode(String typed) {
        assertThat(search("examiner", typed).says("Texts were not looked at").text())
                .doesNotContain("SEARCH:");
    }

    @Test
    void wordsAreFoundWhereTheyStandInFilingsWithACaseAndWithout() {
        Page found = search("examiner", "quantum near/5 key");
        Element line = found.select("tbody tr").stream()
                .filter(row -> row.text().contains(QUANTUM))
                .findFirst()
                .orElseThrow();
        assertThat(line.select("mark").text()).containsIgnoringCase("quantum");
        assertThat(line.select(".desk-place")).isNotEmpty();
        assertThat(line.select("a").first().attr("href")).startsWith("/cases/");

        String clear = rows.word("""
                SELECT MIN(f.number) FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                WHERE o.outcome = 'CLEAR' AND NOT f.canary AND f.id NOT IN (SELECT filing_id FROM review_case)""");
        Page other = search("examiner", clear);
        assertThat(numbers(other)).contains(clear);
        assertThat(other.text("tbody")).contains("clear, no case");
        assertThat(search("second-reviewer", clear).select("tbody form")).isEmpty();
        assertThat(numbers(search("examiner-ocean", clear)))
                .as("who sees some areas only knows of no filing that is in none")
                .isEmpty();
    }

    @Test
    void anExaminerOpensACaseOnAClearFilingAndGivesItWhatTheScreeningMissed() {
        String clear = rows.word("""
                SELECT MAX(f.number) FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                WHERE o.outcome = 'CLEAR' AND NOT f.canary AND f.version = 1 AND f.id NOT IN (SELECT filing_id FROM review_case)
                    AND NOT EXISTS (SELECT 1 FROM filing g WHERE g.number = f.number AND g.version > 1)""");
        DeskBrowser browser = signedIn("examiner");
        Page found = browser.send(browser.get("/keys"), ".desk-search", Map.of("words", clear));
        Page opened = browser.send(found, "tbody form", Map.of());
        opened.says(clear);
        browser.send(
                        opened,
                        "#give-form",
                        Map.of("code", "OCEAN-01", "place", "claim 1", "words", "A towed array by another name."))
                .says("OCEAN-01");

        assertThat(browser.send(found, "tbody form", Map.of()).path())
                .as("sent once more")
                .isEqualTo(opened.path());
        assertThat(rows.words("SELECT action FROM audit_record WHERE subject = ?", clear + " version 1"))
                .contains("CASE_OPENED");
        assertThat(search("examiner-2", clear).text("tbody")).doesNotContain("Open a case");
    }

    @Test
    void whoeverDeclaresAConflictInTwoStepsKnowsOfTheFilingNoMore() {
        long id = caseOf("quantum", "ocean");
        String number =
                rows.word("SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?", id);
        DeskBrowser browser = signedIn("examiner-2");
        Page shown = browser.get("/cases/" + id);
        assertThat(shown.text("details:not([open]) > #conflict"))
                .as("what follows is said before it is declared")
                .contains("shown to you no more");
        Page after = browser.send(shown, "#conflict", Map.of());

        after.says("You declared a conflict of interest about " + number);
        assertThat(after.texts("main tbody tr")).noneMatch(line -> line.contains(number));
        assertThat(browser.get("/cases/" + id).status()).isEqualTo(404);
        assertThat(rows.words("SELECT CONCAT(actor, ' ', detail) FROM audit_record WHERE action = 'CONFLICT_ADDED'"))
                .anyMatch(record -> record.startsWith("examiner-2 FILING " + number));
    }

    @Test
    void aTextThatBreaksTheProgramKeepsNoOtherFromBeingFound() {
        rows.change(
                "UPDATE filing_text SET content = 'damaged' WHERE filing_id = (SELECT id FROM filing WHERE number = ?)",
                QUANTUM);
        Page found = search("examiner", "quantum near/5 key");

        assertThat(numbers(found)).isNotEmpty().doesNotContain(QUANTUM);
        found.says("The text of 1 filing was not looked at");
    }

    @Test
    void whatSomebodyMayNotKnowOfIsNotThereForThem() {
        String quantum = rows.word(
                "SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?",
                caseOf("quantum", "ocean"));
        assertThat(numbers(search("examiner", quantum))).contains(quantum);
        assertThat(numbers(search("examiner-ocean", quantum))).doesNotContain(quantum);
        assertThat(numbers(search("examiner-ocean", "quantum"))).doesNotContain(quantum);
        rows.change("INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('examiner-2', 'FILING', ?)", quantum);
        assertThat(numbers(search("examiner-2", quantum))).isEmpty();
        assertThat(signedIn("auditor").get("/keys").select(".desk-search")).isEmpty();
    }

    @Test
    void whoeverIsNamedIsFoundByHowTheNameBegins() {
        String name = rows.word("""
                SELECT n.name FROM filing_entity n JOIN filing f ON f.id = n.filing_id AND NOT f.canary
                WHERE f.number = ? AND n.role = 'APPLICANT' LIMIT 1""", QUANTUM);
        assertThat(numbers(search("examiner", name))).contains(QUANTUM);
        assertThat(numbers(search(
                        "examiner",
                        Normalizer.normalize(name, Normalizer.Form.NFKC).substring(0, 5))))
                .contains(QUANTUM);
    }

    @Test
    void theTrailHasWhatWasShownAndNotWhatWasTyped() {
        search("examiner", "quantum key");
        search("examiner", "no filing has these words");
        assertThat(rows.words("SELECT detail FROM audit_record WHERE action = 'FILINGS_SEARCHED' ORDER BY id"))
                .anyMatch(detail -> detail.contains(QUANTUM + " version 1"))
                .anyMatch(detail -> detail.contains("none found"))
                .noneMatch(detail -> detail.contains("quantum") || detail.contains("words"));
    }

    @Test
    void whatCannotBeLookedForIsSaid() {
        search("examiner", "sonar near/5").says("Nothing was found");
        search("examiner", "*").says("Texts were not looked at");
        search("examiner", "x".repeat(501)).says("Type 500 characters or fewer");
        signedIn("examiner", "ja").get("/search").says("番号またはその一部");
    }
}
