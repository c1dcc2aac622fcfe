package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

/** A question of one office, and the count that comes back, on real rows. */
class PartnerQuestionsTests extends TwoOffices {

    private static final String LIST = """
            list: question
            title: A question
            edition: 1
            entries:
              - code: Q-01
                title: Trapped ions
                area: quantum
                queue: secrecy
                basis: we would like to know
                rules: [{ words: trapped ion }]
                examples: { match: [a trapped ion], noMatch: [a sofa] }
            """;

    @BeforeEach
    void filings() {
        for (int filing = 1; filing <= 9; filing++) {
            there.caseAbout(filing < 9 ? "quantum" : "ocean");
            there.texts.add(filing, "H04L 9/08", filing % 2 == 0 ? "A sofa." : "A trapped ion is held.");
        }
        there.later(40);
        here.later(40);
    }

    private long ask(String list) throws Exception {
        long number = here.within(() -> here.questions.ask(there.code, "q.yml", list, "operator"))
                .number();
        there.take(here.export(there));
        return number;
    }

    private void propose(long question) {
        there.within(() -> {
            there.questions.propose(here.code, question, "one");
            return question;
        });
    }

    private PartnerMessage released(long question) {
        propose(question);
        return there.within(() -> there.questions.release(here.code, question, "two"));
    }

    @Test
    void bringsBackACountThatTwoPeopleReleased() throws Exception {
        long question = ask(LIST);
        refused(Why.NOT_PROPOSED, () -> there.within(() -> there.questions.release(here.code, question, "two")));
        propose(question);
        refused(Why.ANSWERED, () -> propose(question));
        refused(Why.SAME_PERSON, () -> there.within(() -> there.questions.release(here.code, question, "one")));
        assertThatExceptionOfType(Exception.class)
                .as("in the database neither")
                .isThrownBy(() -> there.rows.change(
                        "UPDATE partner_answer SET decided_by = proposed_by, decided_at = proposed_at"));
        there.within(() -> there.questions.release(here.code, question, "two"));
        refused(Why.ANSWERED, () -> there.within(() -> there.questions.release(here.code, question, "two")));

        here.take(there.export(here));
        PartnerMessage came = here.messages.all(there.code, true).get(0);
        assertThat(came.told()).startsWith("question %d: about ".formatted(question));
        assertThat(here.rows.words("SELECT content FROM partner_message").toString())
                .doesNotContain("XX2026");
        assertThat(there.audited()).contains("one PARTNER_ANSWER_PROPOSED", "two PARTNER_ANSWER_RELEASED");
        assertThat(there.differing("partner")).isEmpty();
        there.rows.change("UPDATE partner_answer SET count = count + 1");
        assertThat(there.differing("partner")).hasSize(1);
    }

