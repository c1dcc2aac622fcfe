package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.unread.GivenNumbers;
import org.sekisho.office.unread.GivenNumbers.NumberRefusal;
import org.springframework.beans.factory.annotation.Autowired;

/** A filing comes as single pages and without a number: an examiner gives it one, and a night later its cases are closed. */
@Tag("whole")
class GivenNumbersNightTests extends AnOffice {

    private static final StaffMember EXAMINER = DeskOffice.examiner("examiner");
    private static final StaffMember REVIEWER = DeskOffice.reviewer("second");
    private static final FilingNumber NUMBER = new FilingNumber("JP2026991777");

    @Autowired
    GivenNumbers numbers;

    @Autowired
    CaseDesk desk;

    @Autowired
    Filings filings;

    @Test
    void pagesWithoutANumberBecomeOneFilingThatTheNextRunScreens() throws Exception {
        arrivesInPages();
        night();
        CaseId first = caseOf("%page 1.txt");

        GivenNumbers.Offer offer = numbers.offered(desk.see(first, EXAMINER).orElseThrow(), EXAMINER)
                .orElseThrow();
        assertThat(offer.numbers()).containsExactly(NUMBER);
        assertThat(offer.pages()).isEqualTo(3);
        assertThat(numbers.give(first, "特願２０２６－９９１７７７", false, true, EXAMINER)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(desk.copy(desk.see(first, EXAMINER).orElseThrow(), EXAMINER))
                .hasValueSatisfying(copy -> assertThat(copy.outcome()).isNull());

        night();
        RegisteredFiling whole = filings.latest(NUMBER).orElseThrow();
        assertThat(whole.documents())
                .extracting(document -> document.name())
                .containsExactly(
                        "scan of JP 2026-991777 page 1.txt",
                        "scan of JP 2026-991777 page 2.txt",
                        "scan of JP 2026-991777 page 10.txt");
        assertThat(jdbc.sql("SELECT outcome FROM screening_outcome WHERE filing_id = ?")
                        .param(whole.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("FLAGGED");
        assertThat(jdbc.sql("SELECT DISTINCT detail FROM case_note WHERE kind = 'COPY_READ'")
                        .query(String.class)
                        .list())
                .containsExactly("JP2026991777 version 1: FLAGGED");
        DecisionDraft came = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.COPY_CAME, "");
        assertThat(desk.decide(first, desk.see(first, EXAMINER).orElseThrow().version(), came, EXAMINER))
                .isInstanceOf(CaseAnswer.Done.class);
        assertThat(jdbc.sql("SELECT detail FROM audit_record WHERE action = 'NUMBER_GIVEN'")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(detail -> assertThat(detail).startsWith("JP2026991777 version 1, copy "));
    }

    @Test
    void aNumberIsGivenByWhoeverDecidesToAFilingThatLacksOneAndHasToBeOne() throws Exception {
        arrivesInPages();
        arrives("US20260401101A1-quantum-key-receiver.xml");
        night();
        CaseId first = caseOf("%page 1.txt");
        CaseId numbered = caseOf("US20260401101A1%");

        assertThat(numbers.offered(desk.see(numbered, EXAMINER).orElseThrow(), EXAMINER))
                .isEmpty();
        assertThat(numbers.offered(desk.see(first, REVIEWER).orElseThrow(), REVIEWER))
                .isEmpty();
        for (String typed : List.of("", "a bird feeder", "CANARY-1", "UNNUMBERED-1", "IP2026991777")) {
            assertThat(numbers.give(first, typed, false, false, EXAMINER))
                    .isInstanceOfSatisfying(
                            CaseAnswer.Refused.class, no -> assertThat(no.why()).isEqualTo(NumberRefusal.NO_NUMBER));
        }
        assertThat(numbers.give(numbered, "JP2026991777", false, false, EXAMINER))
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class, no -> assertThat(no.why()).isEqualTo(NumberRefusal.HAS_ONE));
        assertThat(numbers.give(first, "JP2026991777", false, false, REVIEWER)).isInstanceOf(CaseAnswer.Refused.class);
        assertThat(numbers.give(first, "US 2026/0401101 A1", false, false, EXAMINER))
                .as("a mistyped number would make it a version of another's filing")
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class, no -> assertThat(no.why()).isEqualTo(NumberRefusal.TAKEN));
        assertThat(filings.latest(NUMBER)).isEmpty();
        assertThat(numbers.give(first, "US 2026/0401101 A1", true, false, EXAMINER))
                .isInstanceOf(CaseAnswer.Done.class);
        assertThat(filings.latest(new FilingNumber("US20260401101A1"))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    private static void arrivesInPages() throws IOException {
        String page = "The %s concerns a receiver for quantum key distribution with single photon detectors.%n";
        for (int number : List.of(10, 1, 2)) {
            Files.writeString(
                    INBOX.resolve("scan of JP 2026-991777 page %d.txt".formatted(number)),
                    page.formatted("page " + number).repeat(3));
        }
    }

    private CaseId caseOf(String source) {
        return jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.source LIKE ? AND c.queue = 'SECRECY'""")
                .param(source)
                .query((row, n) -> new CaseId(row.getLong("id")))
                .single();
    }
}
