package org.sekisho.night.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each metric keeps to the conventions of Prometheus: src/docs/interfaces.md#health-and-metrics. */
class MetricTests {

    private static final Set<Metric> ONLY_GROW =
            EnumSet.of(Metric.WORKER_PARTS, Metric.WORKER_FILINGS, Metric.WORKER_PART_SECONDS);

    @ParameterizedTest
    @EnumSource
    void isNamedAsOthersExpect(Metric metric) {
        assertThat(metric.exposed()).matches("sekisho(_[a-z]+)+");
        assertThat(metric.exposed().endsWith("_total")).isEqualTo(ONLY_GROW.contains(metric));
        assertThat(metric.labels()).allMatch(label -> label.matches("[a-z_]+")).doesNotContain("job", "instance");
        assertThat(metric.help()).isNotBlank().endsWith(".");
        if (metric.exposed().matches(".*(duration|age|timestamp|start|end).*")) {
            assertThat(metric.exposed()).endsWith("_seconds");
        }
    }
}
