package org.sekisho.proof.sample;

import org.sekisho.office.review.DeskOffice;

/** The rows of a run, 1, that found twenty filings clear: 101 to 120. */
final class ClearFilings {

    static final long FIRST = 101;
    static final long LAST = 120;

    private ClearFilings() {}

    static String number(long filing) {
        return "JP2026%06dA".formatted(filing);
    }

    static void in(DeskOffice office) {
        office.jdbc
                .sql("INSERT INTO screening_run (id, started_at, status) VALUES (1, NOW(6), 'DONE')")
                .update();
        office.jdbc.sql("INSERT INTO run_list VALUES (1, 1, CURDATE())").update();
        for (long i = FIRST; i <= LAST; i++) {
            office.jdbc.sql("""
                            INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                            VALUES (?, ?, TRUE, 1, LPAD(?, 64, '0'), 'inbox', NOW(6), 1)""").param(i).param(number(i)).param(i).update();
            office.jdbc
                    .sql(
                            "INSERT INTO screening_outcome (filing_id, run_id, outcome, reason, rank_score, screened_at) VALUES (?, 1, 'CLEAR', '', 0, NOW(6))")
                    .param(i)
                    .update();
            office.jdbc
                    .sql(
                            "INSERT INTO filing_text (filing_id, language, characters, passages, content) VALUES (?, 'en', 0, 0, '')")
                    .param(i)
                    .update();
        }
    }
}
