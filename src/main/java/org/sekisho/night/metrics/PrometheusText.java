package org.sekisho.night.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.night.metrics.Metric.Sample;

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
        Map<Metric, List<Sample>> metrics = samples.stream()
                .collect(Collectors.groupingBy(Sample::metric, () -> new EnumMap<>(Metric.class), Collectors.toList()));
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        metrics.forEach((metric, points) ->
                all.metricSnapshot(metric.isCounter() ? counter(metric, points) : gauge(metric, points)));
        return all.build();
    }

    private static MetricSnapshot gauge(Metric metric, List<Sample> samples) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(metric.base()).help(metric.help());
        samples.forEach(sample -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(labels(sample))
                .value(sample.value())
                .build()));
        return gauge.build();
    }

    private static MetricSnapshot counter(Metric metric, List<Sample> samples) {
        CounterSnapshot.Builder counter =
                CounterSnapshot.builder().name(metric.base()).help(metric.help());
        samples.forEach(sample -> counter.dataPoint(CounterDataPointSnapshot.builder()
                .labels(labels(sample))
                .value(sample.value())
                .build()));
        return counter.build();
    }

    private static Labels labels(Sample sample) {
        return Labels.of(
                sample.metric().labels().toArray(String[]::new), sample.values().toArray(String[]::new));
    }
}
