package org.sekisho.office.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What partners were given, as rows. */
@Repository
record JdbcGiven(JdbcClient client) {

    private static final String WITHOUT_WORDS =
            "id, partner, agreement_id, case_id, area, view, mark, '' AS content, sha256, expires_on, given_by, given_at, sequence,"
                    + " recalled_by, recalled_at, recall_why, recall_sequence, lost_at";

    long add(GivenItem item) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("""
                        INSERT INTO partner_given (partner, agreement_id, case_id, area, view, mark, content, sha256, expires_on,
                            given_by, given_at)
                        VALUES (:partner, :agreementId, :caseId, :area, :view, :mark, :content, :sha256, :expiresOn, :givenBy, :givenAt)""").params(JdbcRecords.values(item)).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    List<GivenItem> ofCase(CaseId id) {
        return where("case_id = :of ORDER BY id", id.value());
    }

    /** Everything given to a partner, without its words, the newest first. */
    List<GivenItem> to(PartnerCode partner) {
        return client.sql("SELECT %s FROM partner_given WHERE partner = ? ORDER BY id DESC".formatted(WITHOUT_WORDS))
                .param(partner.value())
                .query(JdbcRecords.of(GivenItem.class))
                .list();
    }

    /** Items that wait for a package, while nobody else packs them; none of a case whose level was raised since it was given. */
    List<GivenItem> waiting(PartnerCode partner, LocalDate today) {
        return where("""
                        partner = :of AND sequence IS NULL AND recalled_at IS NULL
                            AND NOT EXISTS (SELECT 1 FROM review_case c WHERE c.id = case_id
                                AND FIELD(c.handling, 'OPEN', 'CONFIDENTIAL', 'SECRET') > FIELD(mark, 'OPEN', 'CONFIDENTIAL', 'SECRET'))
                        ORDER BY id FOR UPDATE""", partner.value()).stream()
                .filter(item -> !item.expiresOn().isBefore(today))
                .toList();
    }

    /** What was sent and called back, and of which the partner was not told yet. */
    List<GivenItem> toRecall(PartnerCode partner) {
        return where(
                "partner = :of AND sequence IS NOT NULL AND recalled_at IS NOT NULL AND recall_sequence IS NULL AND lost_at IS NULL ORDER BY id FOR UPDATE",
                partner.value());
    }

    private List<GivenItem> where(String condition, Object of) {
        return client.sql("SELECT * FROM partner_given WHERE " + condition)
                .params(Map.of("of", of))
                .query(JdbcRecords.of(GivenItem.class))
                .list();
    }

    void recall(GivenItem item, String why, StaffId by, Instant at) {
        client.sql("UPDATE partner_given SET recalled_by = ?, recalled_at = ?, recall_why = ? WHERE id = ?")
                .params(by.value(), RowMoments.stored(at), why, item.id())
                .update();
    }

    /** Notes that packages never came: their items are lost, and what they called back is asked for again. */
    void lost(PartnerCode partner, List<Integer> packages, Instant at) {
        for (int sequence : packages) {
            client.sql("UPDATE partner_given SET lost_at = ? WHERE partner = ? AND sequence = ? AND lost_at IS NULL")
                    .params(RowMoments.stored(at), partner.value(), sequence)
                    .update();
            client.sql("UPDATE partner_given SET recall_sequence = NULL WHERE partner = ? AND recall_sequence = ?")
                    .params(partner.value(), sequence)
                    .update();
        }
    }

    void packed(List<GivenItem> items, List<GivenItem> recalls, int sequence) {
        items.forEach(item -> client.sql("UPDATE partner_given SET sequence = ? WHERE id = ?")
                .params(sequence, item.id())
                .update());
        recalls.forEach(item -> client.sql("UPDATE partner_given SET recall_sequence = ? WHERE id = ?")
                .params(sequence, item.id())
                .update());
    }
}
