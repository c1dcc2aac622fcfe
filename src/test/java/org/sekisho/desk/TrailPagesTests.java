package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** The audit trail as auditors read it. */
class TrailPagesTests extends ServedDesk {

    @Test
    void tellsWhoLookedAtACaseAndNothingOfOtherCases() {
        long id = caseOf("quantum", "ocean");
        signedIn("examiner-2").get("/cases/" + id);

        Page page = signedIn("auditor").get("/trail?actor=examiner-2&action=case_seen");

        List<String> subjects = page.texts("#records tbody td:eq(4)");
        assertThat(page.texts("#records tbody th")).isNotEmpty().containsOnly("CASE_SEEN opened the case");
        assertThat(page.texts("#records tbody td:eq(2)")).containsOnly("examiner-2");
        assertThat(subjects).hasSameSizeAs(page.select("#records tbody tr"));
    }

    @Test
    void tellsTheStoryOfAFilingInWordsAndVerifiesIt() {
        long id = caseOf("quantum", "ocean");
        String filing =
                rows.word("SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?", id);
        signedIn("examiner-2").get("/cases/" + id);
        DeskBrowser auditor = signedIn("auditor");
        Page trail = auditor.get("/trail?action=case_seen");

        Page story = auditor.get(trail.href("#records tbody a[href*='/trail/story']"));

        story.says("The story of " + filing, "Verified just now", "The rows about this filing are what the trail says");
        assertThat(story.texts("#story li").get(0)).contains("screened the filing", "version 1");
        assertThat(story.texts("#story li")).last().asString().contains("opened the case", "Secrecy");
        signedIn("auditor", "ja").get("/trail/story?filing=" + filing).says("案件を閲覧", "検証済み");

        rows.change(
                "UPDATE screening_outcome SET rank_score = rank_score + 1 WHERE filing_id = (SELECT id FROM filing WHERE number = ?)",
                filing);
        auditor.get("/trail/story?filing=" + filing).says("not what the trail says");
        auditor.get("/trail/story?filing=a'%25_%5C").is(200).says("No records match.");
        auditor.get("/trail/story?filing=a%20b").isAt("/trail");
    }

    @Test
    void tellsADecisionByWhatTheDeskCallsItAndNothingThatNobodyReads() {
        long id = caseOf("quantum", "ocean");
        DeskBrowser examiner = signedIn("examiner-2");
        examiner.send(
                examiner.get("/cases/" + id), "#decision", "decision=RECOMMEND_SECRECY_ORDER", "reason=ON_THE_LIST");
        String filing =
                rows.word("SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?", id);

        Page story = signedIn("auditor").get("/trail/story?filing=" + filing);
        assertThat(story.texts("#story li"))
                .anySatisfy(told -> assertThat(told)
                        .contains("version 1 · Secrecy · Recommend a secrecy order · on the list, as the list means it"
                                + " · needs confirmation: decisions of this kind always do · #"));
        assertThat(story.text("#story")).contains("flagged").doesNotContain("· ·", "lot ", "KIND");
        signedIn("auditor", "ja")
                .get("/trail/story?filing=" + filing)
                .says("保全指定を勧告")
                .saysNot("RECOMMEND", "ON_THE_LIST", "FLAGGED");
    }

