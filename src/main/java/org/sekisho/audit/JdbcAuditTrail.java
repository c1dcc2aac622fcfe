package org.sekisho.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain as rows. One row, {@code audit_head}, holds its end; who locks it may add. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    JdbcAuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    private record Head(long last, String hash) {}

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void add(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Head head = client.sql("SELECT last_id, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .query((row, n) -> new Head(row.getLong("last_id"), row.getString("hash")))
                .single();
        List<Object[]> rows = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (AuditEvent event : events) {
            AuditRecord record = new AuditRecord(head.last() + 1, now, event, head.hash());
            head = new Head(record.number(), record.hash());
            rows.add(row(record));
        }
        jdbc.batchUpdate("""
                INSERT INTO audit_record (id, at, actor, action, subject, detail, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.update("UPDATE audit_head SET last_id = ?, hash = ? WHERE id = 1", head.last(), head.hash());
    }

    private static Object[] row(AuditRecord record) {
        return new Object[] {
            record.number(),
            LocalDateTime.ofInstant(record.at(), ZoneOffset.UTC),
            record.event().actor(),
            record.event().action(),
            record.event().subject(),
            record.event().detail(),
            record.previousHash(),
            record.hash()
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> firstBreak() {
        return firstBreak(new Walk(0, AuditRecord.BEFORE_THE_FIRST));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> firstBreakInNewest(int records) {
        long first = head().last() - records + 1;
        return firstBreak(
                first <= 1
                        ? new Walk(0, AuditRecord.BEFORE_THE_FIRST)
                        : client.sql("SELECT id, hash FROM audit_record WHERE id = ?")
                                .param(first - 1)
                                .query((row, n) -> new Walk(row.getLong("id"), row.getString("hash")))
                                .optional()
                                .orElseGet(() -> new Walk(first - 1, "")));
    }

    private Optional<Long> firstBreak(Walk walk) {
        try (Stream<Stored> records = client
                .sql("SELECT * FROM audit_record WHERE id > ? ORDER BY id")
                .param(walk.last)
                .query((row, n) -> stored(row))
                .stream()) { // holds its connection until it is closed
            records.forEachOrdered(walk::step);
        }
        return walk.firstBreak(head());
    }

    private Head head() {
        return client.sql("SELECT last_id, hash FROM audit_head WHERE id = 1")
                .query((row, n) -> new Head(row.getLong("last_id"), row.getString("hash")))
                .single();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        AuditEvent event = new AuditEvent(
                row.getString("actor"), row.getString("action"), row.getString("subject"), row.getString("detail"));
        Instant at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new Stored(
                new AuditRecord(row.getLong("id"), at, event, row.getString("previous_hash")), row.getString("hash"));
    }

    private record Stored(AuditRecord record, String hash) {}

    /** Goes along the chain and remembers where it first breaks. */
    private static final class Walk {

        private long last;
        private String hash;
        private long broken;

        /** Begins after a record. */
        Walk(long last, String hash) {
            this.last = last;
            this.hash = hash;
        }

        void step(Stored next) {
            boolean holds = next.record().number() == last + 1
                    && next.record().previousHash().equals(hash)
                    && next.record().hash().equals(next.hash());
            if (!holds && broken == 0) {
                broken = last + 1;
            }
            last = next.record().number();
            hash = next.hash();
        }

        Optional<Long> firstBreak(Head head) {
            if (broken == 0 && (head.last() != last || !head.hash().equals(hash))) {
                broken = last + 1;
            }
            return broken == 0 ? Optional.empty() : Optional.of(broken);
        }
    }
}
