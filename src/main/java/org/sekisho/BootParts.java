package org.sekisho;

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
 * Selects the parts of Spring Boot. A command has those that are named here. A desk, and the port of a worker, have all but two
 * sorts: of the Actuator they have what health and metrics need, while there is a port for them, and of springdoc none, as
 * the desk names what it takes. What is not loaded slows no start, and cannot be exposed by a setting. Spring Boot makes this, by
 * its name in {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // before anybody looks for the classes of what is left out
final class BootParts implements AutoConfigurationImportFilter, EnvironmentAware {

    /** Only whole parts: what a part consists of is asked for by the same way. */
    private static final Pattern PART = Pattern.compile("[^$]*AutoConfiguration|org\\.springdoc\\..*");

    private static final Pattern UNASKED = Pattern.compile(
            "org\\.springdoc\\..*|org\\.springframework\\.boot\\b.*"
                    + "(\\.actuate\\.|\\.health\\.|\\.metrics\\.|\\.observation\\.|Observation|HealthContributor|Endpoint).*AutoConfiguration");

    static final Set<String> OF_COMMANDS = Set.of(
            "org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration",
            "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration",
            "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration");

    static final Set<String> OF_HEALTH = Set.of(
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

    private boolean answers;
    private boolean hasPort;

    @Override
    public void setEnvironment(Environment environment) {
        answers = "servlet".equals(environment.getProperty("spring.main.web-application-type"));
        hasPort = StringUtils.hasText(environment.getProperty("sekisho.metrics.port"));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata known) {
        boolean[] kept = new boolean[candidates.length];
        for (int i = 0; i < kept.length; i++) {
            String candidate = candidates[i];
            kept[i] = candidate == null || !PART.matcher(candidate).matches() || isNeeded(candidate);
        }
        return kept;
    }

    private boolean isNeeded(String part) {
        if (!answers) {
            return OF_COMMANDS.contains(part);
        }
        return OF_HEALTH.contains(part) ? hasPort : !UNASKED.matcher(part).matches();
    }
}
