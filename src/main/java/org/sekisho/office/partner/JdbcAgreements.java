package org.sekisho.office.partner;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.partner.ProposedAgreement.Step;
import org.sekisho.office.partner.ProposedAgreement.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Agreements and what was done about them, as rows. None is ever changed. */
@Repository
record JdbcAgreements(JdbcClient client) {

    private record Row(
            long id,
            PartnerCode partner,
            String content,
            String sha256,
            String why,
            String proposedBy,
            Instant proposedAt) {}

    /** All, the oldest first. */
    List<ProposedAgreement> all() {
        return client
                .sql("SELECT * FROM partner_agreement ORDER BY id")
                .query(JdbcRecords.of(Row.class))
                .list()
                .stream()
                .map(this::proposed)
                .toList();
    }

    Optional<ProposedAgreement> byId(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    private ProposedAgreement proposed(Row row) {
        List<Step> steps = client.sql(
                        "SELECT what, taken_by, taken_at, comment FROM partner_agreement_step WHERE agreement_id = ? ORDER BY taken_at")
                .param(row.id)
                .query(JdbcRecords.of(Step.class))
                .list();
        return new ProposedAgreement(
                row.id,
                AgreementFile.read("agreement %d".formatted(row.id), row.content),
                row.sha256,
                row.why,
                row.proposedBy,
                row.proposedAt,
                steps);
    }

    /** Holds all agreements until the transaction ends, so that two people do not answer one at once. */
    void lock() {
        client.sql("SELECT id FROM partner_agreement FOR UPDATE")
                .query(Long.class)
                .list();
    }

    long add(Agreement agreement, String content, String sha256, String why, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("""
                        INSERT INTO partner_agreement (partner, version, content, sha256, why, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        agreement.partner().value(),
                        agreement.version(),
                        content,
                        sha256,
                        why,
                        by,
                        RowMoments.stored(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void add(ProposedAgreement about, What what, String comment, String by, Instant at) {
        client.sql("""
                        INSERT INTO partner_agreement_step (agreement_id, proposed_by, what, taken_by, taken_at, comment)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(about.id(), about.proposedBy(), what.name(), by, RowMoments.stored(at), comment)
                .update();
    }
}
