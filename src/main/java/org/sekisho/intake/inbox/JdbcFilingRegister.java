package org.sekisho.intake.inbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    /** A place at which a filing was seen, by the end of its path if that is long; one that is there already stays as it is. */
    private static final String RECEIPT = """
            INSERT INTO receipt (source, source_sha256, filing_id, received_at) VALUES (RIGHT(?, 1024), ?, ?, ?)
            ON DUPLICATE KEY UPDATE filing_id = filing_id""";

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

    /** Arrivals that are not registered yet. */
    public Set<Arrival> unknown(List<Arrival> arrivals) {
        Known known = new Known(arrivals);
        return arrivals.stream()
                .filter(arrival -> known.idOf(arrival).isEmpty())
                .collect(Collectors.toSet());
    }

    /** The versions that hold the bytes of some arrivals, by number; without those that are not registered. */
    Map<FilingNumber, FilingId> idsOf(List<Arrival> arrivals) {
        Known known = new Known(arrivals);
        return arrivals.stream()
                .filter(arrival -> known.idOf(arrival).isPresent())
                .collect(Collectors.toMap(
                        Arrival::number,
                        arrival -> new FilingId(known.idOf(arrival).orElseThrow())));
    }

    private RegisterCounts attempt(List<Arrival> arrivals, @Nullable Long runId) {
        RegisterCounts result = transaction.execute(status -> {
            Known known = new Known(arrivals);
            List<Object[]> receipts = new ArrayList<>();
            RegisterCounts sum = RegisterCounts.NOTHING;
            for (Arrival arrival : arrivals) {
                sum = sum.plus(register(arrival, known, receipts, runId));
            }
            template.batchUpdate(RECEIPT, receipts);
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
            JdbcRecords.change(jdbc, """
                            INSERT INTO run_tally (run_id, kind, filings) VALUES (?, 'REGISTERED', ?)
                            ON DUPLICATE KEY UPDATE filings = filings + VALUES(filings)
                            """, runId == null ? 0 : runId, received);
        }
    }

    private RegisterCounts register(Arrival arrival, Known known, List<Object[]> receipts, @Nullable Long runId) {
        Optional<Long> registered = known.idOf(arrival);
        if (registered.isPresent()) {
            receipts.add(receipt(arrival, registered.get(), known.quarantined.contains(registered.get())));
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
        known.note(
                new KnownFiling(id, arrival.number().value(), version, arrival.fingerprint(), arrival.seal() != null));
        receipts.add(receipt(arrival, id, arrival.seal() != null));
        return version == 1 ? new RegisterCounts(1, 0, 0) : new RegisterCounts(0, 1, 0);
    }

    /** @param unnamed whether the place is only noted by its fingerprint, for its name may say too much */
    private Object[] receipt(Arrival arrival, long filing, boolean unnamed) {
        return new Object[] {unnamed ? "" : arrival.source(), DigestUtils.sha256Hex(arrival.source()), filing, now()};
    }

    private long insert(Arrival arrival, int version, @Nullable Long runId) {
        Quarantine.Sealed seal = arrival.seal();
        return JdbcRecords.added(jdbc.sql("""
                        INSERT INTO filing (number, numbered, version, fingerprint, source, received_at, run_id,
                            canary, documents, quarantined, filed_on)
                        VALUES (:number, :numbered, :version, :fingerprint, RIGHT(:source, 1024), :receivedAt, :run, :canary,
                            :documents, :quarantined, :filedOn)
                        """)
                .param("number", arrival.number().value())
                .param("numbered", arrival.numbered())
                .param("version", version)
                .param("fingerprint", arrival.fingerprint())
                .param("source", seal == null ? arrival.source() : "")
                .param("receivedAt", now())
                .param("run", runId)
                .param("canary", arrival.number().canary())
                .param("documents", arrival.documents().size())
                .param("quarantined", seal != null)
                .param("filedOn", seal == null ? null : seal.filed()));
    }

    private LocalDateTime now() {
        return RowMoments.stored(clock.instant());
    }

    /** Filings registered under the numbers of a batch: fetched once, then kept up as the batch goes in. */
    private final class Known {

        private final Map<String, Map<String, Long>> idByFingerprint = new HashMap<>();
        private final Map<String, Integer> newestVersion = new HashMap<>();
        private final Set<Long> quarantined = new HashSet<>();

        private Known(List<Arrival> batch) {
            jdbc.sql("SELECT id, number, version, fingerprint, quarantined FROM filing WHERE number IN (:numbers)")
                    .param(
                            "numbers",
                            batch.stream()
                                    .map(arrival -> arrival.number().value())
                                    .distinct()
                                    .toList())
                    .query(JdbcRecords.of(KnownFiling.class))
                    .list()
                    .forEach(this::note);
        }

        private Optional<Long> idOf(Arrival arrival) {
            Map<String, Long> ids =
                    idByFingerprint.getOrDefault(arrival.number().value(), Map.of());
            return Optional.ofNullable(ids.get(arrival.fingerprint()));
        }

        private int nextVersion(Arrival arrival) {
            return newestVersion.getOrDefault(arrival.number().value(), 0) + 1;
        }

        private void note(KnownFiling filing) {
            idByFingerprint
                    .computeIfAbsent(filing.number(), absent -> new HashMap<>())
                    .put(filing.fingerprint(), filing.id());
            newestVersion.merge(filing.number(), filing.version(), Math::max);
            if (filing.quarantined()) {
                quarantined.add(filing.id());
            }
        }
    }

    private record KnownFiling(long id, String number, int version, String fingerprint, boolean quarantined) {}

    /**
     * Counts of new and known filings among the arrivals.
     *
     * @param filings filings that are new, each under a number not seen before
     * @param versions new versions: other bytes under a number seen before
     * @param known filings that were there already
     */
    record RegisterCounts(int filings, int versions, int known) {

        public static final RegisterCounts NOTHING = new RegisterCounts(0, 0, 0);

        public RegisterCounts plus(RegisterCounts other) {
            return new RegisterCounts(filings + other.filings, versions + other.versions, known + other.known);
        }
    }
}
