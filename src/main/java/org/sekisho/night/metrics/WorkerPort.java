package org.sekisho.night.metrics;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

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
}
