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
import org.sekisho.desk.DeskBrowser.Page;

/** The figures and their plots as they are served. */
class FigurePagesTests extends ServedDesk {

    @Test
    void countFlaggedCasesAsTheRowsDo() {
        Page page = signedIn("operator").get("/figures");

        rows.jdbc().sql("""
                        SELECT e.entry_code, COUNT(DISTINCT c.id) AS cases
                        FROM review_case c JOIN entry_finding e ON e.filing_id = c.filing_id AND e.queue = c.queue
                            JOIN filing f ON f.id = c.filing_id WHERE NOT f.canary GROUP BY e.list_edition_id, e.entry_code""").query(row -> {
            String code = row.getString("entry_code");
            int cases = row.getInt("cases");
            assertThat(page.select("#entries tbody tr"))
                    .filteredOn(line -> line.selectFirst("th").text().equals(code))
                    .as(code)
                    .anySatisfy(
                            line -> assertThat(line.select("td").get(2).text()).isEqualTo(Integer.toString(cases)));
        });
        assertThat(page.select("#entries tbody tr")).hasSizeGreaterThan(10);
    }

    @Test
    void theWaitingAddUpToTheOpenCases() {
        int shown = signedIn("auditor").get("/figures").select("#ages tbody td").stream()
                .mapToInt(cell -> Integer.parseInt(cell.text()))
                .sum();

        assertThat(shown).isEqualTo(rows.number("""
                                SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id
                                WHERE c.work_list IN ('TO_DECIDE', 'TO_CONFIRM') AND NOT f.canary AND c.clock_stage <> 'PUBLIC'""")).isPositive();
    }

    @Test
    void theListsHoldEachCaseThatHasNotEnded() {
        int shown = signedIn("auditor").get("/figures").select("#lists tbody td").stream()
                .mapToInt(cell -> Integer.parseInt(cell.text()))
                .sum();

        assertThat(shown).isEqualTo(rows.number("""
                                SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id
                                WHERE c.work_list <> 'ENDED' AND NOT f.canary AND c.clock_stage <> 'PUBLIC'""")).isPositive();
    }

    @Test
    void leaveOutEntriesOfAreasThatAreNotTheReaders() {
        assertThat(signedIn("examiner-ocean").get("/figures").texts("#entries tbody td:eq(2)"))
                .isNotEmpty()
                .containsOnly("ocean");
    }

    @Test
    void countWhatWasMissedWithinTheAreasOfTheReader() {
        long id = rows.id("SELECT MIN(id) FROM review_case");
        rows.change(
                "INSERT INTO blind_case (case_id, run_id, missed_entry, missed_area) VALUES (?, 1, 'QUANTUM-01', 'quantum')",
                id);
        rows.change("""
                        INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                            status_before, seen, seen_sha256)
                        SELECT id, version, 'DISCLOSURE_REVIEW', 'ON_THE_LIST', '', 'examiner', NOW(6), status, '', ''
                        FROM review_case WHERE id = ?""", id);
        Page all = signedIn("auditor").get("/figures");
        assertThat(all.text("#sampled")).isEqualTo("Drawn: 1. Decided: 1. Missed: 1. 100 % (21 to 100 %)");
        assertThat(all.texts("#missed tbody tr")).containsExactly("quantum QUANTUM-01 1");
        signedIn("examiner-ocean").get("/figures").hasNo("#missed");
        String asked = all.hasNo("#recall-years").first("a[href$=#recall]").attr("href");
        assertThat(signedIn("auditor").get(asked).texts("#recall-years li"))
                .singleElement()
                .asString()
                .contains("of what rules missed");
    }

    @Test
    void sayOfEachRunWhatItFlaggedAndHowLongAFilingTook() {
        Page page = signedIn("examiner").get("/figures");
        List<String> row = page.texts("#run-figures tbody tr:has(th:matchesOwn(^1$)) td");

        assertThat(row.subList(1, 4))
                .isEqualTo(rows.jdbc()
                        .sql("""
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
        assertThat(signedIn("auditor").get("/figures").texts("#clock-risk tbody th"))
                .contains("foreign filing licence")
                .noneMatch(name -> name.contains("primary-review") || name.contains("foreign-filing-licence"));
        Page plot = signedIn("auditor", "ja").get("/figures/clocks");
        assertThat(Jsoup.parse(plot.body(), "", Parser.xmlParser())
                        .select("text")
                        .eachText())
                .as("with its office, where names may be alike")
                .contains("US 外国出願の許可")
                .noneMatch(name -> name.contains("foreign-filing-licence"));
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
            Page answer = reader.get("/figures/" + plot);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("image/svg+xml");
            Document svg = Jsoup.parse(answer.body(), "", Parser.xmlParser());
            assertThat(svg.selectFirst("svg > title").text()).isNotEmpty();
            assertThat(svg.select("[style], style, script, [onload]")).isEmpty();
            assertThat(svg.select("text")).isNotEmpty();
            Element shown = reader.get("/figures").first("img[src=/figures/" + plot + "]");
            assertThat(shown.attr("alt"))
                    .contains(svg.selectFirst("svg > title").text());
        }
    }

    @Test
    void nothingIsLeftUntranslated() {
        for (String language : new String[] {"en", "ja"}) {
            signedIn("list-author", language).get("/figures").saysNot("??");
        }
    }
}
