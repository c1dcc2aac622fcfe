package org.sekisho.intake.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is registered under the numbers of a batch: fetched once, then kept up as the batch goes in. */
class JdbcKnownFilings {

    private final Map<String, Map<String, Long>> idByFingerprint = new HashMap<>();
    private final Map<String, Integer> newestVersion = new HashMap<>();
    private final Set<Long> quarantined = new HashSet<>();

    JdbcKnownFilings(JdbcClient jdbc, List<Arrival> batch) {
        List<String> numbers = batch.stream()
                .map(arrival -> arrival.number().value())
                .distinct()
                .toList();
        jdbc.sql("SELECT id, number, version, fingerprint, quarantined FROM filing WHERE number IN (:numbers)")
                .param("numbers", numbers)
                .query(row -> {
                    note(
                            row.getString("number"),
                            row.getString("fingerprint"),
                            row.getInt("version"),
                            row.getLong("id"));
                    if (row.getBoolean("quarantined")) {
                        quarantined.add(row.getLong("id"));
                    }
                });
    }

    Optional<Long> idOf(Arrival arrival) {
        Map<String, Long> ids = idByFingerprint.getOrDefault(arrival.number().value(), Map.of());
        return Optional.ofNullable(ids.get(arrival.fingerprint()));
    }

    /** Whether nothing about a filing may be kept but that it is there. */
    boolean isQuarantined(long id) {
        return quarantined.contains(id);
    }

    int nextVersion(Arrival arrival) {
        return newestVersion.getOrDefault(arrival.number().value(), 0) + 1;
    }

    void add(Arrival arrival, int version, long id) {
        if (arrival.seal() != null) {
            quarantined.add(id);
        }
        note(arrival.number().value(), arrival.fingerprint(), version, id);
    }

    private void note(String number, String fingerprint, int version, long id) {
        idByFingerprint.computeIfAbsent(number, absent -> new HashMap<>()).put(fingerprint, id);
        newestVersion.merge(number, version, Math::max);
    }
}
