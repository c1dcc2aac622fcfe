package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;

/** The lists in use, as those who keep them see them. */
class ListPagesTests extends ServedDesk {

    @Test
    void showEveryEntryWithTheFilingsItWasFoundIn() {
        Page page = signedIn("list-author").get("/lists");

        assertThat(page.texts("section h2 code")).contains("focus-areas", "jp-specified-fields");
        rows.jdbc().sql("""
                        SELECT e.entry_code, l.list_id, COUNT(*) AS filings FROM entry_finding e
                            JOIN list_edition l ON l.id = e.list_edition_id JOIN filing f ON f.id = e.filing_id
                        WHERE NOT f.canary GROUP BY e.entry_code, l.list_id""").query(row -> {
            Element line = line(page, row.getString("list_id"), row.getString("entry_code"));
            assertThat(line.select("td").get(4).text())
                    .as(row.getString("entry_code"))
                    .isEqualTo(row.getString("filings"));
            assertThat(line.select("td").get(5).text()).startsWith("20");
        });
    }

    @Test
    void sayWhichEntriesNeedAttention() {
        signedIn("list-author").get("/lists?concerns=true").saysNot("not found in a year");
        rows.change("UPDATE list_edition SET loaded_at = loaded_at - INTERVAL 366 DAY");
        Page page = signedIn("list-author").get("/lists?concerns=true");

        assertThat(page.select("section tbody tr"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.selectFirst("td").text())
                        .as(line.text())
                        .isNotEmpty());
        assertThat(page.text()).contains("not found in a year");
        assertThat(signedIn("list-author").get("/lists").select("section tbody tr"))
                .hasSizeGreaterThan(page.select("section tbody tr").size());
    }

    @Test
    void showAnEntryWithItsRulesBasisAndExamples() {
        Page page = signedIn("list-approver").get("/lists/focus-areas/entries/BIO-05");

        assertThat(page.texts("section[aria-labelledby=rules] pre"))
                .anySatisfy(rule -> assertThat(rule).startsWith("words:").contains("bioweapon"))
                .anySatisfy(rule -> assertThat(rule).startsWith("lawWords: 生物剤"))
                .anySatisfy(rule -> assertThat(rule).contains("殺有害生物剤", "reason:"));
        assertThat(page.text("#entry-facts")).contains("Confidential", "2027-11-30");
        assertThat(page.text("section[aria-labelledby=basis]")).contains("1A004.c");
        assertThat(page.texts("section[aria-labelledby=examples] li")).contains("大気中の生物剤を検知する装置。", "殺生物剤を検知する。");
        assertThat(page.text("section[aria-labelledby=history]")).contains("came with it");
    }

    @Test
    void hideWhatTheReaderIsNotThereFor() throws Exception {
        DeskBrowser ocean = signedIn("examiner-ocean");
        assertThat(ocean.get("/lists").texts("section tbody td:eq(2)")).containsOnly("ocean");
        ocean.get("/lists/focus-areas/entries/QUANTUM-01").is(404);
        assertThat(ocean.get("/lists/entries.csv").body()).contains("OCEAN-01").doesNotContain("QUANTUM");

        person("author-cleared-for-open", Handling.OPEN, Role.LIST_AUTHOR);
        DeskBrowser uncleared = signedIn("author-cleared-for-open");
        assertThat(uncleared.get("/lists").texts("section tbody td:eq(3)"))
                .isNotEmpty()
                .doesNotContain("Secrecy");
        uncleared.get("/lists/focus-areas/entries/QUANTUM-01").is(404);
    }

