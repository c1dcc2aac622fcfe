package org.sekisho.office.partner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.partner.ProposedAgreement.Step;
import org.sekisho.office.partner.ProposedAgreement.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements and what was done about them, as rows. None is ever changed. */
@Repository
class JdbcAgreements {

    private final JdbcClient client;
    private final Map<String, Agreement> read = new ConcurrentHashMap<>(); // by the text: each page of a case asks

    JdbcAgreements(JdbcClient client) {
        this.client = client;
    }

    private record Row(
            long id,
            PartnerCode partner,
            String content,
            String sha256,
            String why,
            String proposedBy,
            Instant proposedAt) {}

    /** All, the newest first. */
    List<ProposedAgreement> all() {
        return JdbcRecords.list(client, Row.class, """
                        SELECT * FROM partner_agreement ORDER BY id DESC""").stream()
                .map(this::proposed)
                .toList();
    }

    Optional<ProposedAgreement> byId(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    private ProposedAgreement proposed(Row row) {
        List<Step> steps = JdbcRecords.list(client, Step.class, """
                        SELECT what, taken_by, taken_at, comment FROM partner_agreement_step
                        WHERE agreement_id = ? ORDER BY taken_at""", row.id);
        return new ProposedAgreement(
                row.id,
                read.computeIfAbsent(row.content, text -> Agreement.read("agreement %d".formatted(row.id), text)),
                row.sha256,
                row.why,
                row.proposedBy,
                row.proposedAt,
                steps);
    }

    /** Holds all agreements until the transaction ends, so that two people do not answer one at once. */
    void lock() {
        JdbcRecords.list(client, Long.class, """
                        SELECT id FROM partner_agreement FOR UPDATE""");
    }

    long add(Agreement agreement, String content, String sha256, String why, String by, Instant at) {
        return JdbcRecords.added(client, """
                        INSERT INTO partner_agreement (partner, version, content, sha256, why, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""", agreement.partner(), agreement.version(), content, sha256, why, by, at);
    }

    void add(ProposedAgreement about, What what, String comment, String by, Instant at) {
        JdbcRecords.change(client, """
                        INSERT INTO partner_agreement_step (agreement_id, proposed_by, what, taken_by, taken_at, comment)
                        VALUES (?, ?, ?, ?, ?, ?)""", about.id(), about.proposedBy(), what, by, at, comment);
    }
}
