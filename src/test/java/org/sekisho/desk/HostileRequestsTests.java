package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.desk.door.WebSecurity;
import org.sekisho.office.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests that no page of the desk makes, and what browsers are told to do with its answers. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTests extends ServedDesk {

    @Autowired
    @Qualifier("springSecurityFilterChain") Filter security;

    private final Map<String, DeskBrowser> people = new HashMap<>();

    /** The same browser each time: whatever is refused ends nothing. */
    private DeskBrowser known(String account) {
        return people.computeIfAbsent(account, this::signedIn);
    }

    static Stream<AccessRules.Door> posts() {
        return AccessRules.ALL.stream().filter(door -> door.method() == HttpMethod.POST);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aFormThatNoPageOfTheirsGaveIsRefusedAtEveryDoor(AccessRules.Door door) {
        DeskBrowser person = known(account(door));
        String path = path(door);
        String others = known("auditor").token();

        for (Map<String, String> fields :
                List.of(Map.<String, String>of(), Map.of("_csrf", "guessed"), Map.of("_csrf", others))) {
            assertThat(person.post(path, fields).status()).as(path + fields).isEqualTo(404);
        }
    }

    @Test
    void doorsAreForPagesAndForms() {
        assertThat(AccessRules.ALL).extracting(AccessRules.Door::method).containsOnly(HttpMethod.GET, HttpMethod.POST);
    }

    @Test
    void whatChangesAnythingIsNeverALink() {
        DeskBrowser person = signedIn("examiner");
        List<String> before = changes();
        posts().filter(door -> !door.path().equals("/sign-in")).forEach(door -> person.get(path(door)));

        assertThat(changes()).isEqualTo(before);
        person.get("/queue").isAt("/queue");
    }

    /** All that is on record but looks and refusals. */
    private List<String> changes() {
        return rows.words("""
                        SELECT CONCAT_WS(' ', id, action) FROM audit_record
                        WHERE action NOT IN ('CASE_SEEN', 'CASES_LISTED', 'REFERRALS_SEEN', 'PARTNER_ITEMS_LISTED', 'CASE_REFUSED', 'PAGE_REFUSED', 'SIGNED_IN') ORDER BY id""");
    }

    static Stream<AccessRules.Door> pages() {
        return AccessRules.ALL.stream()
                .filter(door -> door.method() == HttpMethod.GET && !door.path().startsWith("/assets"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysWhatABrowserMayDoWithIt(AccessRules.Door door) {
        HttpHeaders headers = known(account(door)).get(path(door)).response().headers();

        assertGuarded(headers);
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
        String type = headers.firstValue("Content-Type").orElseThrow().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/csv")) {
            assertThat(type).isEqualTo("text/csv;charset=utf-8");
            assertThat(headers.firstValue("Content-Disposition"))
                    .hasValueSatisfying(said -> assertThat(said).startsWith("attachment"));
        } else if (type.startsWith("text/")) {
            assertThat(type).isEqualTo("text/html;charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/cases/987654321", "/assets/desk/nothing.css", "/assets/desk/desk.css"})
    void soDoErrorsAndStyleSheets(String path) {
        assertGuarded(signedIn("examiner").get(path).response().headers());
    }

    private static void assertGuarded(HttpHeaders headers) {
        Map<String, String> expected = Map.of(
                "Content-Security-Policy", WebSecurity.CONTENT,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
        expected.forEach(
                (name, value) -> assertThat(headers.firstValue(name)).as(name).contains(value));
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        security.doFilter(request, response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/desk/../../application.yml",
                "/assets/desk/..%2f..%2fapplication.yml",
                "/assets/desk/%2e%2e/%2e%2e/application.yml",
                "/assets/desk/..%252f..%252fapplication.yml",
                "/assets/desk/..;/..;/application.yml",
                "/assets/desk/..%5c..%5capplication.yml",
                "/assets/desk//application.yml",
                "/assets/desk/%c0%ae%c0%ae/application.yml",
                "/assets/govuk/../../../../application.yml",
                "/assets/govuk/%2e%2e%2fgovuk-frontend.min.js",
                "/assets/../templates/desk/queue.html",
                "/assets/desk/desk.css%00.html",
                "/assets/",
                "/assets/desk/",
                "/.git/config",
                "/assets/desk/file:/etc/passwd"
            })
    void filesBesideThoseOfPagesAreNotHandedOut(String path, CapturedOutput log) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (302|400|404).*");
        assertThat(answer).doesNotContain("spring:", "th:each", "root:", "Tomcat");
        assertThat(log).as("paths are typed by people, and stay out of logs").doesNotContain("WARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"desk.example.org", "evil.example:8080", "127.0.0.1.evil.example", "localhost@evil.example"})
    void underAnotherNameTheDeskDoesNotAnswer(String host) throws IOException {
        String answer = raw("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("_csrf", "evil.example", "Tomcat");
    }

    @Test
    void whatAProxyWouldSayIsNotBelievedFromABrowser() throws IOException {
        String answer = raw("GET /queue HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nX-Original-URL: /error\r\n");

        assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: ").doesNotContain("evil.example", "https:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT"})
    void otherMethodsAreNotTaken(String method) throws IOException {
        assertThat(raw(method + " /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n"))
                .matches("(?s)HTTP/1.1 (4\\d\\d|501).*")
                .doesNotContain("X-Secret-Echo");
    }

    @Test
    void aFormCannotPassForAnotherMethod() {
        DeskBrowser person = signedIn("examiner");
        Map<String, String> fields = Map.of("_csrf", person.token(), "_method", "GET");

        person.post("/queue", fields).is(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example/",
                "/%5Cevil.example/",
                "/%2Fevil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/..//evil.example",
                "/@evil.example",
                "/./evil",
                "/.git/config",
                "/\t/evil.example",
                "/queue\r\nSet-Cookie: a=b",
                "evil.example"
            })
    void noFormLeadsOutOfTheDesk(String back) {
        DeskBrowser browser = nobody();
        String to = browser.sentTo("/language", Map.of("_csrf", browser.token(), "language", "ja", "back", back));

        assertThat(to).matches("(http://127\\.0\\.0\\.1:\\d+)?/");
    }

    @Test
    void afterSigningInOneIsWhereOneWantedToGoAndNowhereElse() {
        DeskBrowser browser = nobody();
        browser.get("/queue?area=ocean");
        Map<String, String> fields = Map.of(
                "_csrf",
                browser.token(),
                "account",
                "examiner",
                "password",
                PASSWORD,
                "redirect",
                "https://evil.example/");

        assertThat(browser.sentTo("/sign-in?continue=//evil.example", fields))
                .matches("(http://127\\.0\\.0\\.1:\\d+)?/queue\\?area=ocean.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere?zebra",
                "/cases/zebra",
                "/cases/99999999999999999999999",
                "/cases/-1",
                "/queue?mine=zebra",
                "/queue?after=zebra",
                "/queue?status=zebra&queue=zebra",
                "/queue?area=%27%20OR%201=1%20--%20zebra",
                "/queue?number=%25_zebra",
                "/cases/1;zebra=1"
            })
    void whatIsNoAddressOfTheDeskTellsNothingOfItsInside(String path) {
        Page page = signedIn("examiner").get(path);

        assertThat(page.status()).isIn(200, 400, 404);
        assertThat(page.select("tbody tr")).as(path).hasSizeLessThan(60);
        page.saysNot("Exception", "java.", "org.", "SQL", "Tomcat", "Whitelabel", "trace");
    }

    @Test
    void soDoesAFormThatIsNone() {
        DeskBrowser person = signedIn("examiner");
        String address = "/cases/" + caseOf("quantum", "ocean") + "/decision";

        for (String version : List.of("zebra", "", "-1", "99999999999")) {
            Page page = person.own(address, "version=" + version);
            assertThat(page.status()).as(version).isIn(400, 409, 422);
            page.saysNot("Exception", "java.", "zebra", "Failed to convert");
        }
    }

    /** Words of a filing may be among them. */
    @Test
    void whatWasTypedIsInNoLog(CapturedOutput log) {
        DeskBrowser person = signedIn("examiner");
        person.get("/cases/okapi");
        person.get("/queue?mine=okapi&number=okapi");
        person.own("/cases/" + caseOf("quantum", "ocean") + "/decision", "version=okapi", "words=okapi");

        assertThat(log.getAll()).doesNotContain("okapi");
    }

    @Test
    void programsAreToldNoMoreThanBrowsers() throws IOException {
        assertThat(raw("GET /error HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"))
                .doesNotContain("trace", "exception", "message");
    }

    @Test
    void nobodySendsMoreThanAFormHolds() throws IOException {
        DeskBrowser person = nobody();
        Map<String, String> fields = Map.of(
                "_csrf", person.token(), "account", "examiner", "password", PASSWORD, "more", "x".repeat(100_000));

        assertThat(person.post("/sign-in", fields).status()).isBetween(400, 499);
        person.get("/queue").isAt("/sign-in");
    }

    /** Someone who may open the door. */
    private static String account(AccessRules.Door door) {
        return door.roles().isEmpty()
                ? "examiner"
                : ServedDesk.account(
                        door.roles().contains(Role.EXAMINER)
                                ? Role.EXAMINER
                                : door.roles().iterator().next());
    }

    private String path(AccessRules.Door door) {
        return door.path()
                .replace("/cases/{id}", "/cases/" + caseOf("quantum", "ocean"))
                .replaceAll("\\{[^}]+}", "1");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((request + "X-Secret-Echo: otters\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
