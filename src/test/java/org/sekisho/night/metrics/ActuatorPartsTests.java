package org.sekisho.night.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.mock.env.MockEnvironment;

/** What of Spring Boot's Actuator is loaded: nothing by a command, and by a desk only what health and metrics need. */
class ActuatorPartsTests {

    private static final List<String> ALL = StreamSupport.stream(
                    ImportCandidates.load(AutoConfiguration.class, ActuatorPartsTests.class.getClassLoader())
                            .spliterator(),
                    false)
            .toList();

    @ParameterizedTest
    @CsvSource({"none, 9464", "servlet, ''", "servlet,", "none,"})
    void areNoneForACommandOrADeskWithoutAPort(String web, @Nullable String port) {
        assertThat(loaded(web, port))
                .doesNotContainAnyElementsOf(ActuatorParts.NEEDED)
                .hasSizeGreaterThan(20)
                .noneMatch(part -> part.contains("actuate") || part.contains("micrometer") || part.contains("ndpoint"));
    }

    @Test
    void areThoseThatHealthAndMetricsNeedAtADeskWithAPort() {
        List<String> more = new ArrayList<>(loaded("servlet", "9464"));
        more.removeAll(loaded("none", null));

        assertThat(more).containsExactlyInAnyOrderElementsOf(ActuatorParts.NEEDED);
    }

    @Test
    void leaveWhatTheyConsistOfToThemselves() {
        assertThat(
                        kept(
                                "none",
                                null,
                                List.of(
                                        "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointConfiguration")))
                .hasSize(1);
    }

    private static List<String> loaded(String web, @Nullable String port) {
        return kept(web, port, ALL);
    }

    private static List<String> kept(String web, @Nullable String port, List<String> candidates) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.main.web-application-type", web);
        if (port != null) {
            environment.setProperty("sekisho.metrics.port", port);
        }
        ActuatorParts parts = new ActuatorParts();
        parts.setEnvironment(environment);
        boolean[] kept = parts.match(candidates.toArray(String[]::new), NOTHING_KNOWN);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                names.add(candidates.get(i));
            }
        }
        return names;
    }

    private static final AutoConfigurationMetadata NOTHING_KNOWN = new AutoConfigurationMetadata() {
        @Override
        public boolean wasProcessed(String className) {
            return false;
        }

        @Override
        public @Nullable Integer getInteger(String className, String key) {
            return null;
        }

        @Override
        public @Nullable Integer getInteger(String className, String key, @Nullable Integer defaultValue) {
            return defaultValue;
        }

        @Override
        public java.util.@Nullable Set<String> getSet(String className, String key) {
            return null;
        }

        @Override
        public java.util.@Nullable Set<String> getSet(
                String className, String key, java.util.@Nullable Set<String> defaultValue) {
            return defaultValue;
        }

        @Override
        public @Nullable String get(String className, String key) {
            return null;
        }

        @Override
        public @Nullable String get(String className, String key, @Nullable String defaultValue) {
            return defaultValue;
        }
    };
}
