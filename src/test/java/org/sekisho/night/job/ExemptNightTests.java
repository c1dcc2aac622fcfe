package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.run.RunReport;

/** The law takes a filing out of the review it speaks of, and out of no other. */
@Tag("whole")
class ExemptNightTests extends AnOffice {

    private static final String SECRET = "1. A supercavitating torpedo that vents gas at its nose.\n";
    private static final String COMMISSIONED = "本発明は、国等の委託研究の成果に係るものである（産業技術力強化法第17条の適用を受けるもの）。\n";

    @Test
    void doesNotTakeAUtilityModelOfCommissionedResearchOutOfDisclosure() throws IOException {
        filing("JP2026001001U", "kind: U", SECRET + COMMISSIONED);

        RunReport.FilingLine line = onlyLine();

        assertThat(line.outcome()).isEqualTo("flagged");
        assertThat(line.queues()).containsExactly(ReviewQueue.DISCLOSURE);
        assertThat(line.entries()).extracting(RunReport.EntryLine::queue).doesNotContain(ReviewQueue.SECRECY);
        assertThat(line.reason()).isEqualTo("exempt from secrecy review: utility model");
    }

    @Test
    void exemptsAFilingThatNoOtherReviewAsksFor() throws IOException {
        filing("JP2026001002U", "kind: U", SECRET);

        assertThat(night().run().counts().exempt()).isEqualTo(1);
        assertThat(openCases()).isZero();
    }

    @Test
    void leavesWhatCouldNotBeReadToDisclosure() throws IOException {
        filing("JP2026001003U", "kind: U", SECRET);
        Files.write(INBOX.resolve("JP2026001003U/broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1'});

        RunReport.FilingLine line = onlyLine();

        assertThat(line.outcome()).isEqualTo("unscreenable");
        assertThat(line.reason()).contains("damaged").endsWith("; exempt from secrecy review: utility model");
        assertThat(line.queues()).containsExactly(ReviewQueue.DISCLOSURE);
    }

    @Test
    void knowsTheNationalPhaseAndAPublishedFamilyFromTheMailroom() throws IOException {
        filing("JP2026001004A", "kind: A\nnationalPhaseOf: PCT/XX2024/000001", SECRET);
        filing("JP2026001005A", published("2026-01-02"), SECRET + COMMISSIONED);

        assertThat(night().run().counts().exempt()).isEqualTo(2);
    }

    @Test
    void doesNotExemptWhatIsToBePublishedOrIsNotStated() throws IOException {
        filing("JP2026001006A", published("2999-01-02"), SECRET);
        filing("JP2026001007A", "kind: A", SECRET);
        filing("JP2026001008A", "kind: A\nfamilyPublications: [{number: XX1}]", SECRET);

        RunReport report = night();

        assertThat(report.run().counts().exempt()).isZero();
        assertThat(report.run().counts().flagged() + report.run().counts().unscreenable())
                .isEqualTo(3);
    }

    private static String published(String day) {
        return "kind: A\nfamilyPublications: [{number: XX2025000001A1, date: %s}]".formatted(day);
    }

    private RunReport.FilingLine onlyLine() {
        List<RunReport.FilingLine> lines = night().needingAPerson();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private int openCases() {
        return jdbc.sql("SELECT COUNT(*) FROM review_case").query(Integer.class).single();
    }

    private static void filing(String number, String data, String text) throws IOException {
        Path folder = Files.createDirectories(INBOX.resolve(number));
        Files.writeString(folder.resolve("filing.yml"), "number: %s\ncountry: JP\n%s\n".formatted(number, data));
        Files.writeString(folder.resolve("claims.txt"), text);
    }
}
