package org.sekisho.office.partner;

import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages to partners and from them, as rows. */
@Repository
record JdbcMessages(JdbcClient client) {

    void add(PartnerMessage message) {
        client.sql("""
                        INSERT INTO partner_message (partner, incoming, number, kind, content, sha256, sequence, noted_by, noted_at)
                        VALUES (:partner, :incoming, :number, :kind, :content, :sha256, :sequence, :notedBy, :notedAt)""").params(JdbcRecords.values(message)).update();
    }

    /** The number of the next message to a partner; nobody else takes it until the transaction ends. */
    long next(PartnerCode partner) {
        return client.sql(
                        "SELECT COALESCE(MAX(number), 0) + 1 FROM partner_message WHERE partner = ? AND NOT incoming FOR UPDATE")
                .param(partner.value())
                .query(Long.class)
                .single();
    }

    boolean isKnown(PartnerCode partner, long number) {
        return client.sql("SELECT number FROM partner_message WHERE partner = ? AND incoming AND number = ?")
                .params(partner.value(), number)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** All to a partner, or all from one, the newest first. */
    List<PartnerMessage> all(PartnerCode partner, boolean incoming) {
        return client.sql("SELECT * FROM partner_message WHERE partner = ? AND incoming = ? ORDER BY number DESC")
                .params(partner.value(), incoming)
                .query(JdbcRecords.of(PartnerMessage.class))
                .list();
    }

    /** The same of one kind. */
    List<PartnerMessage> all(PartnerCode partner, boolean incoming, MessageKind kind) {
        return client.sql(
                        "SELECT * FROM partner_message WHERE partner = ? AND incoming = ? AND kind = ? ORDER BY number DESC")
                .params(partner.value(), incoming, kind.name())
                .query(JdbcRecords.of(PartnerMessage.class))
                .list();
    }

    /** Messages that wait for a package, the oldest first, while nobody else packs them. */
    List<PartnerMessage> waiting(PartnerCode partner) {
        return client.sql(
                        "SELECT * FROM partner_message WHERE partner = ? AND NOT incoming AND sequence IS NULL ORDER BY number FOR UPDATE")
                .param(partner.value())
                .query(JdbcRecords.of(PartnerMessage.class))
                .list();
    }

    /** Lets messages wait again that went in packages which never came. */
    void lost(PartnerCode partner, List<Integer> packages) {
        packages.forEach(sequence -> client.sql(
                        "UPDATE partner_message SET sequence = NULL WHERE partner = ? AND NOT incoming AND sequence = ?")
                .params(partner.value(), sequence)
                .update());
    }

    void packed(PartnerCode partner, PartnerPackage in) {
        in.messages()
                .forEach(message -> client.sql(
                                "UPDATE partner_message SET sequence = ? WHERE partner = ? AND NOT incoming AND number = ?")
                        .params(in.sequence(), partner.value(), message.number())
                        .update());
    }
}
