package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The level of a case is in its row; the rows of how it came about are added and not changed. */
@Repository
record JdbcLevels(JdbcClient client) {

    /** A case and the level that it has, with the name that the audit trail calls it. */
    record Levelled(CaseId id, String subject, Handling handling) {}

    List<LevelChange> of(CaseId id) {
        return JdbcRecords.list(client, LevelChange.class, """
                        SELECT handling AS level, was, cause, CONCAT(list_id, ' ', entry_code) AS entry, filing_version,
                            changed_by AS `by`, words, changed_at AS `at`
                        FROM case_level WHERE case_id = ? ORDER BY id""", id);
    }

    List<Levelled> lowerOfSameVersion(DeskCase about, Handling than) {
        return lower(about.standing().filing(), than).stream()
                .filter(other -> !other.id().equals(about.id()))
                .toList();
    }

    /** Raises the cases of a version that have a lower level, for a partner's order; returns them as they were. */
    List<Levelled> raise(FilingId filing, Handling to, long run, Instant at) {
        List<Levelled> lower = lower(filing, to);
        lower.forEach(one -> {
            JdbcRecords.change(client, "UPDATE review_case SET handling = ? WHERE id = ?", to.name(), one.id());
            JdbcRecords.change(client, """
                            INSERT INTO case_level (case_id, handling, was, cause, run_id, changed_at)
                            VALUES (?, ?, ?, 'ALLIED', ?, ?)""", one.id(), to.name(), one.handling().name(), run, at);
        });
        return lower;
    }

    private List<Levelled> lower(FilingId filing, Handling than) {
        List<String> lower = List.of(Handling.values()).stream()
                .filter(level -> !level.covers(than))
                .map(Handling::name)
                .toList();
        return lower.isEmpty()
                ? List.of()
                : client.sql("""
                        SELECT c.id, c.handling, CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject
                        FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.filing_id = :filing AND c.handling IN (:lower) ORDER BY c.id FOR UPDATE""")
                        .param("filing", filing.value())
                        .param("lower", lower)
                        .query(JdbcRecords.of(Levelled.class))
                        .list();
    }

    void set(Levelled was, Handling to, LevelRecorder.Because because, StaffId by, Instant at) {
        CaseId id = was.id();
        JdbcRecords.change(client, "UPDATE review_case SET handling = ? WHERE id = ?", to.name(), id);
        JdbcGivenEntries.@Nullable Known entry = because.entry();
        client.sql("""
                        INSERT INTO case_level (case_id, handling, was, cause, list_id, entry_code, changed_by, words, weighed,
                            changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(to.name())
                .param(was.handling().name())
                .param(because.cause().name())
                .param(entry == null ? null : entry.list())
                .param(entry == null ? null : entry.entry().code().value())
                .param(by.value())
                .param(because.words())
                .param(String.join(" ", found(id)))
                .param(RowMoments.stored(at))
                .update();
    }

    /** The entries found in the filing of a case, each once. Servers cut what they put together themselves. */
    private List<String> found(CaseId id) {
        return JdbcRecords.list(client, String.class, """
                        SELECT CONCAT(l.list_id, ':', e.entry_code) FROM review_case c
                            JOIN entry_finding e ON e.filing_id = c.filing_id
                            JOIN list_edition l ON l.id = e.list_edition_id
                        WHERE c.id = ? ORDER BY e.ordinal""", id).stream()
                .distinct()
                .toList();
    }
}
