package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;
import org.sekisho.intake.filing.Handling;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.OpinionModels;
import org.sekisho.proof.model.ProposedModel;
import org.springframework.beans.factory.annotation.Autowired;

/** A night with two models in force, of which somebody changed one. */
@Tag("whole")
class SecondOpinionNightTests extends AnOffice {

    @Autowired
    private RowSeals seals;

    @Autowired
    private OpinionModels models;

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

    private void inForce(OpinionModel model) {
        StaffMember author = DeskOffice.person("author", Set.of(Role.LIST_AUTHOR), Set.of(), true, Handling.OPEN);
        StaffMember other = DeskOffice.person("other", Set.of(Role.LIST_APPROVER), Set.of(), true, Handling.OPEN);
        ProposedModel made = models.propose(OpinionModelFile.of(model), Handling.OPEN, "it finds more", author);
        models.approve(made.id(), made.sha256(), other);
    }

    @Test
    void putsWhatNoRuleFoundIntoTheQueueSealsItAndNamesTheModelThatItWentOnWithout() throws IOException {
        arrives("9990201", 0);
        arrives("9990202", 40);
        arrives("9990203", 1);
        inForce(OpinionTexts.MODEL);
        inForce(OpinionTexts.JAPANESE_MODEL);
        jdbc.sql("UPDATE opinion_model SET content = CONCAT(content, 'glacier') WHERE language = 'ja'")
                .update();

        RunReport report = night();

        assertThat(report.run().counts().clear()).isEqualTo(3);
        assertThat(report.proof().notes())
                .contains("Second opinion: 1 of 3 clear filings went to examiners, 0 more by lot, no opinion on 0");
        assertThat(jdbc.sql("""
                                SELECT CONCAT_WS(' ', f.number, c.queue, c.status, o.outcome) FROM opinion_case p
                                    JOIN review_case c ON c.id = p.case_id JOIN filing f ON f.id = c.filing_id
                                    JOIN screening_outcome o ON o.filing_id = f.id""").query(String.class).list()).isEqualTo(List.of("EP9990202A1 SECRECY OPEN CLEAR"));
        assertThat(count("SELECT COUNT(*) FROM review_case")).isEqualTo(1);
        assertThat(report.alarms())
                .filteredOn(alarm -> alarm.kind() == Kind.OPINION_MODEL)
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.detail())
                            .contains(" is not what was proposed")
                            .doesNotContain("glacier");
                });
        assertThat(seals.differing()).extracting(RowSeals.Differing::label).containsExactly("model");
        jdbc.sql("UPDATE second_opinion SET chance = 0").update();
        jdbc.sql("DELETE FROM opinion_case").update();
        assertThat(seals.differing()).extracting(RowSeals.Differing::label).containsOnly("filing", "model", "opinion");
    }
}
