package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of counts that go to partners, on real rows. */
class PartnerFiguresTests extends TwoOffices {

    private static final String QUARTER = "2026-Q4";

    @BeforeEach
    void aQuarterOfFilings() {
        cases(34, "CLOSED", "quantum");
        cases(21, "SECRECY_REVIEW", "quantum", "ocean");
        cases(12, "ORDER_RECOMMENDED", "quantum");
        cases(3, "OPEN", "ocean");
        here.later(40);
        there.later(40);
    }

    private void cases(int cases, String status, String... areas) {
        for (int made = 0; made < cases; made++) {
            here.rows.change(
                    "UPDATE review_case SET status = ? WHERE id = ?",
                    status,
                    here.caseAbout(areas).value());
        }
    }

    private String given(GivingOffice partner) {
        return here.within(() -> here.figures.give(partner.code, MessageKind.STATISTICS, QUARTER, "operator"))
                .content();
    }

    @Test
    void tellHowTheFilingsOfAnAreaStandRoundedAndNothingOfOtherAreas() throws Exception {
        given(there);
        there.take(here.export(there));
        PartnerMessage came = there.messages.all(here.code, true).get(0);
        assertThat(came.told()).contains("2026-Q4", "NO_CONCERN").doesNotContain("ocean");
        assertThat(rows(came.content())).containsExactly(new FigureTable.Row("quantum", "", List.of(30, 20, 10)));
        assertThat(here.differing("figures")).isEmpty();
        here.rows.change("UPDATE partner_figures SET content = REPLACE(content, '30', '40')");
        assertThat(here.differing("figures")).hasSize(1);
    }

    @Test
    void areMadeOnceForAllPartnersWhateverBecomesOfTheFilings() throws Exception {
        GivingOffice third = new GivingOffice("third", folder.resolve("third"));
        here.agreesWith(third, 1);
        String first = given(there);
        here.rows.change("UPDATE review_case SET status = 'CLOSED'");
        assertThat(given(there)).isEqualTo(first);
        assertThat(given(third)).isEqualTo(first);
    }

    @Test
    void countASecretFilingACanaryAndAClearOneNowhere() {
        here.rows.change("UPDATE review_case SET handling = 'SECRET' WHERE status = 'ORDER_RECOMMENDED' LIMIT 3");
        here.rows.change(
                "UPDATE filing SET canary = TRUE WHERE id IN (SELECT filing_id FROM review_case WHERE status = 'CLOSED') LIMIT 10");
        here.rows.change("""
                INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                SELECT filing_id, run_id, 'CLEAR', 0, opened_at FROM review_case WHERE status = 'SECRECY_REVIEW' LIMIT 10""");
        assertThat(rows(given(there)))
                .as("24, 11 and 9")
                .containsExactly(new FigureTable.Row("quantum", "", Arrays.asList(20, null, null)));
    }

    /** Ten of 34 that are closed were amended, and the amended version is secret and of another area alone. */
    @Test
    void countNoFilingOfWhichALaterVersionIsSecret() {
        for (int filing = 1; filing <= 10; filing++) {
            here.rows.change(
                    "UPDATE filing SET number = ?, version = 2 WHERE id = ?",
                    "XX2026%06dA".formatted(filing),
                    here.caseAbout("ocean").value());
        }
        here.rows.change(
                "UPDATE review_case SET handling = 'SECRET' WHERE filing_id IN (SELECT id FROM filing WHERE version = 2)");
        assertThat(rows(given(there))).containsExactly(new FigureTable.Row("quantum", "", List.of(20, 20, 10)));
    }

    /** Twelve of an organisation, and fifteen of persons, and none that is unknown; of another subclass too few altogether. */
    @Test
    void tellSubclassesAndKindsOfApplicantsAndHideWhatIsRare() throws Exception {
        for (long filing = 1; filing <= 30; filing++) {
            here.texts.add(filing, filing <= 27 ? "H04L 9/08" : "G01S 1/00", "A word.");
            here.rows.change("""
                    INSERT INTO filing_entity (filing_id, ordinal, kind, role, name) VALUES (?, 1, ?, 'APPLICANT', 'A name'),
                        (?, 2, 'PERSON', 'APPLICANT', 'Another'), (?, 3, 'ORGANISATION', 'MENTIONED', 'A third')""", filing, filing <= 12 ? "ORGANISATION" : "PERSON", filing, filing);
        }
        here.within(() -> here.figures.give(there.code, MessageKind.ANONYMISED, QUARTER, "operator"));
        there.take(here.export(there));
        PartnerMessage came = there.messages.all(here.code, true).get(0);
        assertThat(rows(came.content()))
                .containsExactly(new FigureTable.Row("quantum", "H04L", Arrays.asList(null, 20, null)));
        assertThat(came.content()).doesNotContain("name", "word", "XX2026", "G01S");
    }

    @Test
    void areOfQuartersThatAreOver() {
        here.later(-39);
        refused(Why.QUARTER_NOT_OVER, () -> given(there));
        refused(Why.NO_QUARTER, () -> FigureTable.Quarter.of("2026-4"));
        assertThat(FigureTable.Quarter.of(QUARTER).last()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private static List<FigureTable.Row> rows(String content) {
        return ((FigureTable) MessageKind.ANONYMISED.read(content)).rows();
    }
}
