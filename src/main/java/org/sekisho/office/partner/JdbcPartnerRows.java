package org.sekisho.office.partner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.partner.CarriedPackages.Carried;
import org.sekisho.office.partner.PartnerPackage.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages that went to partners or came from them, with the receipts and messages in them, as rows. */
@Repository
record JdbcPartnerRows(JdbcClient client) {

    /** Has receipts, recalls and messages of packages that never came go again; their items are lost, and can be given again. */
    private static final List<String> LOST = List.of(
            "UPDATE partner_given SET lost_at = :at WHERE partner = :partner AND sequence IN (:lost) AND lost_at IS NULL",
            "UPDATE partner_given SET recall_sequence = NULL WHERE partner = :partner AND recall_sequence IN (:lost)",
            "UPDATE partner_receipt SET sequence = NULL WHERE partner = :partner AND NOT incoming AND sequence IN (:lost)",
            "UPDATE partner_message SET sequence = NULL WHERE partner = :partner AND NOT incoming AND sequence IN (:lost)");

    CarriedPackages packages(PartnerCode partner) {
        return packages(partner, "");
    }

    /** The same, while nobody else writes one or takes one in. */
    CarriedPackages packagesAlone(PartnerCode partner) {
        return packages(partner, " FOR UPDATE");
    }

    private CarriedPackages packages(PartnerCode partner, String alone) {
        return new CarriedPackages(JdbcRecords.list(
                client,
                Carried.class,
                "SELECT * FROM partner_package WHERE partner = ? ORDER BY handled_at DESC, sequence DESC" + alone,
                partner));
    }

    void add(PartnerCode partner, Carried handled) {
        client.sql("""
                        INSERT INTO partner_package (partner, incoming, agreement, sequence, sha256, handled_by, handled_at)
                        VALUES (:partner, :incoming, :agreement, :sequence, :sha256, :handledBy, :handledAt)""")
                .params(JdbcRecords.values(handled))
                .param("partner", partner.value())
                .update();
    }

    /** Notes in which package everything went that waited for one. */
    void packed(PartnerCode partner, PartnerPackage in) {
        in.items().forEach(item -> JdbcRecords.change(client, """
                        UPDATE partner_given SET sequence = ? WHERE id = ?""", in.sequence(), item.number()));
        in.recalls().forEach(recall -> JdbcRecords.change(client, """
                        UPDATE partner_given SET recall_sequence = ? WHERE id = ?""", in.sequence(), recall.number()));
        in.messages().forEach(message -> JdbcRecords.change(client, """
                        UPDATE partner_message SET sequence = ?
                        WHERE partner = ? AND NOT incoming AND number = ?""", in.sequence(), partner, message.number()));
        JdbcRecords.change(client, """
                        UPDATE partner_receipt SET sequence = ?
                        WHERE partner = ? AND NOT incoming AND sequence IS NULL""", in.sequence(), partner);
    }

    /** Notes that packages to a partner never came. */
    void lost(PartnerCode partner, List<Integer> packages, Instant at) {
        if (!packages.isEmpty()) {
            LOST.forEach(change -> client.sql(change)
                    .param("partner", partner.value())
                    .param("lost", packages)
                    .param("at", RowMoments.stored(at))
                    .update());
        }
    }

    /** Receipts that wait to be sent, while nobody else packs them. */
    List<PartnerReceipt> receiptsThatWait(PartnerCode partner) {
        return receipts("partner = ? AND NOT incoming AND sequence IS NULL ORDER BY id FOR UPDATE", partner);
    }

    /** The receipts of a partner for what it was given, the newest first. */
    List<PartnerReceipt> receiptsFrom(PartnerCode partner) {
        return receipts("partner = ? AND incoming ORDER BY noted_at DESC, id DESC", partner);
    }

    private List<PartnerReceipt> receipts(String condition, PartnerCode partner) {
        return JdbcRecords.list(
                client,
                PartnerReceipt.class,
                "SELECT number, sha256, what, role, noted_at AS `at` FROM partner_receipt WHERE " + condition,
                partner);
    }

    /** @param sequence of the package in which it came; null for one that waits to be sent */
    void add(PartnerCode partner, PartnerReceipt receipt, @Nullable Integer sequence) {
        client.sql("""
                        INSERT INTO partner_receipt (partner, incoming, number, sha256, what, role, noted_at, sequence)
                        VALUES (:partner, :incoming, :number, :sha256, :what, :role, :at, :sequence)""")
                .params(JdbcRecords.values(receipt))
                .param("partner", partner.value())
                .param("incoming", sequence != null)
                .param("sequence", sequence)
                .update();
    }

    /** @param sequence of the package in which it came; null for one that waits to be sent */
    void add(PartnerCode partner, Message message, @Nullable Integer sequence, String by, Instant at) {
        client.sql("""
                        INSERT INTO partner_message (partner, incoming, number, kind, content, sha256, sequence, noted_by, noted_at)
                        VALUES (:partner, :incoming, :number, :kind, :content, :sha256, :sequence, :by, :at)""")
                .params(JdbcRecords.values(message))
                .param("partner", partner.value())
                .param("incoming", sequence != null)
                .param("sequence", sequence)
                .param("by", by)
                .param("at", RowMoments.stored(at))
                .update();
    }

    /** The number of the next message to a partner; nobody else takes it until the transaction ends. */
    long nextMessage(PartnerCode partner) {
        return JdbcRecords.list(client, Long.class, """
                        SELECT COALESCE(MAX(number), 0) + 1 FROM partner_message
                        WHERE partner = ? AND NOT incoming FOR UPDATE""", partner).get(0);
    }

    boolean isKnown(PartnerCode partner, Message message) {
        return !messages("partner = ? AND incoming AND number = ?", partner, message.number())
                .isEmpty();
    }

    /** All messages to a partner, or all from one, the newest first. */
    List<PartnerMessage> messages(PartnerCode partner, boolean incoming) {
        return messages("partner = ? AND incoming = ? ORDER BY number DESC", partner, incoming);
    }

    /** The same of one kind. */
    List<PartnerMessage> messages(PartnerCode partner, boolean incoming, MessageKind kind) {
        return messages("partner = ? AND incoming = ? AND kind = ? ORDER BY number DESC", partner, incoming, kind);
    }

    /** The messages to a partner and from it without their words, the newest first, so many at most. */
    List<PartnerMessage> withoutWords(PartnerCode partner, int most) {
        return JdbcRecords.list(client, PartnerMessage.class, """
                SELECT partner, incoming, number, kind, '' AS content, sha256, sequence, noted_at FROM partner_message
                WHERE partner = ? ORDER BY noted_at DESC, incoming, number DESC LIMIT ?""", partner, most);
    }

    /** The newest message of a kind from each partner. */
    List<PartnerMessage> newestFromEach(MessageKind kind) {
        return messages("""
                incoming AND kind = ? AND number = (SELECT MAX(n.number) FROM partner_message n
                    WHERE n.partner = partner_message.partner AND n.incoming AND n.kind = partner_message.kind)""", kind);
    }

    /** Messages that wait for a package, the oldest first, while nobody else packs them. */
    List<PartnerMessage> messagesThatWait(PartnerCode partner) {
        return messages("partner = ? AND NOT incoming AND sequence IS NULL ORDER BY number FOR UPDATE", partner);
    }

    private List<PartnerMessage> messages(String condition, Object... values) {
        return JdbcRecords.list(
                client, PartnerMessage.class, "SELECT * FROM partner_message WHERE " + condition, values);
    }
}
