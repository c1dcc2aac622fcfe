package org.sekisho.office.referral;

import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.referral.Referral.Answer;
import org.sekisho.office.referral.Referral.Receipt;
import org.sekisho.office.referral.Referral.Step;
import org.sekisho.office.referral.Referral.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds rows, and changes none. */
@Repository
record JdbcReferralAdditions(JdbcClient client) {

    /** Keeps a new one; its id is given anew. */
    public long add(Referral referral, byte[] content) {
        return JdbcRecords.added(client.sql("""
                        INSERT INTO referral (case_id, authority, area, question, referred_by, referred_at, answer_by, remind_on,
                            escalate_on, escalate_to, package, package_sha256, package_passages, moves_clock)
                        VALUES (:about, :authority, :area, :question, :by, :at, :answerBy, :remindOn, :escalateOn, :escalateTo,
                            :package, :sha256, :passages, :movesClock)""")
                .params(JdbcRecords.values(referral))
                .params(JdbcRecords.values(referral.days()))
                .params(JdbcRecords.values(referral.sent()))
                .param("package", content));
    }

    public void addReceipt(long referral, Receipt receipt) {
        add(referral, receipt, """
                INSERT INTO referral_receipt (referral_id, sha256, confirmed_by, received_on, noted_by, noted_at)
                SELECT :referral, package_sha256, :confirmedBy, :on, :notedBy, :notedAt FROM referral WHERE id = :referral""");
    }

    public void addAnswer(long referral, Answer answer) {
        add(referral, answer, """
                INSERT INTO referral_answer (referral_id, opinion, words, answered_by, answered_on, noted_by, noted_at)
                VALUES (:referral, :opinion, :words, :by, :on, :notedBy, :notedAt)""");
    }

    public void addStep(long referral, Step step) {
        add(referral, step, """
                INSERT INTO referral_step (referral_id, kind, done_by, done_at) VALUES (:referral, :kind, :by, :at)""");
    }

    public void addWithdrawal(long referral, Withdrawal withdrawal) {
        add(referral, withdrawal, """
                INSERT INTO referral_withdrawal (referral_id, reason, withdrawn_by, withdrawn_at)
                VALUES (:referral, :reason, :by, :at)""");
    }

    public void addRecall(long referral, Recall recall) {
        add(referral, recall, """
                INSERT INTO referral_recall (referral_id, cause, words, recalled_by, recalled_at)
                VALUES (:referral, :cause, :words, :by, :at)""");
    }

    public void addReturn(long referral, Recall.Returned returned) {
        add(referral, returned, """
                INSERT INTO referral_return (referral_id, outcome, confirmed_by, on_day, noted_by, noted_at)
                VALUES (:referral, :outcome, :confirmedBy, :on, :notedBy, :notedAt)""");
    }

    private void add(long referral, Record added, String sql) {
        client.sql(sql)
                .params(JdbcRecords.values(added))
                .param("referral", referral)
                .update();
    }
}