    @Test
    void showHowEntriesDoWithinWhatTheReaderMayKnow() throws Exception {
        rows.change("UPDATE list_edition SET loaded_at = loaded_at - INTERVAL 366 DAY");
        rows.change("""
                INSERT INTO hit_dismissal (filing_id, list_edition_id, entry_code, rule, span_start, span_end, reason,
                    dismissed_by, dismissed_at)
                SELECT e.filing_id, e.list_edition_id, e.entry_code, 'a rule', 1, 2, 'OTHER_MEANING', 'examiner', NOW()
                FROM entry_finding e WHERE e.entry_code = 'QUANTUM-01' LIMIT 1""");
        Page all = signedIn("list-author").get("/lists/health");
        DeskBrowser ocean = signedIn("examiner-ocean");
        Page part = ocean.get("/lists/health");

        assertThat(all.select("#months tbody tr")).hasSize(12);
        assertThat(thisMonth(all)).isGreaterThan(thisMonth(part));
        assertThat(thisMonth(part)).isPositive();
        all.says("not found in a year", "Not measured");
        assertThat(all.texts("#dismissed tbody tr"))
                .containsExactly("QUANTUM-01 a rule the words mean something else here 1 1");
        part.says("No hit is dismissed.");
        assertThat(all.text("details li")).contains("QUANTUM");
        assertThat(part.text("details li")).doesNotContain("QUANTUM");
        for (String plot : List.of("/lists/health/found", "/lists/health/precision")) {
            assertThat(ocean.get(plot).body()).contains("<svg").doesNotContain("QUANTUM");
        }
    }

    private static int thisMonth(Page page) {
        return Integer.parseInt(
                page.select("#months tbody tr").last().selectFirst("td").text());
    }

    @Test
    void giveTheEntriesAsATable() {
        List<String> lines =
                signedIn("auditor").get("/lists/entries.csv").body().lines().toList();

        assertThat(lines.get(0)).startsWith("list,edition,entry,title");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("focus-areas,").contains(",QUANTUM-01,"));
        assertThat(lines)
                .hasSize(1
                        + signedIn("auditor")
                                .get("/lists")
                                .select("section tbody tr")
                                .size());
    }

    /** A run keeps each content it used; here one more is put beside it. */
    @Test
    void showWhatChangedBetweenEditions() {
        DeskBrowser author = signedIn("list-author");
        author.get("/lists/focus-areas/changes").says("Nothing changed that you may see.");
        author.get("/lists/no-such-list/changes").is(404);
        rows.change("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, notice, file, content, loaded_at)
                        SELECT list_id, 'draft-7', REPEAT('7', 64), title, notice, file,
                            REPLACE(content, 'titleJa: 生物剤の検知・防護', 'titleJa: 生物剤の検知'), loaded_at
                        FROM list_edition WHERE list_id = 'focus-areas'""");
        Page page = author.get("/lists/focus-areas/changes");

        assertThat(page.texts("h3")).containsExactly("BIO-05 " + titleOf("BIO-05"));
        assertThat(page.text("dl del")).isEqualTo("生物剤の検知・防護");
        assertThat(page.text("dl ins")).isEqualTo("生物剤の検知");
        signedIn("examiner-ocean").get("/lists/focus-areas/changes").says("Nothing changed that you may see.");
        assertThat(author.get("/lists/focus-areas/entries/BIO-05").text("#history + div"))
                .contains("draft-7", "changed with it");
    }

    @Test
    void sayOfAnEditionThatIsNoLongerReadNeitherThatAnEntryWentNorThatItCame() {
        rows.change("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, notice, file, content, loaded_at)
                        SELECT list_id, 'of-old', REPEAT('8', 64), title, notice, file, 'no list', loaded_at
                        FROM list_edition WHERE list_id = 'focus-areas'""");
        String page =
                signedIn("list-author").get("/lists/focus-areas/entries/BIO-05").text();

        assertThat(page).contains("came with it").doesNotContain("of-old", "went with it");
    }

    private static String titleOf(String code) {
        assertThat(code).isEqualTo("BIO-05");
        return "Detection of and protection against biological agents";
    }

    private static Element line(Page page, String list, String code) {
        return page.select("section[aria-labelledby=list-" + list + "] tbody tr").stream()
                .filter(line -> line.select("th a").text().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line of " + code));
    }
}
