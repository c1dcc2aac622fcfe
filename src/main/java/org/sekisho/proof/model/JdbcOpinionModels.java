package org.sekisho.proof.model;

import java.time.Clock;
import java.util.List;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.proof.model.ProposedModel.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Models of second opinions with their files, and what was done about them, as rows. None is ever changed. */
@Repository
record JdbcOpinionModels(JdbcClient client, Clock clock) {

    /** All, the oldest first. */
    List<ProposedModel> all() {
        return client.sql("""
                        SELECT m.id, m.language, m.level, m.sha256, m.why, m.proposed_by, m.proposed_at, s.what AS last, s.taken_at, s.comment
                        FROM opinion_model m LEFT JOIN opinion_model_step s
                            ON s.id = (SELECT MAX(t.id) FROM opinion_model_step t WHERE t.model_id = m.id)
                        ORDER BY m.id""").query(JdbcRecords.of(ProposedModel.class)).list();
    }

    byte[] file(long model) {
        return client.sql("SELECT content FROM opinion_model WHERE id = ?")
                .param(model)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    /** Holds all models until the transaction ends, so that two people do not answer one at once. */
    void lock() {
        client.sql("SELECT id FROM opinion_model FOR UPDATE").query(Long.class).list();
    }

    /** Keeps a model that is proposed, under a number of its own, which it returns. */
    long add(String language, Handling level, byte[] file, String why, String by) {
        String sha256 = OpinionModelFile.fingerprint(file);
        return JdbcRecords.added(client.sql("""
                        INSERT INTO opinion_model (language, level, content, sha256, why, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(language, level.name(), file, sha256, why, by, RowMoments.stored(RowMoments.now(clock))));
    }

    void add(ProposedModel about, What what, String comment, String by) {
        client.sql("""
                        INSERT INTO opinion_model_step (model_id, proposed_by, what, taken_by, taken_at, comment)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        about.id(),
                        about.proposedBy(),
                        what.name(),
                        by,
                        RowMoments.stored(RowMoments.now(clock)),
                        comment)
                .update();
    }
}
