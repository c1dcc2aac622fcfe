package org.sekisho.intake.inbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.machine.database.RowMoments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
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
public class JdbcFilingRegister {

    private static final int MOST_ATTEMPTS = 10;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JdbcDocumentStore documents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcFilingRegister(
            JdbcTemplate template, JdbcDocumentStore documents, PlatformTransactionManager transactions, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.documents = documents;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Registers arrivals, all or none of them. One that is there already is only noted as seen at its new place too.
     *
     * @param runId the run that will screen what is new; null for the next one, which takes over what no run has in hand
     */
    public RegisterCounts register(List<Arrival> arrivals, @Nullable Long runId) {
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

    /** Those of some arrivals that are not there yet. */
    public Set<Arrival> unknown(List<Arrival> arrivals) {
        JdbcKnownFilings known = new JdbcKnownFilings(jdbc, arrivals);
        return arrivals.stream()
                .filter(arrival -> known.idOf(arrival).isEmpty())
                .collect(Collectors.toSet());
    }

    private RegisterCounts attempt(List<Arrival> arrivals, @Nullable Long runId) {
        RegisterCounts result = transaction.execute(status -> {
            JdbcKnownFilings known = new JdbcKnownFilings(jdbc, arrivals);
            JdbcReceipts receipts = new JdbcReceipts(now());
            RegisterCounts sum = RegisterCounts.NOTHING;
            for (Arrival arrival : arrivals) {
                sum = sum.plus(register(arrival, known, receipts, runId));
            }
            receipts.write(template);
            tally(arrivals, sum, runId);
            return sum;
        });
        return Objects.requireNonNull(result);
    }

    /** Counts what is new as it is registered, so that what is there later can be held to it. */
    private void tally(List<Arrival> arrivals, RegisterCounts sum, @Nullable Long runId) {
        int received = sum.filings() + sum.versions();
        if (received > 0
                && arrivals.stream().noneMatch(arrival -> arrival.number().canary())) {
            jdbc.sql("""
                            INSERT INTO run_tally (run_id, kind, filings) VALUES (?, 'REGISTERED', ?)
                            ON DUPLICATE KEY UPDATE filings = filings + VALUES(filings)
                            """).params(runId == null ? 0 : runId, received).update();
        }
    }

    private RegisterCounts register(
            Arrival arrival, JdbcKnownFilings known, JdbcReceipts receipts, @Nullable Long runId) {
        Optional<Long> registered = known.idOf(arrival);
        if (registered.isPresent()) {
            receipts.add(arrival.source(), registered.get(), known.isQuarantined(registered.get()));
            return new RegisterCounts(0, 0, 1);
        }
        int version = known.nextVersion(arrival);
        long id = insert(arrival, version, runId);
        for (int ordinal = 0; ordinal < arrival.documents().size(); ordinal++) {
            if (arrival.seal() == null) {
                documents.store(id, ordinal, arrival.documents().get(ordinal));
            } else {
                documents.note(id, ordinal, arrival.documents().get(ordinal));
            }
        }
        known.add(arrival, version, id);
        receipts.add(arrival.source(), id, arrival.seal() != null);
        return version == 1 ? new RegisterCounts(1, 0, 0) : new RegisterCounts(0, 1, 0);
    }

    private long insert(Arrival arrival, int version, @Nullable Long runId) {
        Quarantine.Sealed seal = arrival.seal();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO filing (number, numbered, version, fingerprint, source, received_at, run_id,
                            canary, documents, quarantined, filed_on)
                        VALUES (:number, :numbered, :version, :fingerprint, :source, :receivedAt, :run, :canary,
                            :documents, :quarantined, :filedOn)
                        """)
                .param("number", arrival.number().value())
                .param("numbered", arrival.numbered())
                .param("version", version)
                .param("fingerprint", arrival.fingerprint())
                .param("source", seal == null ? JdbcText.ending(arrival.source(), 1024) : "")
                .param("receivedAt", now())
                .param("run", runId)
                .param("canary", arrival.number().canary())
                .param("documents", arrival.documents().size())
                .param("quarantined", seal != null)
                .param("filedOn", seal == null ? null : seal.filed())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private LocalDateTime now() {
        return RowMoments.stored(clock.instant());
    }
}
