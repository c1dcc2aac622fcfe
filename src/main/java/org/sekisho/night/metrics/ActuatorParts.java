package org.sekisho.night.metrics;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Selects the parts of Spring Boot's Actuator: those that health and metrics need, while a desk or a worker has a port for
 * them, and none otherwise. What is not loaded slows no command, and cannot be exposed by a setting. Spring Boot makes this, by
 * its name in {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // before anybody looks for the classes of what is left out
public final class ActuatorParts implements AutoConfigurationImportFilter, EnvironmentAware {

    /** Only whole parts: what a part consists of is asked for by the same way. */
    private static final Pattern OF_ACTUATOR = Pattern.compile(
            "org\\.springframework\\.boot\\b.*"
                    + "(\\.actuate\\.|\\.health\\.|\\.metrics\\.|\\.observation\\.|Observation|HealthContributor|Endpoint).*AutoConfiguration");

    static final Set<String> NEEDED = Set.of(
            "org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration",
            "org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration",
            "org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration");

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = "servlet".equals(environment.getProperty("spring.main.web-application-type"))
                && StringUtils.hasText(environment.getProperty("sekisho.metrics.port"));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata known) {
        boolean[] kept = new boolean[candidates.length];
        for (int i = 0; i < kept.length; i++) {
            String candidate = candidates[i];
            kept[i] = candidate == null
                    || (NEEDED.contains(candidate)
                            ? wanted
                            : !OF_ACTUATOR.matcher(candidate).matches());
        }
        return kept;
    }
}
