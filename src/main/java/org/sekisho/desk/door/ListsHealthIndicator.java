package org.sekisho.desk.door;

import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.night.metrics.ConditionalOnMetricsPort;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the desk can read the lists that the newest run went by, each once. Those that a run would go by were read when the desk
 * started, or it would not have.
 */
@Component
@ConditionalOnMetricsPort
record ListsHealthIndicator(KeptEditions editions) implements HealthIndicator {

    @Override
    public Health health() {
        try {
            boolean all = editions.inUse().stream()
                    .map(KeptEdition::id)
                    .allMatch(edition -> editions.list(edition).isPresent());
            return all ? Health.up().build() : Health.down().build();
        } catch (DataAccessException e) {
            return Health.down().build();
        }
    }
}
