package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.metrics.Exposed;
import org.sekisho.night.metrics.MonitoringPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the office's monitoring is told at the port of a desk, and by the file of the night before, of filings with words that nobody wrote. */
class MonitoringTests extends ServedDesk {

    /** In number, title, name of the applicant, name of the document and text of a filing that is flagged. */
    private static final List<String> CANARIES =
            List.of("7654321", "zorblaxon", "quixomere", "vurplenode", "thrumbicate", "plondervane");

    private static final Path FOLDER = folder();
    private static final Path FILE = FOLDER.resolve("sekisho.prom");

    @Value("${local.management.port}")
    private int metricsPort;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void monitored(DynamicPropertyRegistry properties) throws IOException {
        Path filing = Files.createDirectories(FOLDER.resolve("inbox/plondervane"));
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
        properties.add("sekisho.run.inboxes[2]", () -> FOLDER.resolve("inbox").toString());
        properties.add("sekisho.metrics.port", () -> "0");
        properties.add("sekisho.metrics.file", FILE::toString);
    }

    @Test
    void noWordOfAFilingIsInAnythingThatIsTold() throws Exception {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.number = ?")
                        .param(new FilingNumber("US7654321A1").value())
                        .query(Integer.class)
                        .single())
                .as("the filing has a case, or nothing is proven")
                .isPositive();

        for (String told : List.of(metrics(), file(), get("/actuator/health").body())) {
            assertThat(told).isNotEmpty();
            assertThat(CANARIES).noneMatch(told.toLowerCase(java.util.Locale.ROOT)::contains);
        }
    }

    @Test
    void labelsHaveNoValuesButThoseOfClosedSetsAndTheCodesOfClocks() throws Exception {
        Set<String> clocks = new TreeSet<>(jdbc.sql("""
                        SELECT clock_jurisdiction FROM review_case WHERE clock IS NOT NULL
                        UNION SELECT clock_code FROM review_case WHERE clock IS NOT NULL""").query(String.class).list());

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
        int open = jdbc.sql("SELECT COUNT(*) FROM review_case WHERE queue = 'SECRECY' AND work_list = 'TO_DECIDE'")
                .query(Integer.class)
                .single();

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
        DeskBrowser.Page stranger = nobody().get(path);
        assertThat(stranger.at().getPath()).isEqualTo("/sign-in");

        DeskBrowser.Page operator = signedIn("operator").get(path);
        assertThat(operator.status()).isIn(403, 404);
        assertThat(operator.text()).doesNotContain("sekisho_", "UP");
    }

    private String metrics() throws Exception {
        HttpResponse<String> answer = get("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String file() throws IOException {
        return Files.readString(FILE);
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

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "monitored")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
