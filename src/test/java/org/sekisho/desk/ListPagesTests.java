package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists in use, as those who keep them see them. */
class ListPagesTests extends ServedDesk {

    @Autowired
    private Staff staff;

    @Test
    void showEveryEntryWithTheFilingsItWasFoundIn() {
        DeskBrowser.Page page = signedIn("list-author").get("/lists");

        assertThat(page.document().select("section h2 code").eachText()).contains("focus-areas", "jp-specified-fields");
        jdbc.sql("""
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
        DeskBrowser.Page page = signedIn("list-author").get("/lists?concerns=true");

        assertThat(page.document().select("section tbody tr"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.selectFirst("td").text())
                        .as(line.text())
                        .isNotEmpty());
        assertThat(page.text()).contains("not found in a year");
        assertThat(signedIn("list-author").get("/lists").document().select("section tbody tr"))
                .hasSizeGreaterThan(page.document().select("section tbody tr").size());
    }

    @Test
    void showAnEntryWithItsRulesBasisAndExamples() {
        DeskBrowser.Page page = signedIn("list-approver").get("/lists/focus-areas/entries/BIO-05");

        assertThat(page.document().select("section[aria-labelledby=rules] pre").eachText())
                .anySatisfy(rule -> assertThat(rule).startsWith("words:").contains("bioweapon"))
                .anySatisfy(rule -> assertThat(rule).startsWith("lawWords: 生物剤"))
                .anySatisfy(rule -> assertThat(rule).contains("殺有害生物剤", "reason:"));
        assertThat(page.document().select("#entry-facts").text()).contains("Confidential", "2027-11-30");
        assertThat(page.document().select("section[aria-labelledby=basis]").text())
                .contains("1A004.c");
        assertThat(page.document()
                        .select("section[aria-labelledby=examples] li")
                        .eachText())
                .contains("大気中の生物剤を検知する装置。", "殺生物剤を検知する。");
        assertThat(page.document().select("section[aria-labelledby=history]").text())
                .contains("came with it");
    }

    @Test
    void hideWhatTheReaderIsNotThereFor() throws Exception {
        DeskBrowser ocean = signedIn("examiner-ocean");
        assertThat(ocean.get("/lists")
                        .document()
                        .select("section tbody td:eq(2)")
                        .eachText())
                .containsOnly("ocean");
        assertThat(ocean.get("/lists/focus-areas/entries/QUANTUM-01").status()).isEqualTo(404);
        assertThat(ocean.get("/lists/entries.csv").response().body())
                .contains("OCEAN-01")
                .doesNotContain("QUANTUM");

        StaffId open = new StaffId("author-cleared-for-open");
        Access access = new Access(Set.of(Role.LIST_AUTHOR), Set.of(), true, Handling.OPEN);
        staff.add(open, new Profile("Author", access, Language.EN), "test");
        staff.setPassword(open, PASSWORD, "test");
        DeskBrowser uncleared = signedIn("author-cleared-for-open");
        assertThat(uncleared
                        .get("/lists")
                        .document()
                        .select("section tbody td:eq(3)")
                        .eachText())
                .isNotEmpty()
                .doesNotContain("Secrecy");
        assertThat(uncleared.get("/lists/focus-areas/entries/QUANTUM-01").status())
                .isEqualTo(404);
    }

    @Test
    void showHowEntriesDoWithinWhatTheReaderMayKnow() throws Exception {
        DeskBrowser.Page all = signedIn("list-author").get("/lists/health");
        DeskBrowser ocean = signedIn("examiner-ocean");
        DeskBrowser.Page part = ocean.get("/lists/health");

        assertThat(all.document().select("#months tbody tr")).hasSize(12);
        assertThat(thisMonth(all)).isGreaterThan(thisMonth(part));
        assertThat(thisMonth(part)).isPositive();
        assertThat(all.text()).contains("not found in a year", "Not measured");
        assertThat(all.document().select("details li").text()).contains("QUANTUM");
        assertThat(part.document().select("details li").text()).doesNotContain("QUANTUM");
        for (String plot : List.of("/lists/health/found", "/lists/health/precision")) {
            assertThat(ocean.get(plot).response().body()).contains("<svg").doesNotContain("QUANTUM");
        }
    }

    private static int thisMonth(DeskBrowser.Page page) {
        return Integer.parseInt(page.document()
                .select("#months tbody tr")
                .last()
                .selectFirst("td")
                .text());
    }

    @Test
    void giveTheEntriesAsATable() {
        List<String> lines = signedIn("auditor")
                .get("/lists/entries.csv")
                .response()
                .body()
                .lines()
                .toList();

        assertThat(lines.get(0)).startsWith("list,edition,entry,title");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("focus-areas,").contains(",QUANTUM-01,"));
        assertThat(lines)
                .hasSize(1
                        + signedIn("auditor")
                                .get("/lists")
                                .document()
                                .select("section tbody tr")
                                .size());
    }

    /** A run keeps each content it used; here one more is put beside it. */
    @Test
    void showWhatChangedBetweenEditions() {
        DeskBrowser author = signedIn("list-author");
        jdbc.sql("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, notice, file, content, loaded_at)
                        SELECT list_id, 'draft-7', REPEAT('7', 64), title, notice, file,
                            REPLACE(content, 'titleJa: 生物剤の検知・防護', 'titleJa: 生物剤の検知'), loaded_at
                        FROM list_edition WHERE list_id = 'focus-areas'""").update();
        try {
            DeskBrowser.Page page = author.get("/lists/focus-areas/changes");

            assertThat(page.document().select("h3").eachText()).containsExactly("BIO-05 " + titleOf("BIO-05"));
            assertThat(page.document().select("dl del").text()).isEqualTo("生物剤の検知・防護");
            assertThat(page.document().select("dl ins").text()).isEqualTo("生物剤の検知");
            assertThat(signedIn("examiner-ocean")
                            .get("/lists/focus-areas/changes")
                            .text())
                    .contains("Nothing changed that you may see.");
            assertThat(author.get("/lists/focus-areas/entries/BIO-05")
                            .document()
                            .select("#history + div")
                            .text())
                    .contains("draft-7", "changed with it");
        } finally {
            jdbc.sql("DELETE FROM list_edition WHERE edition = 'draft-7'").update();
        }
        assertThat(author.get("/lists/focus-areas/changes").text()).contains("Nothing changed that you may see.");
        assertThat(author.get("/lists/no-such-list/changes").status()).isEqualTo(404);
    }

    @Test
    void sayOfAnEditionThatIsNoLongerReadNeitherThatAnEntryWentNorThatItCame() {
        jdbc.sql("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, notice, file, content, loaded_at)
                        SELECT list_id, 'of-old', REPEAT('8', 64), title, notice, file, 'no list', loaded_at
                        FROM list_edition WHERE list_id = 'focus-areas'""").update();
        try {
            String page = signedIn("list-author")
                    .get("/lists/focus-areas/entries/BIO-05")
                    .text();

            assertThat(page).contains("came with it").doesNotContain("of-old", "went with it");
        } finally {
            jdbc.sql("DELETE FROM list_edition WHERE edition = 'of-old'").update();
        }
    }

    private static String titleOf(String code) {
        assertThat(code).isEqualTo("BIO-05");
        return "Detection of and protection against biological agents";
    }

    private static Element line(DeskBrowser.Page page, String list, String code) {
        return page.document().select("section[aria-labelledby=list-" + list + "] tbody tr").stream()
                .filter(line -> line.select("th a").text().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line of " + code));
    }
}