    /** The eighth came in when the quarter had begun, one is secret, and one of another area: the first, third and fifth are left. */
    @Test
    void countsWhatTheEntryFindsOfWhatWasHeldAndMayBeKnownOf() {
        there.rows.change("UPDATE review_case SET handling = 'SECRET' WHERE filing_id = 7");
        there.rows.change("UPDATE filing SET received_at = '2027-01-02' WHERE id = 8");
        List<JdbcCounts.Held> held = there.within(() -> there.counts.held(
                Set.of("quantum"),
                Set.of(Handling.OPEN, Handling.CONFIDENTIAL),
                Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(held).extracting(one -> one.id().value()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(there.questions.met(new KeyTechnologyListReader().readAlone(Path.of("q.yml"), LIST), held))
                .isEqualTo(3);
    }

    /** A count without them would be told as if it were right, and an entry made to be slow would go on for days. */
    @Test
    void isNotCountedOnceItBreaksOnMoreThanAFew() {
        List<JdbcCounts.Held> held = new ArrayList<>();
        for (long filing = 1; filing <= 11; filing++) {
            there.texts.add(filing, "H04L 9/08", "A trapped ion is held.");
            held.add(new JdbcCounts.Held(new FilingId(filing), new FilingNumber("XX" + filing)));
        }
        there.texts.breaks = true;
        KeyTechnologyList asked = new KeyTechnologyListReader().readAlone(Path.of("q.yml"), LIST);
        assertThat(there.questions.met(asked, held.subList(0, 10))).isZero();
        refused(Why.QUESTION_BREAKS, () -> there.questions.met(asked, held));
    }

    /** The eighth is an amended version of the first, came in when the quarter had begun, and is secret. */
    @Test
    void countsNoFilingOfWhichALaterVersionIsAboveTheLevel() {
        there.rows.change("UPDATE review_case SET handling = 'SECRET' WHERE filing_id = 8");
        there.rows.change(
                "UPDATE filing SET number = 'XX2026000001A', version = 2, received_at = '2027-01-02' WHERE id = 8");
        assertThat(there.within(() -> there.counts.held(
                        Set.of("quantum"),
                        Set.of(Handling.OPEN, Handling.CONFIDENTIAL),
                        Instant.parse("2027-01-01T00:00:00Z"))))
                .extracting(one -> one.id().value())
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void isAnsweredAlikeAgainAtNoCostAndOtherwiseOutOfWhatAYearHas() throws Exception {
        String first = released(ask(LIST)).content();
        String again = released(ask(LIST)).content();
        assertThat(again.substring(again.indexOf("count"))).isEqualTo(first.substring(first.indexOf("count")));
        there.rows.change("""
                INSERT INTO partner_answer (partner, number, proposed_by, proposed_at, entry, filings, count, spent, decided_by,
                    decided_at) SELECT CONCAT('other', n.seq), 1, 'one', proposed_at, n.seq, filings, 1, TRUE, 'two', decided_at
                FROM partner_answer, seq_1_to_9 n WHERE spent""");
        long other = ask(LIST.replace("trapped ion", "sofa"));
        propose(other);
        refused(Why.BUDGET_SPENT, () -> there.within(() -> there.questions.release(here.code, other, "two")));
        assertThat(released(ask(LIST)).content()).as("the same still is").contains("\"count\":");
        there.rows.change("UPDATE partner_answer SET decided_at = '2026-01-01' WHERE partner = 'other1'");
        there.within(() -> there.questions.release(here.code, other, "two"));
    }

    /** Two administrators at once would each find room for one more. */
    @Test
    void isReleasedWhileNobodyElseCountsWhatTheYearHas() throws Exception {
        released(ask(LIST));
        long other = ask(LIST.replace("trapped ion", "sofa"));
        propose(other);
        there.within(() -> {
            PartnerMessage told = there.questions.release(here.code, other, "two");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
                try (Connection another = there.database.getConnection();
                        Statement reading = another.createStatement()) {
                    reading.executeQuery(
                            "SELECT spent FROM partner_answer WHERE partner = 'here' AND number = 1 FOR UPDATE NOWAIT");
                }
            });
            return told;
        });
    }

    /** Nobody learns whether it was not wanted, or could not be answered. */
    @Test
    void isRefusedInTheSameBytesWhateverItWas() throws Exception {
        long unwanted = ask(LIST);
        propose(unwanted);
        PartnerMessage no = there.within(() -> there.questions.refuse(here.code, unwanted, "two"));
        long unread = here.queue(there, MessageKind.QUESTION, "\"of another version\"")
                .number();
        there.take(here.export(there));
        propose(unread);
        refused(Why.QUESTION_UNREADABLE, () -> there.within(() -> there.questions.release(here.code, unread, "two")));
        PartnerMessage neither = there.within(() -> there.questions.refuse(here.code, unread, "two"));
        assertThat(no.content()).isEqualTo("{\"question\":1,\"count\":null}");
        assertThat(neither.content()).isEqualTo(no.content().replace("1", "2"));
        here.take(there.export(here));
        assertThat(here.messages.all(there.code, true).get(0).told()).isEqualTo("question 2 has no answer");
    }

    @Test
    void isOfOneEntryOfAnAreaOfTheAgreement() {
        refused(Why.QUESTION_NOT_LET, () -> ask(LIST.replace("area: quantum", "area: ocean")));
        refused(
                Why.QUESTION_NOT_LET,
                () -> ask(LIST + LIST.substring(LIST.indexOf("  - code")).replace("Q-01", "Q-02")));
        refused(Why.NO_SUCH_QUESTION, () -> propose(7));
    }
}
