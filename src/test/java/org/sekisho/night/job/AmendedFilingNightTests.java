package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.office.precedent.EarlierDecision.Relation;
import org.sekisho.office.precedent.EarlierDecisions;
import org.sekisho.office.precedent.VersionDifference;
import org.sekisho.office.precedent.VersionDifferences;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;

/** A filing is decided, and weeks later its applicant amends it: two nights, and what the desk knows then. */
@Tag("whole")
class AmendedFilingNightTests extends AnOffice {

    private static final String FILE = "US20260401101A1-quantum-key-receiver.xml";
    private static final StaffMember EXAMINER = DeskOffice.examiner("examiner");

    @Autowired
    CaseDesk desk;

    @Autowired
    EarlierDecisions earlier;

    @Autowired
    VersionDifferences differences;

    @Test
    void opensACaseThatTellsWhatWasDecidedBeforeAndWhatTheApplicantChanged() throws Exception {
        aNightOver(FILE);
        DecisionDraft decided =
                new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.KNOWN_ALREADY, "Sold for years.");
        assertThat(desk.decide(caseOf(1), 0, decided, EXAMINER)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(desk.answer(caseOf(1), 1, true, "so", DeskOffice.reviewer("second")))
                .isInstanceOf(CaseAnswer.Done.class);

        arrivesAmended();
        night();

        DeskCase amended = desk.see(caseOf(2), EXAMINER).orElseThrow();
        assertThat(amended.standing().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(earlier.of(amended, EXAMINER)).hasSize(1).first().satisfies(before -> {
            assertThat(before.relations()).contains(Relation.VERSION);
            assertThat(before.words()).isEqualTo("Sold for years.");
            assertThat(before.by()).isEqualTo(EXAMINER.id());
        });
        VersionDifference difference = differences.of(amended, EXAMINER).orElseThrow();
        assertThat(difference.newHits()).isPositive();
        assertThat(difference.oldHits()).isPositive();
        assertThat(difference.blocks())
                .flatExtracting(VersionDifference.Block::pieces)
                .filteredOn(piece -> piece.change() == VersionDifference.Change.ADDED)
                .extracting(VersionDifference.Piece::words)
                .anySatisfy(words -> assertThat(words).contains("on board a submarine"));
        assertThat(earlier.versions(desk.see(caseOf(1), EXAMINER).orElseThrow(), EXAMINER)
                        .newer())
                .hasValueSatisfying(newer -> assertThat(newer.about()).contains(caseOf(2)));
    }

    private static void arrivesAmended() throws IOException {
        String before = "The present disclosure relates to quantum communication";
        String filed = Files.readString(Path.of("testdata/filings", FILE));
        assertThat(filed).contains(before);
        Files.writeString(
                INBOX.resolve("amended.xml"),
                filed.replace(before, "A receiver for quantum key distribution works on board a submarine. " + before));
    }

    private CaseId caseOf(int version) {
        return jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.version = ? AND c.queue = 'SECRECY'""")
                .param(version)
                .query((row, n) -> new CaseId(row.getLong("id")))
                .single();
    }
}
