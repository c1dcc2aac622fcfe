package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.evaluation.Plots;

/** The figures and their plots as they are served. */
class FigurePagesTests extends ServedDesk {

    @Test
    void countFlaggedCasesAsTheRowsDo() {
        DeskBrowser.Page page = signedIn("operator").get("/figures");

        jdbc.sql("""
                        SELECT e.entry_code, COUNT(DISTINCT c.id) AS cases
                        FROM review_case c JOIN entry_finding e ON e.filing_id = c.filing_id AND e.queue = c.queue
                            JOIN filing f ON f.id = c.filing_id WHERE NOT f.canary GROUP BY e.list_edition_id, e.entry_code""").query(row -> {
            String code = row.getString("entry_code");
            int cases = row.getInt("cases");
            assertThat(page.document().select("#entries tbody tr"))
                    .filteredOn(line -> line.selectFirst("th").text().equals(code))
                    .as(code)
                    .anySatisfy(
                            line -> assertThat(line.select("td").get(2).text()).isEqualTo(Integer.toString(cases)));
        });
        assertThat(page.document().select("#entries tbody tr")).hasSizeGreaterThan(10);
    }

    @Test
    void theWaitingAddUpToTheOpenCases() {
        int shown = signedIn("auditor").get("/figures").document().select("#ages tbody td").stream()
                .mapToInt(cell -> Integer.parseInt(cell.text()))
                .sum();

        assertThat(shown).isEqualTo(jdbc.sql("""
                                SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id
                                WHERE c.work_list IN ('TO_DECIDE', 'TO_CONFIRM') AND NOT f.canary""").query(Integer.class).single()).isPositive();
    }

    @Test
    void theListsHoldEachCaseThatHasNotEnded() {
        int shown = signedIn("auditor").get("/figures").document().select("#lists tbody td").stream()
                .mapToInt(cell -> Integer.parseInt(cell.text()))
                .sum();

        assertThat(shown).isEqualTo(jdbc.sql("""
                                SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id
                                WHERE c.work_list <> 'ENDED' AND NOT f.canary""").query(Integer.class).single()).isPositive();
    }

    @Test
    void leaveOutEntriesOfAreasThatAreNotTheReaders() {
        assertThat(signedIn("examiner-ocean")
                        .get("/figures")
                        .document()
                        .select("#entries tbody td:eq(2)")
                        .eachText())
                .isNotEmpty()
                .containsOnly("ocean");
    }

    @Test
    void countWhatWasMissedWithinTheAreasOfTheReader() {
        long id = jdbc.sql("SELECT MIN(id) FROM review_case").query(Long.class).single();
        jdbc.sql(
                        "INSERT INTO blind_case (case_id, run_id, missed_entry, missed_area) VALUES (?, 1, 'QUANTUM-01', 'quantum')")
                .param(id)
                .update();
        jdbc.sql("""
                        INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                            status_before, seen, seen_sha256)
                        SELECT id, version, 'DISCLOSURE_REVIEW', 'ON_THE_LIST', '', 'examiner', NOW(6), status, '', ''
                        FROM review_case WHERE id = ?""").param(id).update();
        try {
            Document all = signedIn("auditor").get("/figures").document();
            assertThat(all.selectFirst("#sampled").text())
                    .isEqualTo("Drawn: 1. Decided: 1. Missed: 1. 100 % (21 to 100 %)");
            assertThat(all.select("#missed tbody tr").eachText()).containsExactly("quantum QUANTUM-01 1");
            assertThat(signedIn("examiner-ocean").get("/figures").document().select("#missed"))
                    .isEmpty();
        } finally {
            jdbc.sql("DELETE FROM case_decision WHERE case_id = ? AND seen_sha256 = ''")
                    .param(id)
                    .update();
            jdbc.sql("DELETE FROM blind_case WHERE case_id = ?").param(id).update();
        }
    }

    @Test
    void sayOfEachRunWhatItFlaggedAndHowLongAFilingTook() {
        Document page = signedIn("examiner").get("/figures").document();
        List<String> row =
                page.select("#run-figures tbody tr:has(th:matchesOwn(^1$)) td").eachText();

        assertThat(row.subList(1, 4))
                .isEqualTo(jdbc.sql("""
                        SELECT CONCAT_WS(' ', COUNT(*), SUM(o.outcome = 'FLAGGED'), SUM(o.outcome = 'UNSCREENABLE')) AS line
                        FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE f.run_id = 1 AND NOT f.canary""")
                        .query((line, n) -> List.of(line.getString("line").split(" ")))
                        .single());
        assertThat(row.get(4)).matches("\\d+\\.\\d\\d");
    }

    @Test
    void aTrendIsNamedWhereItEndsAndBeginsAtZero() {
        String plot = Plots.trend(
                "Trend", List.of("1", "2", "3"), Map.of("flagged", java.util.Arrays.asList(7.0, 9.0, null)), "%.0f");

        assertThat(Jsoup.parse(plot).select("text").eachText())
                .contains("flagged 9", "0", "1", "2", "3")
                .doesNotContain("flagged 7", "flagged")
                .noneMatch(tick -> tick.matches("[-−].*"));
    }

    @Test
    void aClockIsCalledByItsNameAlone() {
        assertThat(signedIn("auditor")
                        .get("/figures")
                        .document()
                        .select("#clock-risk tbody th")
                        .eachText())
                .contains("foreign filing licence")
                .noneMatch(name -> name.contains("primary-review") || name.contains("foreign-filing-licence"));
    }

    @Test
    void anAxisBeginsAtZeroAlsoWhereNothingWasCounted() {
        String plot = Plots.counted("Nothing", List.of("one", "two"), Map.of("cases", List.of(0, 0)));

        assertThat(Jsoup.parse(plot).select("text").eachText()).contains("0").noneMatch(tick -> tick.matches("[-−].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "time", "flagged", "precision", "waiting", "clocks"})
    void plotsArePicturesThatAPageMayShowUnderItsOwnRules(String plot) {
        for (String language : new String[] {"en", "ja"}) {
            DeskBrowser reader = signedIn("second-reviewer", language);
            DeskBrowser.Page answer = reader.get("/figures/" + plot);
            assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("image/svg+xml");
            Document svg = Jsoup.parse(answer.response().body(), "", Parser.xmlParser());
            assertThat(svg.selectFirst("svg > title").text()).isNotEmpty();
            assertThat(svg.select("[style], style, script, [onload]")).isEmpty();
            assertThat(svg.select("text")).isNotEmpty();
            Element shown = reader.get("/figures").document().selectFirst("img[src=/figures/" + plot + "]");
            assertThat(shown.attr("alt"))
                    .contains(svg.selectFirst("svg > title").text());
        }
    }

    @Test
    void nothingIsLeftUntranslated() {
        for (String language : new String[] {"en", "ja"}) {
            assertThat(signedIn("list-author", language).get("/figures").text()).doesNotContain("??");
        }
    }
}
