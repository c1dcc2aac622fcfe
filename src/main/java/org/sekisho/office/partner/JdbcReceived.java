package org.sekisho.office.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners gave, as rows. */
@Repository
record JdbcReceived(JdbcClient client) {

    private static final String WITHOUT_WORDS =
            "id, partner, number, agreement_id, filing, area, view, mark, NULL AS content, sha256, expires_on, received_at";

    /** In any case; passages stand in JSON as they are, but for quotation marks. */
    private static final String HAS_WORD =
            " AND CONCAT(filing, ' ', content) COLLATE utf8mb4_unicode_ci LIKE ? ESCAPE '!'";

    private static final String IS_ALIKE = " AND id IN (SELECT received_id FROM partner_alike WHERE case_id = ?)";

    void add(PartnerCode partner, long agreement, int sequence, PartnerPackage.Item item, Instant at) {
        client.sql("""
                        INSERT INTO partner_received (partner, number, agreement_id, sequence, filing, area, view, mark, content, sha256,
                            expires_on, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        partner.value(),
                        item.number(),
                        agreement,
                        sequence,
                        item.filing(),
                        item.area(),
                        item.view().name(),
                        item.mark().name(),
                        item.content(),
                        item.sha256(),
                        item.keepUntil(),
                        RowMoments.stored(at))
                .update();
    }

    Optional<ReceivedItem> find(PartnerCode partner, long number) {
        return where("partner = ? AND number = ?", partner.value(), number).stream()
                .findFirst();
    }

    Optional<ReceivedItem> byId(long id) {
        return where("id = ?", id).stream().findFirst();
    }

    /** The areas, views and levels that somebody may read of one partner. */
    record Scope(PartnerCode partner, Set<String> areas, Set<View> views, Set<Handling> marks) {}

    /** The newest items, without their words, that may be read on a day and have all of some words in number or passages. */
    List<ReceivedItem> readable(List<Scope> scopes, List<String> words, LocalDate today, int most) {
        return readable(
                scopes,
                HAS_WORD.repeat(words.size()),
                words.stream()
                        .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                        .toList(),
                today,
                most);
    }

    /** The newest of those that read like a case. */
    List<ReceivedItem> alike(List<Scope> scopes, CaseId about, LocalDate today, int most) {
        return readable(scopes, IS_ALIKE, List.of(about.value()), today, most);
    }

    private List<ReceivedItem> readable(List<Scope> scopes, String besides, List<?> asked, LocalDate today, int most) {
        List<Object> values = new ArrayList<>(List.of(today));
        scopes.forEach(scope -> {
            values.add(scope.partner.value());
            values.addAll(scope.areas);
            scope.views.forEach(view -> values.add(view.name()));
            scope.marks.forEach(mark -> values.add(mark.name()));
        });
        String theirs = scopes.stream()
                .map(scope -> "(partner = ? AND area IN (%s) AND view IN (%s) AND mark IN (%s))"
                        .formatted(asked(scope.areas.size()), asked(scope.views.size()), asked(scope.marks.size())))
                .collect(Collectors.joining(" OR "));
        values.addAll(asked);
        values.add(most);
        return client.sql(
                        "SELECT %s FROM partner_received WHERE content IS NOT NULL AND expires_on >= ? AND (%s)%s ORDER BY id DESC LIMIT ?"
                                .formatted(WITHOUT_WORDS, theirs, besides))
                .params(values)
                .query(JdbcRecords.of(ReceivedItem.class))
                .list();
    }

    private static String asked(int values) {
        return String.join(", ", Collections.nCopies(values, "?"));
    }

    /** Everything whose words are here after its last day, without them: a partner decides how many there are. */
    List<ReceivedItem> over(LocalDate today) {
        return client.sql(
                        "SELECT %s FROM partner_received WHERE content IS NOT NULL AND expires_on < ? ORDER BY id FOR UPDATE"
                                .formatted(WITHOUT_WORDS))
                .param(today)
                .query(JdbcRecords.of(ReceivedItem.class))
                .list();
    }

    private List<ReceivedItem> where(String condition, Object... values) {
        return client.sql("SELECT * FROM partner_received WHERE " + condition)
                .params(values)
                .query(JdbcRecords.of(ReceivedItem.class))
                .list();
    }

    /** Takes the words out; that it was here stays known. */
    void remove(ReceivedItem item, PartnerReceipt.What why, Instant at) {
        client.sql("UPDATE partner_received SET content = NULL, gone_at = ?, gone_why = ? WHERE id = ?")
                .params(RowMoments.stored(at), why.name(), item.id())
                .update();
    }
}
