package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The audit trail as auditors read it. */
class TrailPagesTests extends ServedDesk {

    @Test
    void tellsWhoLookedAtACaseAndNothingOfOtherCases() {
        long id = caseOf("quantum", "ocean");
        signedIn("examiner-2").get("/cases/" + id);

        DeskBrowser.Page page = signedIn("auditor").get("/trail?actor=examiner-2&action=case_seen");

        List<String> subjects =
                page.document().select("#records tbody td:eq(4)").eachText();
        assertThat(page.document().select("#records tbody th").eachText())
                .isNotEmpty()
                .containsOnly("CASE_SEEN");
        assertThat(page.document().select("#records tbody td:eq(2)").eachText()).containsOnly("examiner-2");
        assertThat(subjects).hasSameSizeAs(page.document().select("#records tbody tr"));
    }

    @Test
    void goesBackToTheFirstRecordWithoutLeavingOneOut() {
        DeskBrowser auditor = signedIn("auditor");
        DeskBrowser someone = signedIn("examiner-2");
        for (int i = 0; i < 120; i++) {
            someone.post("/queue/next", Map.of("_csrf", someone.token(), "area", "no such area"));
            someone.get("/cases/987654321");
        }
        DeskBrowser.Page page = auditor.get("/trail");
        long newest = Long.parseLong(
                page.document().select("#records tbody td").get(0).text());
        List<String> numbers = new java.util.ArrayList<>();
        while (true) {
            numbers.addAll(page.document().select("#records tbody tr").stream()
                    .map(row -> row.selectFirst("td").text())
                    .toList());
            String older =
                    page.document().select("a[href^=/trail?][href*=before]").attr("href");
            if (older.isEmpty()) {
                break;
            }
            page = auditor.get(older);
        }

        assertThat(numbers).hasSizeGreaterThan(100).hasSize((int) newest).doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1)).isEqualTo("1");
    }

    @Test
    void readingItIsOnIt() {
        signedIn("auditor").get("/trail?subject=run");

        assertThat(jdbc.sql("SELECT detail FROM audit_record WHERE action = 'TRAIL_READ' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .matches("\\d+ records, \\d+ to \\d+");
    }

    @Test
    void daysAreThoseOfTheTrailAndWhatIsNoneIsSaid() {
        DeskBrowser auditor = signedIn("auditor");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(auditor.get("/trail?from=%s&to=%s".formatted(today.minusDays(1), today))
                        .document()
                        .select("#records"))
                .isNotEmpty();
        assertThat(auditor.get("/trail?to=" + today.minusDays(2)).text()).contains("No records match.");
        assertThat(auditor.get("/trail?from=yesterday").text()).contains("Write a day like 2026-12-24");
    }

    @Test
    void whatIsAskedIsTakenAsItIs() {
        assertThat(signedIn("auditor")
                        .get("/trail?subject=%25&actor=%27%20OR%201=1")
                        .text())
                .contains("No records match.");
    }

    @Test
    void offersWhoAndWhatTheTrailHas() {
        Document page = signedIn("auditor").get("/trail?action=trail_read").document();

        assertThat(page.select("#actor option").eachAttr("value")).contains("", "sekisho", "auditor");
        assertThat(page.select("#action option[selected]").eachAttr("value")).containsExactly("TRAIL_READ");
        assertThat(signedIn("auditor")
                        .get("/trail?actor=nobody-here")
                        .document()
                        .select("#actor option[selected]"))
                .hasSize(1);
    }

    @Test
    void leadsToWhatARecordIsAboutWhereTheReaderMayOpenIt() {
        signedIn("examiner-2").get("/cases/" + caseOf("quantum", "ocean"));
        DeskBrowser auditor = signedIn("auditor");

        assertThat(auditor.get("/trail?subject=run 1".replace(" ", "%20"))
                        .document()
                        .select("#records a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("/runs/1"));
        assertThat(auditor.get("/trail?action=CASE_SEEN").document().select("#records a"))
                .as("an auditor opens no case")
                .isEmpty();
        jdbc.sql("INSERT INTO staff_role (staff_id, role) VALUES ('auditor', 'EXAMINER')")
                .update();
        try {
            assertThat(signedIn("auditor")
                            .get("/trail?action=CASE_SEEN")
                            .document()
                            .select("#records a[href^=/cases/]"))
                    .as("one who is an examiner, too, does")
                    .isNotEmpty();
        } finally {
            jdbc.sql("DELETE FROM staff_role WHERE staff_id = 'auditor' AND role = 'EXAMINER'")
                    .update();
        }
    }

    @Test
    void isTakenAsAFileOfWhatIsShownWhichIsOnItToo() {
        DeskBrowser auditor = signedIn("auditor");
        String address = auditor.get("/trail?actor=sekisho")
                .document()
                .select("a[href^=/trail/csv]")
                .attr("href");
        String file = auditor.get(address).response().body();

        assertThat(file.lines().findFirst()).contains("number,at_utc,actor,action,subject,detail");
        assertThat(file.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",sekisho,"));
        assertThat(jdbc.sql("SELECT detail FROM audit_record WHERE action = 'TRAIL_EXPORTED' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .matches("\\d+ records, \\d+ to \\d+, [0-9a-f]{64}");
        assertThat(auditor.get("/trail/csv?from=yesterday").at().getPath()).isEqualTo("/trail");
    }
}
