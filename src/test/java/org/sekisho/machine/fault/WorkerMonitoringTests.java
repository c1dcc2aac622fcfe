package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.night.metrics.Exposed;
import org.sekisho.night.metrics.MonitoringPage;
import tools.jackson.databind.json.JsonMapper;

/** What a worker tells the office's monitoring, its log and its broker, of a night with words that nobody wrote. */
@Tag("whole")
class WorkerMonitoringTests {

    private static final Pattern ADDRESS = Pattern.compile("Health and metrics: (http://127\\.0\\.0\\.1:\\d+)/");

    /** In title, name of the applicant, name of the document and text of a filing that is flagged. */
    private static final List<String> CANARIES =
            List.of("zorblaxon", "quixomere", "vurplenode", "thrumbicate", "plondervane");

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void tellsHowItIsAndWhatItDidAndNoWordOfAFiling() throws Exception {
        FaultNight night = new FaultNight(folder, 12);
        try (WorkersNight workers = new WorkersNight(night, night.inboxWith(WorkerMonitoringTests::secret));
                CutRelay broker = CutRelay.to(workers.broker())) {
            RunProcess worker = workers.worker(
                    "sekisho.metrics.worker-port=0", "sekisho.workers.broker=127.0.0.1:" + broker.port());
            String address = address(worker);
            assertThat(metric(address, "sekisho_worker_run_number")).isZero();

            RunProcess manager = workers.manager(Duration.ofMinutes(3));
            assertThat(manager.exitCode()).as(manager.said()).isIn(FaultNight.DONE);
            await().until(() -> metric(address, "sekisho_worker_run_number") == 0);

            String metrics = get(address + "/actuator/prometheus").body();
            assertThat(MonitoringPage.told(metrics, "worker").collect(Collectors.toSet()))
                    .isEqualTo(MonitoringPage.from("worker"));
            assertThat(metric(address, "sekisho_worker_filings_total")).isEqualTo(night.undisturbed("filing") + 1);
            assertThat(Exposed.value(metrics, "sekisho_worker_parts_total", Map.of("end", "done")))
                    .isPositive();
            assertThat(metric(address, "sekisho_worker_part_seconds_total")).isPositive();
            assertThat(metric(address, "sekisho_worker_parts_in_work")).isZero();
            isWellAndSaysNoMore(address);
            answersNothingElse(address);

            assertThat(workers.query("SELECT COUNT(*) AS cases FROM review_case c JOIN filing f ON f.id = c.filing_id"
                            + " WHERE f.number = 'US7654321A1'"))
                    .as("the filing has a case, or nothing is proven")
                    .isNotEqualTo(List.of("{cases=0}"));
            assertThat(worker.terminate()).isLessThan(30);
            String wire = new String(broker.passed(), StandardCharsets.ISO_8859_1)
                    .replace("\0", ""); // Artemis writes two bytes a letter
            assertThat(wire).contains("sekisho.parts");
            for (String told : List.of(metrics, wire, worker.said(), manager.said())) {
                assertThat(CANARIES).noneMatch(told.toLowerCase(Locale.ROOT)::contains);
            }
        }
    }

    private static void secret(Path inbox) {
        try {
            Path filing = Files.createDirectories(inbox.resolve("plondervane"));
            Files.writeString(filing.resolve("filing.yml"), """
                    number: US7654321A1
                    country: US
                    title: A zorblaxon receiver for quantum key distribution
                    applicants: [{name: Quixomere Industries, organisation: true, country: US}]
                    """);
            Files.writeString(filing.resolve("vurplenode.txt"), """
                    1. A receiver for quantum key distribution that can thrumbicate, comprising a plurality of detectors.
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void isWellAndSaysNoMore(String address) throws Exception {
        var readiness = JsonMapper.shared()
                .readTree(get(address + "/actuator/health/readiness").body());
        assertThat(readiness.at("/components").propertyNames()).containsExactlyInAnyOrder("db", "readinessState");
        assertThat(readiness.at("/components").values())
                .allSatisfy(part -> assertThat(part.toString()).isEqualTo("{\"status\":\"UP\"}"));
        assertThat(get(address + "/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private void answersNothingElse(String address) throws Exception {
        for (String path :
                List.of("/", "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/metrics", "/queue")) {
            assertThat(get(address + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                                        .DELETE()
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
        try (Socket socket = new Socket("127.0.0.1", URI.create(address).getPort())) {
            socket.getOutputStream()
                    .write("GET /actuator/prometheus HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("sekisho_");
        }
    }

    private static String address(RunProcess worker) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> ADDRESS.matcher(worker.said()).find());
        Matcher address = ADDRESS.matcher(worker.said());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private double metric(String address, String name) throws Exception {
        return Exposed.value(get(address + "/actuator/prometheus").body(), name, Map.of());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
