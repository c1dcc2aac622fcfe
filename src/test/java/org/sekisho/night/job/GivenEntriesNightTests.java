package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseLevels;
import org.sekisho.office.review.CaseProposals;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.review.EntryDraft;
import org.sekisho.office.review.GivenEntries;
import org.sekisho.office.review.GivenEntry;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;

/** A person reads what no program could, and the nights that come keep what they said; and the levels that nights give. */
@Tag("whole")
class GivenEntriesNightTests extends AnOffice {

    private static final StaffMember EXAMINER =
            DeskOffice.person("examiner", Set.of(Role.EXAMINER), Set.of(), true, Handling.SECRET);

    @Autowired
    CaseDesk desk;

    @Autowired
    GivenEntries entries;

    @Autowired
    CaseLevels levels;

    @Autowired
    CaseProposals proposals;

    private DeskCase caseOf(String number, int version) {
        CaseId id = jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.number = ? AND f.version = ?""")
                .params(number, version)
                .query((row, n) -> new CaseId(row.getLong("id")))
                .single();
        return desk.see(id, EXAMINER).orElseThrow();
    }

    @Test
    void openACaseForAReadableCopyInWhichTheProgramFindsNothing() throws Exception {
        aNight();
        DeskCase unread = caseOf("US20260401122A1", 1);
        assertThat(levels.of(unread)).hasSize(1);
        EntryDraft draft = new EntryDraft("OCEAN-01", "page 2", "A towed array hunts submarines.", false);
        assertThat(entries.give(unread.id(), draft, EXAMINER)).isInstanceOf(CaseAnswer.Proposed.class);
        assertThat(steps().alarms()).as("what waits is sealed").isEmpty();
        long waits = proposals.waiting(unread).get(0).id();
        assertThat(proposals.answer(unread.id(), waits, true, DeskOffice.reviewer("second")))
                .isInstanceOf(CaseAnswer.Done.class);

        String harmless = Files.readString(Path.of("testdata/filings/US20260401118A1.html"));
        Files.delete(INBOX.resolve("US20260401122A1.pdf"));
        Files.writeString(
                INBOX.resolve("US20260401122A1.html"), harmless.replace("US20260401118A1", "US20260401122A1"));
        assertThat(night().alarms()).isEmpty();

        assertThat(jdbc.sql("""
                        SELECT o.outcome FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE f.number = 'US20260401122A1' AND f.version = 2""").query(String.class).single()).isEqualTo("CLEAR");
        DeskCase copy = caseOf("US20260401122A1", 2);
        assertThat(copy.standing().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(copy.areas()).containsExactly("ocean");
        assertThat(entries.of(copy))
                .singleElement()
                .extracting(GivenEntry::code, GivenEntry::carried)
                .isEqualTo(List.of("OCEAN-01", true));
        assertThat(steps().alarms()).as("what people wrote is sealed").isEmpty();
    }

    @Test
    void giveCasesTheHighestLevelOfTheEntriesOfTheListsThatComeWithIt() throws Exception {
        aNight();

        assertThat(caseOf("US13990106B2", 1).handling())
                .as("state funding alone")
                .isEqualTo(Handling.OPEN);
        assertThat(caseOf("US20260401101A1", 1).handling()).isEqualTo(Handling.CONFIDENTIAL);
        assertThat(levels.of(caseOf("US20260401101A1", 1)))
                .singleElement()
                .satisfies(why -> assertThat(why.entry()).contains("SEMI-07"));
    }
}
