package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunReport;

/** The first night by another edition looks at all that is held, and screens again what the change concerns. */
@Tag("whole")
class RescreenNightTests extends AnOffice {

    private static final Path LIST = Path.of("config/lists/focus-areas.yml");
    private static final String QUANTUM = "US20260401101A1";

    @BeforeEach
    void theNightBefore() throws Exception {
        aNight();
    }

    /** As if the night before had gone by another text of the list. */
    private void wentBy(UnaryOperator<String> other) throws IOException {
        String content = other.apply(Files.readString(LIST));
        jdbc.sql("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, file, content, loaded_at)
                        VALUES ('focus-areas', 'before', :sha, 'before', 'focus-areas.yml', :content, NOW(6))""")
                .param("sha", DigestUtils.sha256Hex(content))
                .param("content", content)
                .update();
        jdbc.sql(
                        "UPDATE list_rescreen SET after_edition = (SELECT MAX(id) FROM list_edition) WHERE list_id = 'focus-areas'")
                .update();
        madeByTheTest();
    }

    private static String without(String code, String list) {
        int begin = list.indexOf("  - code: " + code + "\n");
        return list.substring(0, begin) + list.substring(list.indexOf("  - code: ", begin + 5));
    }

    private static List<String> notes(RunReport report) {
        return report.proof().notes().stream()
                .filter(note -> note.startsWith("The list focus-areas changed"))
                .toList();
    }

    @Test
    void screensAgainWhatANewEntryFindsAndNothingElse() throws IOException {
        wentBy(list -> without("QUANTUM-01", list));

        RunReport next = night();

        assertThat(notes(next))
                .singleElement()
                .asString()
                .startsWith(
                        "The list focus-areas changed: of 7 filings held, 1 are screened again; of 2 no words are kept");
        assertThat(next.run().counts().received()).isEqualTo(1);
        assertThat(next.filings()).extracting(filing -> filing.number()).containsExactly(QUANTUM);
        assertThat(next.alarms()).isEmpty();
        assertThat(next.proof().allTime().received()).isEqualTo(11);
        RunReport after = night();
        assertThat(after.run().counts().received()).as("once").isZero();
        assertThat(notes(after))
                .containsExactly(
                        "The list focus-areas changed: of 4 filings held, 0 are screened again; of 0 no words are kept");
        assertThat(notes(night())).isEmpty();
    }

    @Test
    void screensNothingAgainForAnotherTitleCommentExampleOrOrder() throws IOException {
        wentBy(list -> "# of another year\n" + list.replace("title: Quantum key distribution", "title: Quanta"));

        RunReport next = night();

        assertThat(notes(next)).isEmpty();
        assertThat(next.run().counts().received()).isZero();
    }

    /** Two filings change, and a night takes one. */
    @Test
    void goesOnTheNextNightWhereItWas() throws IOException {
        String ocean = jdbc.sql("""
                        SELECT e.entry_code FROM entry_finding e JOIN filing f ON f.id = e.filing_id
                            JOIN list_edition l ON l.id = e.list_edition_id
                        WHERE f.number = 'JP2026991112A' AND l.list_id = 'focus-areas' LIMIT 1""").query(String.class).single();
        wentBy(list -> without("QUANTUM-01", without(ocean, list)));

        RunReport first = night();
        RunReport second = night();
        RunReport third = night();

        assertThat(first.run().counts().received()).isEqualTo(1);
        assertThat(notes(first)).singleElement().asString().contains("the nights after go on");
        assertThat(second.run().counts().received()).isEqualTo(1);
        assertThat(first.filings().get(0).number())
                .isNotEqualTo(second.filings().get(0).number());
        assertThat(third.run().counts().received()).isZero();
        assertThat(jdbc.sql("SELECT looked FROM list_rescreen WHERE list_id = 'focus-areas' ORDER BY id DESC LIMIT 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(11);
    }

    /** A text that cannot be read back keeps no night from any other filing, and its own is read anew. */
    @Test
    void screensAgainWhatBreaksTheProgram() throws IOException {
        jdbc.sql("UPDATE filing_text SET content = X'FF' WHERE filing_id = (SELECT id FROM filing WHERE number = ?)")
                .param(QUANTUM)
                .update();
        madeByTheTest();
        wentBy(list -> without("QUANTUM-01", list));

        RunReport next = night();

        assertThat(next.alarms()).extracting(RunAlarm::kind).containsExactly(RunAlarm.Kind.DECISIONS_CHANGED);
        assertThat(next.filings()).extracting(filing -> filing.number()).containsExactly(QUANTUM);
        assertThat(steps().alarms()).isEmpty();
    }

    /** As if nothing had run from the day before an edition came into force until today. */
    @Test
    void saysThatAnEditionCameIntoForceWhileNothingRan() throws IOException {
        jdbc.sql("""
                        INSERT INTO list_proposal (list_id, edition, sha256, title, file, content, starts_on, why, authors)
                        SELECT list_id, edition, sha256, title, file, content, CURRENT_DATE - INTERVAL 3 DAY, 'a year is over', ',author,'
                        FROM list_edition WHERE list_id = 'focus-areas'""").update();
        jdbc.sql("""
                        INSERT INTO list_step (proposal_id, authors, what, taken_by, taken_at, comment, in_force_from)
                        SELECT id, authors, 'APPROVED', 'approver', NOW(6), '', starts_on FROM list_proposal""").update();
        wentBy(list -> without("QUANTUM-01", list));
        jdbc.sql("""
                        UPDATE run_list l JOIN list_edition e ON e.id = l.list_edition_id AND e.list_id = 'focus-areas'
                        SET l.list_edition_id = (SELECT MAX(id) FROM list_edition)""").update();

        assertThat(night().proof().notes())
                .anyMatch(note -> note.startsWith("focus-areas") && note.contains("and this is the first run by it"));
        assertThat(night().proof().notes()).noneMatch(note -> note.contains("first run by it"));
    }

    /** An office that begins to have its lists approved has screened by them already. */
    @Test
    void looksAtNothingIfTheFirstApprovedEditionIsWhatRunsWentBy() {
        jdbc.sql("DELETE FROM list_rescreen").update();

        assertThat(notes(night())).isEmpty();
        assertThat(count("SELECT SUM(looked) FROM list_rescreen")).isZero();
        assertThat(count("SELECT COUNT(*) FROM list_rescreen WHERE ended_at IS NULL"))
                .isZero();
    }

    /** The list that finds nothing in it any more decides nothing: the case says so, and stays. */
    @Test
    void leavesACaseOfWhatNoEntryFindsAnyMoreToAPerson() throws IOException {
        jdbc.sql(
                        "INSERT INTO review_case (filing_id, queue, status, opened_at, run_id, rank_score, handling)"
                                + " SELECT id, 'SECRECY', 'OPEN', NOW(6), run_id, 1, 'CONFIDENTIAL' FROM filing WHERE number = 'EP9990117A1'")
                .update();
        madeByTheTest();
        wentBy(list -> list.replaceFirst("    rules:\n", "    rules:\n      - words: coffee machine\n"));

        RunReport next = night();
        RunReport after = night();
        RunReport last = night();

        assertThat(List.of(next, after, last))
                .flatExtracting(report -> report.filings().stream()
                        .map(filing -> filing.number() + " " + filing.outcome())
                        .toList())
                .contains("EP9990117A1 clear");
        assertThat(jdbc.sql("""
                        SELECT n.kind FROM case_note n JOIN filing f ON f.id = n.filing_id
                        WHERE f.number = 'EP9990117A1'""").query(String.class).list()).containsExactly("NOT_FOUND_AGAIN");
        assertThat(jdbc.sql("""
                        SELECT c.status FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE f.number = 'EP9990117A1'""").query(String.class).list()).containsExactly("OPEN");
    }

    @Test
    void leavesWhatPeopleDecided() throws IOException {
        jdbc.sql("""
                        UPDATE review_case SET status = 'CLOSED', version = 1
                        WHERE filing_id = (SELECT id FROM filing WHERE number = ?)""").param(QUANTUM).update();
        madeByTheTest();
        int closed = count("SELECT COUNT(*) FROM review_case WHERE status = 'CLOSED'");
        assertThat(closed).isPositive();
        wentBy(list -> without("QUANTUM-01", list));

        assertThat(night().run().counts().received()).isEqualTo(1);

        assertThat(count("SELECT COUNT(*) FROM review_case WHERE status = 'CLOSED'"))
                .isEqualTo(closed);
    }
}