    @Test
    void goesBackToTheFirstRecordWithoutLeavingOneOut() {
        DeskBrowser auditor = signedIn("auditor");
        DeskBrowser someone = signedIn("examiner-2");
        for (int i = 0; i < 40; i++) {
            someone.own("/queue/next", "area=no such area");
            someone.get("/cases/987654321");
        }
        Page page = auditor.get("/trail");
        long newest = Long.parseLong(page.select("#records tbody td").get(0).text());
        List<String> numbers = new java.util.ArrayList<>();
        while (true) {
            numbers.addAll(page.select("#records tbody tr").stream()
                    .map(row -> row.selectFirst("td").text())
                    .toList());
            String older = page.href("a[href^=/trail?][href*=before]");
            if (older.isEmpty()) {
                break;
            }
            page = auditor.get(older);
        }

        assertThat(numbers).hasSizeGreaterThan(100).hasSize((int) newest).doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1)).isEqualTo("1");
    }

    @Test
    void saysThatAPartOfANumberIsOneOfTooManyFilings() {
        rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                SELECT 90000 + seq, CONCAT('US9012', LPAD(seq, 6, '0')), TRUE, 1, LPAD(seq, 64, '7'), 'inbox', NOW(6), 1
                FROM seq_1_to_100""");
        DeskBrowser auditor = signedIn("auditor");

        auditor.get("/trail?subject=9012").says("write more of the number");
        auditor.get("/trail?subject=9012000001").saysNot("write more of the number");
    }

    @Test
    void readingItIsOnIt() {
        signedIn("auditor").get("/trail?subject=run");

        assertThat(rows.word("SELECT detail FROM audit_record WHERE action = 'TRAIL_READ' ORDER BY id DESC LIMIT 1"))
                .matches("\\d+ records, \\d+ to \\d+");
    }

    @Test
    void daysAreThoseOfTheTrailAndWhatIsNoneIsSaid() {
        DeskBrowser auditor = signedIn("auditor");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        auditor.get("/trail?from=%s&to=%s".formatted(today.minusDays(1), today)).has("#records");
        auditor.get("/trail?to=" + today.minusDays(2)).says("No records match.");
        auditor.get("/trail?from=yesterday").says("Write a day like 2026-12-24");
    }

    @Test
    void whatIsAskedIsTakenAsItIs() {
        signedIn("auditor").get("/trail?subject=%25&actor=%27%20OR%201=1").says("No records match.");
    }

    @Test
    void offersWhoAndWhatTheTrailHas() {
        Page page = signedIn("auditor").get("/trail?action=trail_read");

        assertThat(page.values("#actor option")).contains("", "sekisho", "auditor");
        assertThat(page.values("#action option[selected]")).containsExactly("TRAIL_READ");
        assertThat(signedIn("auditor").get("/trail?actor=nobody-here").select("#actor option[selected]"))
                .hasSize(1);
    }

    @Test
    void leadsToWhatARecordIsAboutWhereTheReaderMayOpenIt() {
        signedIn("examiner-2").get("/cases/" + caseOf("quantum", "ocean"));
        DeskBrowser auditor = signedIn("auditor");

        assertThat(auditor.get("/trail?subject=run 1".replace(" ", "%20")).select("#records a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("/runs/1"));
        assertThat(auditor.get("/trail?action=CASE_SEEN").select("#records a"))
                .as("an auditor opens no case")
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("/trail/story?filing="));
        rows.change("INSERT INTO staff_role (staff_id, role) VALUES ('auditor', 'EXAMINER')");
        assertThat(signedIn("auditor").get("/trail?action=CASE_SEEN").select("#records a[href^=/cases/]"))
                .as("one who is an examiner, too, does")
                .isNotEmpty();
    }

    @Test
    void isAskedForAFilingByItsNumberInAnyForm() {
        signedIn("examiner-2").get("/cases/" + caseOf("quantum", "ocean"));
        DeskBrowser auditor = signedIn("auditor");
        String subject = auditor.get("/trail?action=CASE_SEEN").text("#records tbody tr:first-child td:eq(4)");
        String number = subject.substring(0, subject.indexOf(' '));
        List<String> forms = List.of(number, number.toLowerCase(Locale.ROOT), number.replaceFirst("^[A-Z]+", ""));

        for (String form : forms) {
            assertThat(auditor.get("/trail?action=CASE_SEEN&subject=" + form).texts("#records tbody td:eq(4)"))
                    .as(form)
                    .isNotEmpty()
                    .allMatch(about -> about.startsWith(number));
        }
    }

    @Test
    void isTakenAsAFileOfWhatIsShownWhichIsOnItToo() {
        DeskBrowser auditor = signedIn("auditor");
        String address = auditor.get("/trail?actor=sekisho").href("a[href^=/trail/csv]");
        String file = auditor.get(address).body();

        assertThat(file.lines().findFirst()).contains("number,at_utc,actor,action,subject,detail");
        assertThat(file.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",sekisho,"));
        assertThat(rows.word(
                        "SELECT detail FROM audit_record WHERE action = 'TRAIL_EXPORTED' ORDER BY id DESC LIMIT 1"))
                .matches("\\d+ records, \\d+ to \\d+, [0-9a-f]{64}");
        auditor.get("/trail/csv?from=yesterday").isAt("/trail");
    }
}
