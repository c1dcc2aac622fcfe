package org.sekisho.office.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.ChainWalk.Stored;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's memory of what was done. Records are added and never changed.
 *
 * <p>One row, {@code audit_head}, holds the end of the chain; who locks it may add.
 */
@Repository
public class AuditTrail {

    /** Read at a time, so that a trail of years needs no more memory than one of a day. */
    private static final int PAGE = 10_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JdbcSealing sealing;
    private final List<SealedRows> kinds;
    private final Clock clock;

    @Autowired
    AuditTrail(JdbcTemplate jdbc, Clock clock) {
        this(jdbc, SealedRows.all(), clock);
    }

    AuditTrail(JdbcTemplate jdbc, List<SealedRows> kinds, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.sealing = new JdbcSealing(client);
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
    }

    /**
     * Adds events in the caller's transaction. Holds the end of the chain until that transaction ends, so call it last.
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void add(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        AuditHead head = head("FOR UPDATE");
        List<Object[]> rows = new ArrayList<>();
        Instant now = RowMoments.now(clock);
        for (AuditEvent event : events) {
            for (RecordedEvent recorded : recorded(event)) {
                AuditRecord record = new AuditRecord(head.record() + 1, now, recorded, head.hash());
                head = new AuditHead(record.number(), record.hash());
                rows.add(row(record));
            }
        }
        jdbc.batchUpdate("""
                INSERT INTO audit_record (id, at, actor, action, subject, detail, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.update("UPDATE audit_head SET last_id = ?, hash = ? WHERE id = 1", head.record(), head.hash());
    }

    /** With the seals of what it wrote: its own record carries one, and each other one has a record of its own. */
    private List<RecordedEvent> recorded(AuditEvent event) {
        String own = "";
        List<RecordedEvent> others = new ArrayList<>();
        for (SealedRows kind : kinds) {
            if (event.action() == AuditAction.ROWS_SEALED && event.detail().equals(kind.label())) {
                return List.of(new AuditEvent(event.actor(), event.action(), event.subject(), "")
                        .recorded(sealed(kind, event.subject())));
            }
            Optional<String> about = kind.writtenBy(event.action(), event.subject());
            if (about.isPresent() && own.isEmpty() && about.get().equals(event.subject())) {
                own = sealed(kind, about.get());
            } else {
                about.ifPresent(subject -> others.add(new RecordedEvent(
                        event.actor(), AuditAction.ROWS_SEALED.name(), subject, sealed(kind, subject))));
            }
        }
        others.add(0, event.recorded(own.isEmpty() || event.detail().isEmpty() ? own : ", " + own));
        return others;
    }

    private String sealed(SealedRows kind, String id) {
        return "%s %s".formatted(kind.label(), sealing.of(kind, id));
    }

    private static Object[] row(AuditRecord record) {
        return new Object[] {
            record.number(),
            RowMoments.stored(record.at()),
            record.event().actor(),
            record.event().action(),
            record.event().subject(),
            record.event().detail(),
            record.previousHash(),
            record.hash()
        };
    }

    /**
     * Where the chain first breaks; empty if it holds. What was cut off its end together with the note of it is not told.
     *
     * <p>All is read as of one moment: whoever adds meanwhile does not look like a break.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ChainBreak> firstBreak() {
        return firstBreak(new ChainWalk(0, AuditRecord.BEFORE_THE_FIRST), Long.MIN_VALUE);
    }

    /** The same of the records after one, which is taken for granted; 0 for all. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ChainBreak> firstBreakAfter(long record) {
        if (record <= 0) {
            return firstBreak();
        }
        String hash = hashOf(record).orElse("");
        return firstBreak(new ChainWalk(record, hash), record);
    }

    private Optional<ChainBreak> firstBreak(ChainWalk walk, long before) {
        long last = before;
        for (List<Stored> page = after(last); !page.isEmpty(); page = after(last)) {
            page.forEach(walk::step);
            last = page.get(page.size() - 1).record().number();
        }
        return walk.firstBreak(head());
    }

    private List<Stored> after(long last) {
        return client.sql("SELECT * FROM audit_record WHERE id > ? ORDER BY id LIMIT ?")
                .params(last, PAGE)
                .query((row, n) -> stored(row))
                .list();
    }

    /** The end of the chain. */
    public AuditHead head() {
        return head("");
    }

    private AuditHead head(String lock) {
        return client.sql("SELECT last_id, hash FROM audit_head WHERE id = 1 " + lock)
                .query((row, n) -> new AuditHead(row.getLong("last_id"), row.getString("hash")))
                .single();
    }

    /** The hash that is kept beside a record; empty if there is no such record. */
    public Optional<String> hashOf(long record) {
        return JdbcRecords.find(client, String.class, "SELECT hash FROM audit_record WHERE id = ?", record);
    }

    /** Whether the trail once ended so, and still has what it had then. */
    public boolean has(AuditHead end) {
        String hash = end.record() == 0
                ? AuditRecord.BEFORE_THE_FIRST
                : hashOf(end.record()).orElse("");
        return hash.equals(end.hash());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Instant at = RowMoments.of(row, "at");
        return new Stored(
                new AuditRecord(row.getLong("id"), at, RecordedEvent.of(row), row.getString("previous_hash")),
                row.getString("hash"));
    }

    /** Adds one event in the same way. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void add(String actor, AuditAction action, String subject, String detail) {
        add(List.of(new AuditEvent(actor, action, subject, detail)));
    }
}
