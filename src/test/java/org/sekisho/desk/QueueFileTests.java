package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of the queue people take along in a file. */
class QueueFileTests extends ServedDesk {

    private static List<String> lines(Page file) {
        return file.body().lines().toList();
    }

    @Test
    void aTableHasTheCasesOfTheFilterAndNoOthers() {
        Page queue = signedIn("examiner").get("/queue?area=ocean");
        Page file = signedIn("examiner").get(queue.select("#files a").first().attr("href"));

        assertThat(lines(file).get(0))
                .isEqualTo(
                        "id,filing,version,queue,status,list,rank,areas,entries,clock,lastDay,actBy,publicSince,assignedTo,received");
        assertThat(lines(file).subList(1, lines(file).size()))
                .isNotEmpty()
                .hasSize(queue.select("tbody tr").size())
                .allMatch(line -> line.contains("ocean"));
        assertThat(rows.words(
                        "SELECT detail FROM audit_record WHERE action = 'FILINGS_EXPORTED' AND actor = 'examiner'"))
                .anyMatch(detail -> detail.contains(lines(file).get(1).split(",")[1]));
    }

    @Test
    void programsGetTheSameAsJson() {
        Page queue = signedIn("examiner", "ja").get("/queue?status=OPEN&queue=SECRECY");
        queue.says("この一覧をすべてダウンロード");
        JsonNode file = JsonMapper.shared()
                .readTree(signedIn("examiner")
                        .get(queue.select("#files a").last().attr("href"))
                        .body());
        assertThat(file.get("after").isNull()).isTrue();
        assertThat(file.get("cases"))
                .hasSize(queue.select("tbody tr").size())
                .allSatisfy(one -> assertThat(one.get("queue").asString()).isEqualTo("SECRECY"));
    }

    @Test
    void nobodyTakesAlongWhatTheyMayNotKnowOf() {
        long quantum = caseOf("quantum", "ocean");
        String number = rows.word(
                "SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?", quantum);
        assertThat(signedIn("examiner").get("/queue/file?status=OPEN").body()).contains(number);
        assertThat(signedIn("examiner-ocean").get("/queue/file?status=OPEN").body())
                .doesNotContain(number);
        signedIn("auditor").get("/queue/file").is(404);
    }

    @Test
    void noCellIsAFormulaForASpreadsheet() {
        rows.change("UPDATE review_case SET clock = '=1+1' WHERE id = ?", caseOf("quantum", "ocean"));
        assertThat(signedIn("examiner").get("/queue/file?status=OPEN").body())
                .contains(",'=1+1,")
                .doesNotContain(",=1+1");
    }
}
