package org.sekisho.filing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers arrivals, a batch in one transaction.
 *
 * <p>Two that register the same thing at once meet at the unique keys of {@code filing}; the one who comes second does
 * its batch again and then finds it there.
 */
@Repository
class JdbcFilingRegister implements FilingRegister {

    private static final int MOST_ATTEMPTS = 10;

    private final JdbcClient jdbc;
    private final JdbcDocumentStore documents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcFilingRegister(
            JdbcClient jdbc, JdbcDocumentStore documents, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public IntakeResult register(List<Arrival> arrivals, long runId) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(arrivals, runId);
            } catch (DuplicateKeyException | PessimisticLockingFailureException someoneElseWasThere) {
                if (attempt == MOST_ATTEMPTS) {
                    throw someoneElseWasThere;
                }
            }
        }
    }

    private IntakeResult attempt(List<Arrival> arrivals, long runId) {
        IntakeResult result = transaction.execute(status -> {
            IntakeResult sum = IntakeResult.NOTHING;
            for (Arrival arrival : arrivals) {
                sum = sum.plus(register(arrival, runId));
            }
            return sum;
        });
        return Objects.requireNonNull(result);
    }

    private IntakeResult register(Arrival arrival, long runId) {
        Optional<Long> known = idOf(arrival);
        if (known.isPresent()) {
            noteReceipt(arrival, known.get());
            return new IntakeResult(0, 0, 1, List.of());
        }
        int version = nextVersion(arrival.number());
        long id = insert(arrival, version, runId);
        for (int ordinal = 0; ordinal < arrival.documents().size(); ordinal++) {
            documents.store(id, ordinal, arrival.documents().get(ordinal));
        }
        noteReceipt(arrival, id);
        return version == 1 ? new IntakeResult(1, 0, 0, List.of()) : new IntakeResult(0, 1, 0, List.of());
    }

    private Optional<Long> idOf(Arrival arrival) {
        return jdbc.sql("SELECT id FROM filing WHERE number = :number AND fingerprint = :fingerprint")
                .param("number", arrival.number().value())
                .param("fingerprint", arrival.fingerprint())
                .query(Long.class)
                .optional();
    }

    private int nextVersion(FilingNumber number) {
        return jdbc.sql("SELECT COALESCE(MAX(version), 0) + 1 FROM filing WHERE number = :number")
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }

    private long insert(Arrival arrival, int version, long runId) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO filing (number, numbered, version, fingerprint, source, received_at, run_id)
                        VALUES (:number, :numbered, :version, :fingerprint, :source, :receivedAt, :run)
                        """)
                .param("number", arrival.number().value())
                .param("numbered", arrival.numbered())
                .param("version", version)
                .param("fingerprint", arrival.fingerprint())
                .param("source", JdbcText.ending(arrival.source(), 1024))
                .param("receivedAt", now())
                .param("run", runId)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void noteReceipt(Arrival arrival, long filing) {
        jdbc.sql("""
                        INSERT INTO receipt (source, source_sha256, filing_id, received_at)
                        VALUES (:source, :sha256, :filing, :receivedAt)
                        ON DUPLICATE KEY UPDATE filing_id = filing_id
                        """)
                .param("source", JdbcText.ending(arrival.source(), 1024))
                .param("sha256", Sha256.of(arrival.source()))
                .param("filing", filing)
                .param("receivedAt", now())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
