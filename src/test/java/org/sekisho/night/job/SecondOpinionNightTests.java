package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.office.audit.RowSeals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A night with two models, of which one is damaged. */
@Tag("whole")
class SecondOpinionNightTests extends AnOffice {

    @Autowired
    private RowSeals seals;

    @DynamicPropertySource
    static void aModelAndADamagedOne(DynamicPropertyRegistry properties) {
        byte[] model = OpinionModelFile.of(OpinionTexts.MODEL);
        byte[] damaged = model.clone();
        damaged[damaged.length / 2]++;
        properties.add("sekisho.opinion.models[0]", () -> written("model-en.txt", model));
        properties.add("sekisho.opinion.models[1]", () -> written("glacier.txt", damaged));
        properties.add("sekisho.opinion.queue-share", () -> "0.3");
    }

    private static String written(String name, byte[] content) {
        try {
            return Files.write(FOLDER.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void arrives(String number, int cold) throws IOException {
        String words = OpinionTexts.words(new Random(cold), 120, cold).replaceAll("(\\w+ \\w+ \\w+) ", "$1 of the ");
        String television = Files.readString(Path.of("testdata/filings/EP-9990111-A1-quantum-dot-television.xml"));
        Files.writeString(
                INBOX.resolve("EP-%s-A1.xml".formatted(number)),
                television
                        .replace("9990111", number)
                        .replaceAll("(?s)<abstract.*</description>", "<description><p>" + words + ".</p></description>")
                        .replaceAll("(?s)(<claim-text>).*(</claim-text>)", "$1" + words + ".$2"));
    }

    @Test
    void putsWhatNoRuleFoundIntoTheQueueSealsItAndNamesTheModelThatItWentOnWithout() throws IOException {
        arrives("9990201", 0);
        arrives("9990202", 40);
        arrives("9990203", 1);

        RunReport report = night();

        assertThat(report.run().counts().clear()).isEqualTo(3);
        assertThat(report.proof().notes())
                .contains("Second opinion: 1 of 3 clear filings went to examiners, no opinion on 0");
        assertThat(jdbc.sql("""
                                SELECT CONCAT_WS(' ', f.number, c.queue, c.status, o.outcome) FROM opinion_case p
                                    JOIN review_case c ON c.id = p.case_id JOIN filing f ON f.id = c.filing_id
                                    JOIN screening_outcome o ON o.filing_id = f.id""").query(String.class).list()).isEqualTo(List.of("EP9990202A1 SECRECY OPEN CLEAR"));
        assertThat(count("SELECT COUNT(*) FROM review_case")).isEqualTo(1);
        assertThat(report.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.OPINION_MODEL);
            assertThat(alarm.detail()).contains("file 2").doesNotContain("glacier");
        });
        assertThat(seals.differing()).isEmpty();
        jdbc.sql("UPDATE second_opinion SET chance = 0").update();
        jdbc.sql("DELETE FROM opinion_case").update();
        assertThat(seals.differing()).extracting(RowSeals.Differing::label).containsOnly("filing", "opinion");
    }
}
