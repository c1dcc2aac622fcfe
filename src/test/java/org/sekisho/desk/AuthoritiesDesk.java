package org.sekisho.desk;

import java.time.LocalDate;
import org.sekisho.desk.DeskBrowser.Page;

/** The desk with a case that goes on, before authorities and under a clock of the law. */
abstract class AuthoritiesDesk extends ServedDesk {

    /** A case of quantum technology, decided to go on. */
    long caseThatGoesOn() {
        long id = secrecyCaseOn("US20260401101A1");
        rows.change("UPDATE review_case SET status = 'SECRECY_REVIEW' WHERE id = ?", id);
        return id;
    }

    String today(Page page) {
        return page.val(".desk-receipt input[name=on], .desk-answer input[name=on]");
    }

    /** Gives a case a clock of an office. */
    void clockRunsSince(long id, String office, String code, LocalDate filed) {
        LocalDate lastDay = filed.plusMonths(code.equals("primary-review") ? 3 : 4);
        rows.change("DELETE FROM case_clock WHERE case_id = ?", id);
        rows.change("""
                        UPDATE review_case SET clock_stage = 'FIRST', clock = 'a clock', clock_jurisdiction = ?, clock_code = ?, clock_from = ?, due_on = ?,
                            act_by = ?, warn_on = ? WHERE id = ?""", office, code, filed, lastDay, lastDay, lastDay.minusDays(14), id);
    }

    /** A case 90002 without areas, on a later version of the filing of a case. */
    final void aLaterVersionOf(long id) {
        rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                SELECT 90001, f.number, TRUE, f.version + 1, REPEAT('9', 64), 'inbox', NOW(6), 1
                FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?""", id);
        rows.change("""
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, handling)
                VALUES (90002, 90001, 'SECRECY', 'OPEN', NOW(6), 1, 1, 'OPEN')""");
    }
}
