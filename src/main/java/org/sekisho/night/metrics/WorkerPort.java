package org.sekisho.night.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.web.WebMvcEndpointManagementContextConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.filter.OncePerRequestFilter;

/** The port at which the office's monitoring asks how a worker is: health and metrics, as at a desk's, and nothing else. */
public final class WorkerPort implements AutoCloseable {

    private final AnnotationConfigServletWebServerApplicationContext parts =
            new AnnotationConfigServletWebServerApplicationContext();

    private WorkerPort(ConfigurableApplicationContext worker, int port, MetricsSettings settings) {
        parts.setParent(worker);
        parts.getEnvironment()
                .setConversionService(new ApplicationConversionService()); // as Spring Boot has it elsewhere
        parts.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "workerPort",
                        Map.of(
                                "spring.main.web-application-type",
                                "servlet",
                                "sekisho.metrics.port",
                                port,
                                "server.port",
                                port,
                                "server.address",
                                settings.address(),
                                "management.server.port",
                                port,
                                "management.endpoint.health.group.readiness.include",
                                "readinessState, db")));
        parts.register(WorkerPortParts.class);
    }

    /**
     * Opens it, if the office named one.
     *
     * @throws org.springframework.boot.web.server.PortInUseException if another program has it
     */
    public static Optional<WorkerPort> open(ConfigurableApplicationContext worker) {
        MetricsSettings settings = worker.getBean(MetricsSettings.class);
        return Optional.ofNullable(settings.workerPort()).map(port -> {
            WorkerPort opened = new WorkerPort(worker, port, settings);
            opened.parts.refresh();
            AvailabilityChangeEvent.publish(opened.parts, LivenessState.CORRECT);
            AvailabilityChangeEvent.publish(opened.parts, ReadinessState.ACCEPTING_TRAFFIC);
            return opened;
        });
    }

    /** The address of the port. */
    public String address() {
        return "http://%s:%d"
                .formatted(
                        parts.getEnvironment().getProperty("server.address"),
                        Objects.requireNonNull(parts.getWebServer(), "open").getPort());
    }

    @Override
    public void close() {
        parts.close();
    }

    /** The parts of the port of a worker: a web server, health and metrics. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ApplicationAvailabilityAutoConfiguration.class,
        EndpointAutoConfiguration.class,
        JacksonEndpointAutoConfiguration.class,
        WebEndpointAutoConfiguration.class,
        WebMvcEndpointManagementContextConfiguration.class,
        AvailabilityProbesAutoConfiguration.class,
        AvailabilityHealthContributorAutoConfiguration.class,
        HealthContributorRegistryAutoConfiguration.class,
        HealthEndpointAutoConfiguration.class,
        WebMvcHealthEndpointExtensionAutoConfiguration.class,
        DataSourceHealthContributorAutoConfiguration.class,
        MetricsAutoConfiguration.class,
        PrometheusMetricsExportAutoConfiguration.class,
        JvmMetricsAutoConfiguration.class,
        SystemMetricsAutoConfiguration.class,
        DataSourcePoolMetricsAutoConfiguration.class
    })
    @Import(PrometheusWorker.class)
    static class WorkerPortParts {

        @Bean
        OnlyReads onlyReads(MetricsSettings settings) {
            return new OnlyReads(settings::isReachedAs);
        }

        /** Answers nobody who asks under another name, or to do more than read. */
        static final class OnlyReads extends OncePerRequestFilter {

            private static final Set<String> READS = Set.of("GET", "HEAD");

            private final Predicate<String> names;

            OnlyReads(Predicate<String> names) {
                this.names = names;
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (READS.contains(request.getMethod()) && names.test(request.getServerName())) {
                    chain.doFilter(request, response);
                } else {
                    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                }
            }
        }
    }
}
