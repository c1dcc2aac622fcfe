package org.sekisho.night.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.night.metrics.Metric.Sample;
import org.sekisho.night.metrics.OfficeMetrics.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts what waits at the office whenever the desk is scraped. However many scrape, the database is asked once in some
 * seconds; one that does not answer is a figure, too.
 */
@Component
@ConditionalOnMetricsPort
class PrometheusOffice implements MultiCollector {

    static final Duration KEPT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(PrometheusOffice.class);

    private final OfficeMetrics office;
    private final Clock clock;
    private Instant counted = Instant.MIN;
    private List<Sample> samples = List.of();

    PrometheusOffice(OfficeMetrics office, Clock clock, PrometheusRegistry registry) {
        this.office = office;
        this.clock = clock;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        return PrometheusText.snapshots(samples());
    }

    private synchronized List<Sample> samples() {
        if (!clock.instant().isBefore(counted.plus(KEPT))) {
            samples = count();
            counted = clock.instant();
        }
        return samples;
    }

    private List<Sample> count() {
        try {
            return Stream.concat(Stream.of(Metric.DATABASE_UP.is(1)), office.now(Source.DESK).stream())
                    .toList();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "The cases could not be counted for the office's monitoring: {}",
                    e.getClass().getSimpleName());
            return List.of(Metric.DATABASE_UP.is(0));
        }
    }
}
