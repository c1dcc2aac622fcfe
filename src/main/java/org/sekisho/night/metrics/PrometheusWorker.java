package org.sekisho.night.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** What a worker is at and did, whenever it is scraped. Made where a worker has a port, and nowhere else. */
final class PrometheusWorker implements MultiCollector {

    private final WorkerTally tally;

    PrometheusWorker(WorkerTally tally, PrometheusRegistry registry) {
        this.tally = tally;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        return PrometheusText.snapshots(tally.samples());
    }
}
