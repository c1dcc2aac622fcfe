package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.metrics.Exposed;
import org.sekisho.night.metrics.MonitoringPage;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the office's monitoring is told at the port of a desk, and by the file of the night before, of filings with words that nobody wrote. */
class MonitoringTests extends ServedDesk {

    /** In number, title, name of the applicant, name of the document and text of a filing that is flagged. */
    private static final List<String> CANARIES =
            List.of("7654321", "zorblaxon", "quixomere", "vurplenode", "thrumbicate", "plondervane");

    @Value("${local.management.port}")
    private int metricsPort;

    @Value("${sekisho.metrics.file}")
    private Path file;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Puts a filing with all of the words into an inbox. */
    static void filing(Path inbox) throws IOException {
        Path filing = Files.createDirectories(inbox.resolve("plondervane"));
        Files.writeString(filing.resolve("filing.yml"), """
                number: US7654321A1
                country: US
                title: A zorblaxon receiver for quantum key distribution
                applicants: [{name: Quixomere Industries, organisation: true, country: US}]
                """);
        Files.writeString(filing.resolve("vurplenode.txt"), """
                1. A receiver for quantum key distribution that can thrumbicate, comprising a plurality of single photon
                detectors and an optical input configured to receive weak coherent pulses from a transmitter.
                """);
    }

    @Test
    void noWordOfAFilingIsInAnythingThatIsTold() throws Exception {
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.number = ?",
                        new FilingNumber("US7654321A1").value()))
                .as("the filing has a case, or nothing is proven")
                .isPositive();

        for (String told : List.of(metrics(), file(), get("/actuator/health").body())) {
            assertThat(told).isNotEmpty();
            assertThat(CANARIES).noneMatch(told.toLowerCase(java.util.Locale.ROOT)::contains);
        }
    }

    @Test
    void labelsHaveNoValuesButThoseOfClosedSetsAndTheCodesOfClocks() throws Exception {
        Set<String> clocks = new TreeSet<>(rows.words("""
                        SELECT clock_jurisdiction FROM review_case WHERE clock IS NOT NULL
                        UNION SELECT clock_code FROM review_case WHERE clock IS NOT NULL"""));

        assertThat(clocks).hasSizeGreaterThan(3);
        assertThat(Stream.of(metrics(), file())
                        .flatMap(text -> Exposed.all(text).stream())
                        .filter(line -> line.name().startsWith("sekisho_")))
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(line.labels())
                        .allSatisfy((label, value) -> assertThat(
                                        label.matches("jurisdiction|clock") ? clocks : MonitoringPage.VALUES.get(label))
                                .as(label)
                                .contains(value)));
    }

    @Test
    void thePageHasEachMetricWithItsLabelsAndWhereItIs() throws Exception {
        Set<MonitoringPage.Row> told = Stream.concat(
                        MonitoringPage.told(metrics(), "port"), MonitoringPage.told(file(), "file"))
                .collect(Collectors.groupingBy(
                        MonitoringPage.Row::name,
                        Collectors.reducing((one, other) ->
                                new MonitoringPage.Row(one.name(), one.labels(), union(one.from(), other.from())))))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(MonitoringPage.from("port", "file"));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Test
    void eachMetricHasHelpAndAType() throws Exception {
        for (String text : List.of(metrics(), file())) {
            assertThat(Exposed.all(text))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(text)
                            .containsPattern("(?m)^# HELP " + line.name() + " .+")
                            .containsPattern("(?m)^# TYPE " + line.name() + " (gauge|counter)$"));
        }
    }

    @Test
    void theDeskCountsWhatTheRowsAre() throws Exception {
        int open = rows.number("SELECT COUNT(*) FROM review_case WHERE queue = 'SECRECY' AND work_list = 'TO_DECIDE'");

        assertThat(open).isPositive();
        assertThat(Exposed.value(
                        metrics(),
                        "sekisho_open_cases",
                        Map.of("source", "desk", "queue", "secrecy", "work_list", "to_decide")))
                .isEqualTo(open);
        assertThat(Exposed.value(metrics(), "sekisho_database_up", Map.of())).isEqualTo(1);
    }

    @Test
    void healthSaysWhichPartIsWellAndNothingElse() throws Exception {
        HttpResponse<String> readiness = get("/actuator/health/readiness");
        JsonNode told = JsonMapper.shared().readTree(readiness.body());

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(told.at("/components").propertyNames()).containsExactlyInAnyOrder("db", "lists", "readinessState");
        assertThat(told.at("/components").values())
                .allSatisfy(part -> assertThat(part.toString()).isEqualTo("{\"status\":\"UP\"}"));
        assertThat(JsonMapper.shared()
                        .readTree(get("/actuator/health/liveness").body())
                        .at("/components")
                        .propertyNames())
                .as("nobody starts a desk again because its database is down")
                .containsExactly("livenessState");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actuator",
                "/actuator/auditevents",
                "/actuator/beans",
                "/actuator/caches",
                "/actuator/conditions",
                "/actuator/configprops",
                "/actuator/env",
                "/actuator/flyway",
                "/actuator/heapdump",
                "/actuator/httpexchanges",
                "/actuator/info",
                "/actuator/logfile",
                "/actuator/loggers",
                "/actuator/mappings",
                "/actuator/metrics",
                "/actuator/scheduledtasks",
                "/actuator/sessions",
                "/actuator/shutdown",
                "/actuator/startup",
                "/actuator/threaddump",
                "/queue",
                "/sign-in"
            })
    void nothingElseIsAtThatPort(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoAsksByAnotherMethodOrNameGetsNothing() throws Exception {
        assertThat(sent(request -> request.POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(400);
        assertThat(sent(request -> request.DELETE()).statusCode()).isEqualTo(400);
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", metricsPort)) {
            socket.getOutputStream()
                    .write("GET /actuator/prometheus HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("sekisho_");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus"})
    void theDesksOwnPortHasNoneOfIt(String path) {
        Page stranger = nobody().get(path);
        stranger.isAt("/sign-in");

        Page operator = signedIn("operator").get(path);
        assertThat(operator.status()).isIn(403, 404);
        operator.saysNot("sekisho_", "UP");
    }

    private String metrics() throws Exception {
        HttpResponse<String> answer = get("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String file() throws IOException {
        return Files.readString(file);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> sent(UnaryOperator<HttpRequest.Builder> method) throws Exception {
        return client.send(
                method.apply(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/actuator/health")))
                        .build(),
                BodyHandlers.ofString());
    }
}
