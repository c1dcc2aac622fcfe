package org.sekisho.office.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages and receipts that went to partners or came from them, as rows. */
@Repository
record JdbcPartnerRows(JdbcClient client) {

    /** A package that was written or taken in. */
    record Handled(int agreement, int sequence, String sha256, String handledBy, Instant handledAt) {}

    /** The last package of a direction; no other is written or taken in until the transaction ends. */
    Optional<Handled> last(PartnerCode partner, boolean incoming) {
        return client.sql("""
                        SELECT agreement, sequence, sha256, handled_by, handled_at FROM partner_package
                        WHERE partner = ? AND incoming = ? ORDER BY sequence DESC LIMIT 1 FOR UPDATE""")
                .params(partner.value(), incoming)
                .query(JdbcRecords.of(Handled.class))
                .optional();
    }

    /** The first package of the chain by a version of the agreement; empty if none was written by it. */
    Optional<Integer> beginning(PartnerCode partner, int agreement) {
        return client.sql(
                        "SELECT MIN(sequence) AS first FROM partner_package WHERE partner = ? AND NOT incoming AND agreement = ? HAVING first IS NOT NULL")
                .params(partner.value(), agreement)
                .query(Integer.class)
                .optional();
    }

    /** Whether a package was written by an earlier version of the agreement than one. */
    boolean isOfEarlier(PartnerCode partner, int sequence, int agreement) {
        return client.sql(
                                "SELECT COUNT(*) FROM partner_package WHERE partner = ? AND NOT incoming AND sequence = ? AND agreement < ?")
                        .params(partner.value(), sequence, agreement)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Numbers of a partner's packages that never came, and after which others did. */
    List<Integer> lost(PartnerCode partner) {
        Set<Integer> came =
                new TreeSet<>(client.sql("SELECT sequence FROM partner_package WHERE partner = ? AND incoming")
                        .param(partner.value())
                        .query(Integer.class)
                        .list());
        int last = came.stream().reduce(0, Math::max);
        return IntStream.range(1, last)
                .filter(number -> !came.contains(number))
                .boxed()
                .toList();
    }

    /** Whether the partner was not told yet what never came. */
    boolean owesLost(PartnerCode partner) {
        List<Integer> lost = lost(partner);
        return !lost.isEmpty()
                && client.sql("""
                                SELECT COUNT(*) FROM partner_package
                                WHERE partner = ? AND NOT incoming AND handled_at > (SELECT MIN(i.handled_at) FROM partner_package i
                                    WHERE i.partner = ? AND i.incoming AND i.sequence > ?)""")
                                .params(partner.value(), partner.value(), lost.get(lost.size() - 1))
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /** Lets receipts wait again that went in packages which never came. */
    void lost(PartnerCode partner, List<Integer> packages) {
        packages.forEach(sequence -> client.sql(
                        "UPDATE partner_receipt SET sequence = NULL WHERE partner = ? AND NOT incoming AND sequence = ?")
                .params(partner.value(), sequence)
                .update());
    }

    /** Packages to a partner and from it, the newest first. */
    List<CarriedPackage> packages(PartnerCode partner) {
        return client.sql("""
                        SELECT incoming, sequence, sha256, handled_by, handled_at FROM partner_package
                        WHERE partner = ? ORDER BY handled_at DESC, sequence DESC""")
                .param(partner.value())
                .query(JdbcRecords.of(CarriedPackage.class))
                .list();
    }

    Optional<String> sha256(PartnerCode partner, int sequence) {
        return client.sql("SELECT sha256 FROM partner_package WHERE partner = ? AND incoming AND sequence = ?")
                .params(partner.value(), sequence)
                .query(String.class)
                .optional();
    }

    /** The last moment at which a package went to or came from a partner. */
    Optional<Instant> lastMoment(PartnerCode partner) {
        return client.sql(
                        "SELECT agreement, sequence, sha256, handled_by, handled_at FROM partner_package WHERE partner = ? ORDER BY handled_at DESC LIMIT 1")
                .param(partner.value())
                .query(JdbcRecords.of(Handled.class))
                .optional()
                .map(Handled::handledAt);
    }

    void add(PartnerCode partner, boolean incoming, Handled handled) {
        client.sql("""
                        INSERT INTO partner_package (partner, incoming, agreement, sequence, sha256, handled_by, handled_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        partner.value(),
                        incoming,
                        handled.agreement,
                        handled.sequence,
                        handled.sha256,
                        handled.handledBy,
                        RowMoments.stored(handled.handledAt))
                .update();
    }

    /** Receipts that wait to be sent, while nobody else packs them. */
    List<PartnerReceipt> waiting(PartnerCode partner) {
        return client.sql("""
                        SELECT number, sha256, what, role, noted_at AS `at` FROM partner_receipt
                        WHERE partner = ? AND NOT incoming AND sequence IS NULL ORDER BY id FOR UPDATE""")
                .param(partner.value())
                .query(JdbcRecords.of(PartnerReceipt.class))
                .list();
    }

    void packed(PartnerCode partner, int sequence) {
        client.sql("UPDATE partner_receipt SET sequence = ? WHERE partner = ? AND NOT incoming AND sequence IS NULL")
                .params(sequence, partner.value())
                .update();
    }

    /** What a partner said became of what it was given, the newest first. */
    List<PartnerReceipt> from(PartnerCode partner) {
        return client.sql("""
                        SELECT number, sha256, what, role, noted_at AS `at` FROM partner_receipt
                        WHERE partner = ? AND incoming ORDER BY noted_at DESC, id DESC""")
                .param(partner.value())
                .query(JdbcRecords.of(PartnerReceipt.class))
                .list();
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
}
