package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.RunHistory;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who look after runs are shown: how runs went and what could not be read, and not a word of a filing. */
class RunPagesTests extends ServedDesk {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{5,}");
    private static final List<String> PAGES =
            List.of("/runs", "/runs/progress", "/runs/1", "/runs/1/report", "/unread");

    @Autowired
    private JobRuns runs;

    @Autowired
    private RunHistory history;

    @Autowired
    private FilingTexts texts;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void countsOfEveryRunAddUp(String language) {
        Page page = signedIn("operator", language).get("/runs");

        List<Element> counted = page.select("tbody .desk-counted");
        assertThat(counted).hasSameSizeAs(page.select("tbody tr")).isNotEmpty();
        for (Element sum : counted) {
            List<Integer> numbers = numbers(sum.text());
            assertThat(numbers).hasSize(6);
            assertThat(numbers.get(0))
                    .isPositive()
                    .isEqualTo(numbers.stream().skip(1).mapToInt(n -> n).sum());
        }
    }

    private static List<Integer> numbers(String sum) {
        return NUMBER.matcher(sum)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    @Test
    void theCountsAreThoseOfTheRows() {
        Map<String, Integer> outcomes = rows
                .jdbc()
                .sql("""
                        SELECT o.outcome, COUNT(*) AS filings FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE f.run_id = 1 AND NOT f.canary GROUP BY o.outcome""")
                .query((row, n) -> Map.entry(row.getString("outcome"), row.getInt("filings")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(numbers(signedIn("operator").get("/runs/1").text(".desk-counted")))
                .containsExactly(
                        outcomes.values().stream().mapToInt(n -> n).sum(),
                        outcomes.getOrDefault("CLEAR", 0),
                        outcomes.getOrDefault("FLAGGED", 0),
                        outcomes.getOrDefault("UNSCREENABLE", 0),
                        outcomes.getOrDefault("EXEMPT", 0),
                        0);
    }

    @Test
    void theReportRanksAFilingAsTheDeskRanksItsCase() {
        Map<String, String> shown = signedIn("operator").get("/runs/1/report").select("tbody tr").stream()
                .collect(Collectors.toMap(
                        line -> line.selectFirst("th").text(),
                        line -> line.selectFirst("td.desk-number").text(),
                        (one, other) -> one));

        assertThat(rows.jdbc()
                        .sql("""
                                SELECT f.number, MAX(c.rank_score) AS highest FROM review_case c JOIN filing f ON f.id = c.filing_id
                                WHERE c.given_rank = 0 GROUP BY f.id, f.number HAVING COUNT(*) > 1""")
                        .query((row, n) -> Map.entry(
                                row.getString("number"), String.format(Locale.ROOT, "%.1f", row.getDouble("highest"))))
                        .list())
                .isNotEmpty()
                .allSatisfy(filing -> assertThat(shown).contains(filing));
    }

    @Test
    void everyStepOfTheJobHasItsTimeInWords() {
        Page page = signedIn("operator").get("/runs/1");

        assertThat(page.select("ol.govuk-list--number li"))
                .hasSize(history.steps(List.of(1L)).get(1L).size())
                .allSatisfy(step -> assertThat(step.text()).matches(".+ · [\\d.]+ s( .*)?"));
    }

    @Test
    void nothingIsLeftUntranslated() {
        for (String language : List.of("en", "ja")) {
            DeskBrowser operator = signedIn("operator", language);
            PAGES.forEach(page -> assertThat(operator.get(page).text()).as(page).doesNotContain("??"));
        }
    }

    @Test
    void noPageHoldsAWordOfAFilingOrTheNameOfADocument() {
        Set<String> ofFilings = rows.ids("SELECT filing_id FROM filing_text").stream()
                .flatMap(filing -> texts.of(new FilingId(filing)).stream())
                .flatMap(text -> words(text.text().words()))
                .collect(Collectors.toSet());
        assertThat(ofFilings).hasSizeGreaterThan(300);
        Set<String> ofTheDesk = Stream.concat(Stream.of(english()), PAGES.stream())
                .flatMap(RunPagesTests::words)
                .collect(Collectors.toSet());
        ofTheDesk.addAll(words(String.join(" ", rows.words("""
                                        SELECT CONCAT(list_id, ' ', edition) FROM list_edition
                                        UNION SELECT entry_code FROM entry_finding"""))).toList());
        List<String> documents = rows.words("SELECT DISTINCT document FROM unread_part WHERE document <> ''");
        assertThat(documents).isNotEmpty();
        DeskBrowser operator = signedIn("operator");
        for (String page : PAGES) {
            String text = operator.get(page).document().outerHtml().replaceAll("<[^>]*>", " ");
            assertThat(words(text).filter(word -> !ofTheDesk.contains(word)).filter(ofFilings::contains))
                    .as(page)
                    .isEmpty();
            assertThat(documents).as(page).noneMatch(text::contains);
        }
    }

    private static String english() {
        java.util.ResourceBundle words = java.util.ResourceBundle.getBundle("messages/desk", java.util.Locale.ROOT);
        return words.keySet().stream().map(words::getString).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void theDrawerListsWhatCouldNotBeReadWithWhatToDo() {
        Page unread = signedIn("operator").get("/unread");

        assertThat(unread.texts("#unread tbody th")).hasSize(rows.number("""
                                SELECT COUNT(*) FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                                WHERE o.outcome = 'UNSCREENABLE' AND NOT f.canary"""));
        unread.says("ENCRYPTED it").saysNot("??");
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM audit_record WHERE actor = 'operator' AND action = 'UNREAD_LISTED'"))
                .isPositive();
    }

    @Test
    void theDrawerBeginsWithThoseWhoseClockRunsToADayThatNobodyKnows() {
        List<String> days = signedIn("operator").get("/unread").texts("#unread tbody td:nth-child(2)");

        List<String> inOrder = new ArrayList<>(days);
        inOrder.sort(Comparator.comparing((String day) ->
                day.contains("unknown") ? 0 : day.contains("no clock") ? 2 : 1)); // and else as they stand
        assertThat(days).isEqualTo(inOrder);
        assertThat(days).first().asString().contains("deadline unknown");
        assertThat(days).as("others behind them").anyMatch(day -> !day.contains("unknown"));
    }

    @Test
    void asksForAnotherTryInTheNameOfWhoAsked() {
        DeskBrowser operator = signedIn("operator");
        Page unread = operator.get("/unread");
        String code = unread.first("form[id^=retry-]:not(#retry-all)").id();
        Page asked = operator.send(unread, "#" + code);
        asked.isAt("/unread").says("The next run tries again. Newly asked for: ");
        assertThat(rows.words("SELECT DISTINCT actor FROM audit_record WHERE action = 'RETRY_ASKED'"))
                .containsExactly("operator");
        rows.change("DELETE FROM filing_retry WHERE to_run IS NULL");
        Page nothing = operator.send(unread, "#" + code, "what=no such thing");
        nothing.is(422);
        operator.send(unread, "#" + code, "what=XX0000000000A1").says("Nothing was asked for");
    }

    @Test
    void aRunThatGoesOnShowsHowFarItHasComeAndAsksForNoScript() {
        rows.change("INSERT INTO screening_run (id, started_at, status) VALUES (900, UTC_TIMESTAMP(6), 'RUNNING')");
        Page died = signedIn("operator").get("/runs");
        died.says("Run 900 has not ended, and its process is gone");
        assertThat(died.text("tbody tr:first-child td")).startsWith("Its process died ");
        Object going = runs.betweenRuns(() -> {
                    Page page = signedIn("operator").get("/runs");
                    assertThat(page.text()).contains("A run is going on: process ", "Run 900: 0 of 0 filings screened");
                    Element present = page.first("#present[hx-get]");
                    assertThat(present).isNotNull();
                    Page fragment = signedIn("operator").get(present.attr("hx-get"));
                    fragment.says("Run 900: 0 of 0 filings screened");
                    assertThat(fragment.header("HX-Refresh")).isEmpty();
                    DeskBrowser operator = signedIn("operator");
                    operator.send(operator.get("/unread"), "#retry-all")
                            .says("A run is going on, and the list of unread filings cannot change meanwhile");
                    return Arrays.asList(1);
                })
                .orElseThrow();
        assertThat(going).isNotNull();
        rows.change("DELETE FROM screening_run WHERE id = 900");
        assertThat(signedIn("operator").get("/runs/progress").header("HX-Refresh"))
                .contains("true");
    }

    @Test
    void aDeskWithoutACommandForRunsSaysWhatToType() {
        DeskBrowser operator = signedIn("operator");

        operator.send(operator.get("/runs"), "#start-run").says("Nothing was started. Type: sekisho run");
    }

    @Test
    void anAuditorReadsAndStartsNothing() {
        DeskBrowser auditor = signedIn("auditor");

        auditor.get("/").isAt("/runs");
        auditor.get("/runs").hasNo("#start-run");
        auditor.get("/unread").hasNo("main form");
    }
}
