package org.sekisho.office.review.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that were decided under the rules of before, also as they could be then and no more, come over as they are. */
class TwoPersonsOfBeforeTests {

    private final DataSource database = TestDatabase.freshWithoutTables();
    private final JdbcClient jdbc = JdbcClient.create(database);

    private void decided(int version, String what, String because, String verdict, String undone) {
        jdbc.sql("""
                INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at, status_before,
                    seen, seen_sha256, lot_seed, second_because, second_by, second_verdict, undone_by, undone_at)
                VALUES (1, ?, ?, 'OTHER', '', 'one', NOW(6), 'OPEN', '', '', ?, NULLIF(?, ''),
                    CASE WHEN ? = '' THEN NULL ELSE 'two' END, NULLIF(?, ''), NULLIF(?, ''), CASE WHEN ? = '' THEN NULL ELSE NOW(6) END)""")
                .params(version, what, 100 + version, because, verdict, verdict, undone, undone)
                .update();
    }

    @Test
    void aCaseThatOneClosedAfterARefusalStaysClosedAndTakesTwoFromHereOn() {
        Flyway.configure().dataSource(database).target("127").load().migrate();
        jdbc.sql("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (1, 'JP2026000001A', TRUE, 1, REPEAT('0', 64), 'inbox', NOW(6), 1)""").update();
        jdbc.sql("""
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, version)
                VALUES (1, 1, 'SECRECY', 'CLOSED', NOW(6), 1, 5, 9)""").update();
        decided(0, "NO_CONCERN", "LOT", "", "one");
        decided(2, "RECOMMEND_SECRECY_ORDER", "KIND", "DISAGREED", "");
        decided(8, "NO_CONCERN", "", "", "");

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(jdbc.sql(
                                "SELECT status, lot_seed, takes_two_from, decided_version, decided_persons FROM review_case")
                        .query()
                        .singleRow()
                        .toString())
                .isEqualTo("{status=CLOSED, lot_seed=100, takes_two_from=9, decided_version=8, decided_persons=1}");
    }
}
