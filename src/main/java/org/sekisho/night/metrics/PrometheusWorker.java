package org.sekisho.night.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** A worker's present and past work, whenever it is scraped; only for a worker with a port. */
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
