package org.sekisho.night.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Samples as Prometheus has them, and in its text format. */
final class PrometheusText {

    private PrometheusText() {}

    static byte[] of(List<Sample> samples) {
        return text(snapshots(samples));
    }

    static byte[] text(MetricSnapshots snapshots) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    static MetricSnapshots snapshots(List<Sample> samples) {
        Map<Metric, GaugeSnapshot.Builder> gauges = new EnumMap<>(Metric.class);
        samples.forEach(sample ->
                gauges.computeIfAbsent(sample.metric(), PrometheusText::gauge).dataPoint(point(sample)));
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        gauges.values().forEach(gauge -> all.metricSnapshot(gauge.build()));
        return all.build();
    }

    private static GaugeSnapshot.Builder gauge(Metric metric) {
        return GaugeSnapshot.builder().name(metric.exposed()).help(metric.help());
    }

    private static GaugeDataPointSnapshot point(Sample sample) {
        return GaugeDataPointSnapshot.builder()
                .labels(Labels.of(
                        sample.metric().labels().toArray(String[]::new),
                        sample.values().toArray(String[]::new)))
                .value(sample.value())
                .build();
    }
}
