package org.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.mock.env.MockEnvironment;

/** Parts of Spring Boot: a command loads what it names, and a desk of the Actuator only what health and metrics need. */
class BootPartsTests {

    private static final List<String> ALL = StreamSupport.stream(
                    ImportCandidates.load(AutoConfiguration.class, BootPartsTests.class.getClassLoader())
                            .spliterator(),
                    false)
            .filter(part -> !part.contains("modulith")) // a library of tests
            .toList();

    @ParameterizedTest
    @CsvSource({"none, 9464", "none,"})
    void areThoseThatCommandsNeedForACommand(String web, @Nullable String port) {
        assertThat(loaded(web, port)).containsExactlyInAnyOrderElementsOf(BootParts.OF_COMMANDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void areNoneOfTheActuatorForADeskWithoutAPort(String port) {
        assertThat(loaded("servlet", port))
                .containsAll(BootParts.OF_COMMANDS)
                .hasSizeBetween(40, 80)
                .noneMatch(part -> part.contains("actuate")
                        || part.contains("micrometer")
                        || part.contains("ndpoint")
                        || part.contains("springdoc"));
    }

    @Test
    void areThoseThatHealthAndMetricsNeedAtADeskWithAPort() {
        List<String> more = new ArrayList<>(loaded("servlet", "9464"));
        more.removeAll(loaded("servlet", null));

        assertThat(more).containsExactlyInAnyOrderElementsOf(BootParts.OF_HEALTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "servlet"})
    void leaveWhatTheyConsistOfToThemselves(String web) {
        List<String> within = List.of(
                "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointConfiguration",
                "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration$TransactionTemplateConfiguration");

        assertThat(kept(web, null, within)).isEqualTo(within);
    }

    private static List<String> loaded(String web, @Nullable String port) {
        return kept(web, port, ALL);
    }

    private static List<String> kept(String web, @Nullable String port, List<String> candidates) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.main.web-application-type", web);
        if (port != null) {
            environment.setProperty("sekisho.metrics.port", port);
        }
        BootParts parts = new BootParts();
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

    private static final AutoConfigurationMetadata NOTHING_KNOWN = (AutoConfigurationMetadata) Proxy.newProxyInstance(
            AutoConfigurationMetadata.class.getClassLoader(),
            new Class<?>[] {AutoConfigurationMetadata.class},
            (proxy, method, given) -> {
                throw new AssertionError(method + " is asked");
            });
}
