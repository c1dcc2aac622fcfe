package org.sekisho.desk;

import java.time.LocalDate;
import java.util.Map;

/** The desk with a case that goes on, before authorities and under a clock of the law. */
abstract class AuthoritiesDesk extends ServedDesk {

    /** A case of quantum technology that nobody else works on, decided to go on. */
    long caseThatGoesOn() {
        long id = jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN case_area a ON a.case_id = c.id
                            JOIN evidence v ON v.filing_id = c.filing_id
                        WHERE a.area = 'quantum' AND c.queue = 'SECRECY' AND v.span_start IS NOT NULL
                            AND c.id NOT IN (SELECT case_id FROM referral)
                            AND c.filing_id NOT IN (SELECT id FROM filing WHERE number = :hostile)
                        ORDER BY c.id DESC LIMIT 1""")
                .param("hostile", HostileFiling.NUMBER)
                .query(Long.class)
                .single();
        jdbc.sql("UPDATE review_case SET status = 'SECRECY_REVIEW' WHERE id = ?")
                .param(id)
                .update();
        return id;
    }

    void putBack(long id) {
        jdbc.sql("DELETE FROM letter_sent WHERE case_id = ?").param(id).update();
        jdbc.sql("DELETE FROM applicant_answer WHERE case_id = ?").param(id).update();
        for (String table : new String[] {
            "referral_return",
            "referral_recall",
            "referral_receipt",
            "referral_answer",
            "referral_step",
            "referral_withdrawal"
        }) {
            jdbc.sql("DELETE FROM %s WHERE referral_id IN (SELECT id FROM referral WHERE case_id = ?)".formatted(table))
                    .param(id)
                    .update();
        }
        jdbc.sql("DELETE FROM referral WHERE case_id = ?").param(id).update();
        jdbc.sql("DELETE FROM order_decision WHERE case_id = ?").param(id).update();
        jdbc.sql("DELETE FROM case_clock WHERE case_id = ?").param(id).update();
        jdbc.sql("UPDATE review_case SET status = 'OPEN' WHERE id = ?")
                .param(id)
                .update();
    }

    String today(DeskBrowser.Page page) {
        return page.document()
                .selectFirst(".desk-receipt input[name=on], .desk-answer input[name=on]")
                .val();
    }

    /** Gives a case a clock of an office, and says which it had. */
    Map<String, Object> clockRunsSince(long id, String office, String code, LocalDate filed) {
        Map<String, Object> before = jdbc.sql("SELECT * FROM review_case WHERE id = ?")
                .param(id)
                .query()
                .singleRow();
        LocalDate lastDay = filed.plusMonths(code.equals("primary-review") ? 3 : 4);
        jdbc.sql("""
                        UPDATE review_case SET clock = 'a clock', clock_jurisdiction = ?, clock_code = ?, clock_from = ?, due_on = ?,
                            act_by = ?, warn_on = ? WHERE id = ?""")
                .params(office, code, filed, lastDay, lastDay, lastDay.minusDays(14), id)
                .update();
        return before;
    }

    void clockRunsAgain(long id, Map<String, Object> before) {
        jdbc.sql("""
                        UPDATE review_case SET clock_stage = 'FIRST', clock = :clock, clock_jurisdiction = :clock_jurisdiction,
                            clock_code = :clock_code, clock_from = :clock_from, due_on = :due_on, act_by = :act_by,
                            warn_on = :warn_on WHERE id = :id""").params(before).update();
    }
}
