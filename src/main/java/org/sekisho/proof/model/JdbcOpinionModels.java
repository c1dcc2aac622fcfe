package org.sekisho.proof.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.proof.model.ProposedModel.Step;
import org.sekisho.proof.model.ProposedModel.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Models of second opinions with their files, and what was done about them, as rows. None is ever changed. */
@Repository
record JdbcOpinionModels(JdbcClient client) {

    private record Row(
            long id,
            String language,
            Handling level,
            String sha256,
            String why,
            String proposedBy,
            Instant proposedAt) {}

    /** All, the oldest first. */
    List<ProposedModel> all() {
        return client
                .sql(
                        "SELECT id, language, level, sha256, why, proposed_by, proposed_at FROM opinion_model ORDER BY id")
                .query(JdbcRecords.of(Row.class))
                .list()
                .stream()
                .map(row -> new ProposedModel(
                        row.id,
                        row.language,
                        row.level,
                        row.sha256,
                        row.why,
                        row.proposedBy,
                        row.proposedAt,
                        steps(row.id)))
                .toList();
    }

    private List<Step> steps(long model) {
        return client.sql(
                        "SELECT what, taken_by, taken_at, comment FROM opinion_model_step WHERE model_id = ? ORDER BY id")
                .param(model)
                .query(JdbcRecords.of(Step.class))
                .list();
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

    long add(String language, Handling level, byte[] file, String sha256, String why, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("""
                        INSERT INTO opinion_model (language, level, content, sha256, why, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(language, level.name(), file, sha256, why, by, RowMoments.stored(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void add(ProposedModel about, What what, String comment, String by, Instant at) {
        client.sql("""
                        INSERT INTO opinion_model_step (model_id, proposed_by, what, taken_by, taken_at, comment)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(about.id(), about.proposedBy(), what.name(), by, RowMoments.stored(at), comment)
                .update();
    }
}
