package org.sekisho.office.referral;

import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.referral.Referral.Answer;
import org.sekisho.office.referral.Referral.Receipt;
import org.sekisho.office.referral.Referral.Step;
import org.sekisho.office.referral.Referral.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Adds rows, and changes none. */
@Repository
class JdbcReferralAdditions {

    private final JdbcClient client;

    JdbcReferralAdditions(JdbcClient client) {
        this.client = client;
    }

    /** Keeps a new one; its id is given anew. */
    public long add(Referral referral, byte[] content) {
        KeyHolder key = new GeneratedKeyHolder();
        client.sql("""
                        INSERT INTO referral (case_id, authority, area, question, referred_by, referred_at, answer_by, remind_on,
                            escalate_on, escalate_to, package, package_sha256, package_passages, moves_clock)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(referral.about().value())
                .param(referral.authority())
                .param(referral.area())
                .param(referral.question())
                .param(referral.by().value())
                .param(RowMoments.stored(referral.at()))
                .param(referral.days().answerBy())
                .param(referral.days().remindOn())
                .param(referral.days().escalateOn())
                .param(referral.days().escalateTo())
                .param(content)
                .param(referral.sent().sha256())
                .param(referral.sent().passages())
                .param(referral.movesClock())
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave a referral no key");
        }
        return id.longValue();
    }

    public void addReceipt(long referral, String sha256, Receipt receipt) {
        client.sql("""
                        INSERT INTO referral_receipt (referral_id, sha256, confirmed_by, received_on, noted_by, noted_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(referral)
                .param(sha256)
                .param(receipt.confirmedBy())
                .param(receipt.on())
                .param(receipt.notedBy().value())
                .param(RowMoments.stored(receipt.notedAt()))
                .update();
    }

    public void addAnswer(long referral, Answer answer) {
        client.sql("""
                        INSERT INTO referral_answer (referral_id, opinion, words, answered_by, answered_on, noted_by, noted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(referral)
                .param(answer.opinion().name())
                .param(answer.words())
                .param(answer.by())
                .param(answer.on())
                .param(answer.notedBy().value())
                .param(RowMoments.stored(answer.notedAt()))
                .update();
    }

    public void addStep(long referral, Step step) {
        client.sql("INSERT INTO referral_step (referral_id, kind, done_by, done_at) VALUES (?, ?, ?, ?)")
                .param(referral)
                .param(step.kind().name())
                .param(step.by().value())
                .param(RowMoments.stored(step.at()))
                .update();
    }

    public void addWithdrawal(long referral, Withdrawal withdrawal) {
        client.sql("""
                        INSERT INTO referral_withdrawal (referral_id, reason, withdrawn_by, withdrawn_at)
                        VALUES (?, ?, ?, ?)""")
                .param(referral)
                .param(withdrawal.reason())
                .param(withdrawal.by().value())
                .param(RowMoments.stored(withdrawal.at()))
                .update();
    }

    public void addRecall(long referral, Recall recall) {
        client.sql("""
                        INSERT INTO referral_recall (referral_id, cause, words, recalled_by, recalled_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(referral)
                .param(recall.cause().name())
                .param(recall.words())
                .param(recall.by().value())
                .param(RowMoments.stored(recall.at()))
                .update();
    }

    public void addReturn(long referral, Recall.Returned returned) {
        client.sql("""
                        INSERT INTO referral_return (referral_id, outcome, confirmed_by, on_day, noted_by, noted_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(referral)
                .param(returned.outcome().name())
                .param(returned.confirmedBy())
                .param(returned.on())
                .param(returned.notedBy().value())
                .param(RowMoments.stored(returned.notedAt()))
                .update();
    }
}
