package org.sekisho.night.metrics;

import java.util.List;

/** One figure of a metric. */
record Sample(Metric metric, List<String> values, double value) {

    Sample {
        if (values.size() != metric.labels().size()) {
            throw new IllegalArgumentException("%s has the labels %s and not %d values"
                    .formatted(metric.exposed(), metric.labels(), values.size()));
        }
        values = List.copyOf(values);
    }
}
