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
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items that partners were given, and that they gave, as rows. */
@Repository
record JdbcItems(JdbcClient client) {

    private static final String GIVEN_WITHOUT_WORDS =
            "id, partner, agreement_id, case_id, area, view, mark, '' AS content, sha256, expires_on, given_by, given_at, sequence,"
                    + " recalled_at, recall_why, recall_sequence, lost_at";

    private static final String RECEIVED_WITHOUT_WORDS =
            "id, partner, number, filing, area, view, mark, NULL AS content, sha256, expires_on";

    /** In any case; passages stand in JSON as they are, but for quotation marks. */
    private static final String HAS_WORD =
            " AND CONCAT(filing, ' ', content) COLLATE utf8mb4_unicode_ci LIKE ? ESCAPE '!'";

    private static final String IS_ALIKE = " AND id IN (SELECT received_id FROM partner_alike WHERE case_id = ?)";

    long add(GivenItem item) {
        return JdbcRecords.added(client.sql("""
                        INSERT INTO partner_given (partner, agreement_id, case_id, area, view, mark, content, sha256, expires_on,
                            given_by, given_at)
                        VALUES (:partner, :agreementId, :caseId, :area, :view, :mark, :content, :sha256, :expiresOn, :givenBy, :givenAt)""").params(JdbcRecords.values(item)));
    }

    List<GivenItem> ofCase(CaseId id) {
        return given("*", "case_id = ? ORDER BY id", id);
    }

    /** Everything given to a partner, without its words, the newest first. */
    List<GivenItem> to(PartnerCode partner) {
        return given(GIVEN_WITHOUT_WORDS, "partner = ? ORDER BY id DESC", partner);
    }

    /** Items that wait for a package, while nobody else packs them; none of a case whose level was raised since it was given. */
    List<GivenItem> waiting(PartnerCode partner, LocalDate today) {
        return given("*", """
                        partner = ? AND sequence IS NULL AND recalled_at IS NULL AND expires_on >= ?
                            AND NOT EXISTS (SELECT 1 FROM review_case c WHERE c.id = case_id
                                AND FIELD(c.handling, 'OPEN', 'CONFIDENTIAL', 'SECRET') > FIELD(mark, 'OPEN', 'CONFIDENTIAL', 'SECRET'))
                        ORDER BY id FOR UPDATE""", partner, today);
    }

    /** Items that were sent and called back, and of which the partner was not told yet. */
    List<GivenItem> toRecall(PartnerCode partner) {
        return given(
                "*",
                "partner = ? AND sequence IS NOT NULL AND recalled_at IS NOT NULL AND recall_sequence IS NULL AND lost_at IS NULL ORDER BY id FOR UPDATE",
                partner);
    }

    private List<GivenItem> given(String columns, String condition, Object... values) {
        return JdbcRecords.list(
                client, GivenItem.class, "SELECT %s FROM partner_given WHERE %s".formatted(columns, condition), values);
    }

    void recall(GivenItem item, String why, StaffId by, Instant at) {
        JdbcRecords.change(client, """
                        UPDATE partner_given SET recalled_by = ?, recalled_at = ?, recall_why = ?
                        WHERE id = ?""", by, at, why, item.id());
    }

    void add(PartnerCode partner, long agreement, int sequence, PartnerPackage.Item item, Instant at) {
        client.sql("""
                        INSERT INTO partner_received (partner, number, agreement_id, sequence, filing, area, view, mark, content, sha256,
                            expires_on, received_at)
                        VALUES (:partner, :number, :agreement, :sequence, :filing, :area, :view, :mark, :content, :sha256, :keepUntil,
                            :at)""")
                .params(JdbcRecords.values(item))
                .param("partner", partner.value())
                .param("agreement", agreement)
                .param("sequence", sequence)
                .param("at", RowMoments.stored(at))
                .update();
    }

    Optional<ReceivedItem> find(PartnerCode partner, long number) {
        return received("*", "partner = ? AND number = ?", partner, number).stream()
                .findFirst();
    }

    Optional<ReceivedItem> byId(long id) {
        return received("*", "id = ?", id).stream().findFirst();
    }

    private List<ReceivedItem> received(String columns, String condition, Object... values) {
        return JdbcRecords.list(
                client,
                ReceivedItem.class,
                "SELECT %s FROM partner_received WHERE %s".formatted(columns, condition),
                values);
    }

    /** The areas, views and levels that somebody may read of one partner. */
    record Scope(PartnerCode partner, Set<String> areas, Set<View> views, Set<Handling> marks) {}

    /** An item that may be read on a day. */
    Optional<ReceivedItem> readable(List<Scope> scopes, long id, LocalDate today) {
        return readable("*", scopes, " AND id = ?", List.of(id), today, 1).stream()
                .findFirst();
    }

    /** The newest items, without their words, that may be read on a day and have all of some words in number or passages. */
    List<ReceivedItem> readable(List<Scope> scopes, List<String> words, LocalDate today, int most) {
        List<String> patterns = words.stream()
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
        return readable(RECEIVED_WITHOUT_WORDS, scopes, HAS_WORD.repeat(words.size()), patterns, today, most);
    }

    /** The newest of those that read like a case. */
    List<ReceivedItem> alike(List<Scope> scopes, CaseId about, LocalDate today, int most) {
        return readable(RECEIVED_WITHOUT_WORDS, scopes, IS_ALIKE, List.of(about), today, most);
    }

    private List<ReceivedItem> readable(
            String columns, List<Scope> scopes, String besides, List<?> asked, LocalDate today, int most) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(today));
        scopes.forEach(scope -> {
            values.add(scope.partner);
            values.addAll(scope.areas);
            values.addAll(scope.views);
            values.addAll(scope.marks);
        });
        String theirs = scopes.stream()
                .map(scope -> "(partner = ? AND area IN (%s) AND view IN (%s) AND mark IN (%s))"
                        .formatted(asked(scope.areas.size()), asked(scope.views.size()), asked(scope.marks.size())))
                .collect(Collectors.joining(" OR "));
        values.addAll(asked);
        values.add(most);
        return received(
                columns,
                "content IS NOT NULL AND expires_on >= ? AND (%s)%s ORDER BY id DESC LIMIT ?"
                        .formatted(theirs, besides),
                values.toArray());
    }

    private static String asked(int values) {
        return String.join(", ", Collections.nCopies(values, "?"));
    }

    /** Everything whose words are here after its last day, without them: a partner decides how many there are. */
    List<ReceivedItem> over(LocalDate today) {
        return received(RECEIVED_WITHOUT_WORDS, "content IS NOT NULL AND expires_on < ? ORDER BY id FOR UPDATE", today);
    }

    /** Takes the words out; that it was here stays known. */
    void remove(ReceivedItem item, PartnerReceipt.What why, Instant at) {
        JdbcRecords.change(client, """
                        UPDATE partner_received SET content = NULL, gone_at = ?, gone_why = ?
                        WHERE id = ?""", at, why, item.id());
    }
}
