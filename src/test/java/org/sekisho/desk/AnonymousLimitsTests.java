package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.door.WebSecurity;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.springframework.test.context.TestPropertySource;

/** What somebody who is nobody here can take of the desk: of its threads, sessions, connections and processors. */
@TestPropertySource(properties = {"sekisho.web.limits.tries=300", "sekisho.web.limits.form-time=3s"})
class AnonymousLimitsTests extends OpenDesk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** With a connection of their own: whether strangers leave one is the question. */
    @Override
    DeskBrowser nobody() {
        return new DeskBrowser(port, "en", HttpClient.newHttpClient());
    }

    @BeforeEach
    void somebodyWorksHere() {
        person("exa", Handling.OPEN, Role.AUDITOR);
    }

    @Test
    void haveNoSession() {
        int before = sessions();
        for (int i = 0; i < 50; i++) {
            DeskBrowser stranger = nobody();
            stranger.get("/queue?area=ocean");
            stranger.get("/invitation");
            stranger.own("/sign-in/account", "code=x");
            stranger.own("/language", "language=ja");
            assertThat(stranger.cookie("sekisho")).isEmpty();
        }

        assertThat(sessions()).isEqualTo(before);
    }

    private int sessions() {
        return rows.number("SELECT COUNT(*) FROM WEB_SESSION");
    }

    @Test
    void areLedByNoCookieOutOfTheDesk() {
        for (String to : List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "/..//evil.example")) {
            DeskBrowser browser = nobody();
            browser.keep(
                    "REDIRECT_URI", java.util.Base64.getEncoder().encodeToString(to.getBytes(StandardCharsets.UTF_8)));
            Map<String, String> fields = Map.of("_csrf", browser.token(), "account", "exa", "password", PASSWORD);

            assertThat(browser.sentTo("/sign-in", fields)).as(to).matches("(http://127\\.0\\.0\\.1:\\d+)?/");
        }
    }

    /** A form's beginning, and of what it said it would send the half. */
    private static final String HALF_FORM = """
            POST /sign-in HTTP/1.1\r
            Host: 127.0.0.1\r
            Accept: text/html\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 600\r
            \r
            account=exa&password=""";

    private static final String HALF_CHUNKS = HALF_FORM
            .replace("Content-Length: 600", "Transfer-Encoding: chunked")
            .replace("account=", "100\r\naccount=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                HALF_FORM,
                "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 600\r\n\r\naccount",
                "POST /assets/desk/desk.css HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 600\r\n\r\naccount",
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 600\r\n\r\n{",
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le"
            })
    void whoSendHalfAFormHoldUpNobody(String half) throws Exception {
        holdUpNobody(half);
    }

    @Test
    void whoSendHalfAFormInPiecesHoldUpNobody() throws Exception {
        holdUpNobody(HALF_CHUNKS);
    }

    @Test
    void whoReadNothingOfWhatTheyAskedForHoldUpNobody() throws Exception {
        holdUpNobody("GET /assets/govuk/govuk-frontend.min.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }

    private void holdUpNobody(String half) throws Exception {
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 230; i++) {
                halves.add(connected("127.0.0.1", half, 1024));
            }
            long start = System.nanoTime();
            DeskBrowser person = nobody();
            assertThat(byPassword(person, "exa").path()).isNotEqualTo("/sign-in");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        } finally {
            for (Socket socket : halves) {
                socket.close();
            }
        }
    }

    /** Headers letter by letter, or none: what was sent by then is nobody's request yet. */
    @Test
    void whoHoldManyConnectionsGetNoMoreAndNobodyElseIsKeptOut() throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                held.add(connected("127.0.0.90", "GET /sign-in HT"));
            }

            assertThat(answerIfAny("127.0.0.90")).isEmpty();
            assertThat(answerIfAny("127.0.0.91")).startsWith("HTTP/1.1 200");
            assertThat(answerIfAny("127.0.0.1")).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private String answerIfAny(String address) {
        try {
            return answer(address, "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        } catch (IOException closed) {
            return "";
        }
    }

    @Test
    void whoTakeTooLongWithAFormAreToldSo() throws Exception {
        long start = System.nanoTime();
        try (Socket socket = connected("127.0.0.1", HALF_FORM)) {
            socket.setSoTimeout(10_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("Connection: close", "The form did not arrive");
            assertThat(answer).contains("Content-Security-Policy: " + WebSecurity.CONTENT);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(7));
    }

    /** A letter each half second keeps no connection either: the time is for the whole form. */
    @Test
    void whoSendItLetterByLetterAreToldSoToo() throws Exception {
        try (Socket socket = connected("127.0.0.1", HALF_FORM)) {
            socket.setSoTimeout(500);
            StringBuilder answer = new StringBuilder();
            for (int letters = 0; letters < 20 && answer.isEmpty(); letters++) {
                socket.getOutputStream().write('x');
                try {
                    answer.append((char) socket.getInputStream().read());
                } catch (java.net.SocketTimeoutException notYet) {
                    // another letter
                }
            }
            assertThat(answer).hasToString("H");
        }
    }

    @Test
    void whoAskForAllPasswordsAtOnceAreAnsweredOrSentAway() {
        DeskBrowser person = nobody();
        byPassword(person, "exa");
        String session = person.cookie("sekisho");
        String token = person.token();
        List<Integer> answers = atOnce(190, i -> signInWith(session, token));

        assertThat(answers).hasSize(190).contains(302).isSubsetOf(302, 404, 429, 503);
        assertThat(byPassword(nobody(), "exa").status()).isEqualTo(200);
    }

    private HttpRequest signInWith(String session, String token) {
        String form = "_csrf=" + token + "&account=exa&password=" + PASSWORD.replace(' ', '+');
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .header("Cookie", "sekisho=" + session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    /** Each of the pages keeps a question of its own in the session, under the same name. */
    @Test
    void tabsThatOpenAtOnceAllOpen() {
        for (int round = 0; round < 5; round++) {
            DeskBrowser person = nobody();
            byPassword(person, "exa");
            String session = person.cookie("sekisho");
            assertThat(atOnce(12, i -> page("/passkeys", session))).containsOnly(200);
        }
    }

    @Test
    void tabsThatOpenWhileAnotherSignsOutAreAsked() {
        for (int round = 0; round < 10; round++) {
            DeskBrowser person = nobody();
            byPassword(person, "exa");
            String session = person.cookie("sekisho");
            String token = person.token();
            assertThat(atOnce(8, i -> i == 3 ? signOut(session, token) : page("/passkeys", session)))
                    .isSubsetOf(200, 302);
        }
    }

    private HttpRequest page(String path, String session) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "sekisho=" + session)
                .build();
    }

    private HttpRequest signOut(String session, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-out"))
                .header("Cookie", "sekisho=" + session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                .build();
    }

    private static List<Integer> atOnce(int many, IntFunction<HttpRequest> request) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, many)
                .mapToObj(i -> client.sendAsync(request.apply(i), HttpResponse.BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void whoTryTooManyPasswordsAreSentAwayAndNobodyElseIs() throws Exception {
        String form = form();
        String last = "";
        for (int tries = 0; tries <= 301; tries++) {
            last = tried("127.0.0.77", form);
        }

        assertThat(last).startsWith("HTTP/1.1 429").contains("Retry-After: 600", "Too many tries from your network");
        assertThat(last).contains("Content-Security-Policy: " + WebSecurity.CONTENT);
        assertThat(tried("127.0.0.78", form)).startsWith("HTTP/1.1 302");
        assertThat(rows.words(
                        "SELECT detail FROM audit_record WHERE action = 'SIGN_IN_LIMITED' AND subject = '127.0.0.77'"))
                .containsExactly("more than 300 tries within 600 s");
    }

    /** Of the doors at which a secret is tried, one that turns a stranger away without looking at any, so that this is quick. */
    private String form() throws IOException {
        String page = answer("127.0.0.1", "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        String form = "_csrf=" + token.group(1);
        return """
                POST /second-factor HTTP/1.1\r
                Host: 127.0.0.1\r
                Cookie: %s\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                Accept: text/html\r
                Connection: close\r
                \r
                %s""".formatted(page.replaceAll("(?s).*Set-Cookie: (sekisho-form=[^;]*).*", "$1"), form.length(), form);
    }

    private String tried(String address, String form) throws IOException {
        try (Socket socket = connected(address, form)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /sign-in?again=%zz HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /%00 HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1",
                "GET /sign-in HTTP/1.1",
                "GET /sign-in HTTP/1.1\r\nHost: evil.example",
                "GET /a\"b HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /a<b HTTP/1.1\r\nHost: 127.0.0.1",
                "GET sign-in HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /sign-in HTTP/9.9\r\nHost: 127.0.0.1",
                "G\u0001T /sign-in HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nno header",
                "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: zebra",
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2",
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: zebra",
                "OPTIONS /sign-in HTTP/1.1\r\nHost: 127.0.0.1",
                "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1",
                "TRACE /sign-in HTTP/1.1\r\nHost: 127.0.0.1",
                "CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: 127.0.0.1",
                "PUT /sign-in HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /sign-in;a=b HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /..;/sign-in HTTP/1.1\r\nHost: 127.0.0.1",
                "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sekisho=%%%",
                "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: zebra"
            })
    void whatTheDeskNeverSeesIsAnsweredAsGuardedly(String request) throws IOException {
        String answer = answer("127.0.0.1", request + "\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (2|3|4|501|505).*");
        assertGuarded(answer);
    }

    @Test
    void soIsATooLongHeader() throws IOException {
        assertGuarded(answer("127.0.0.1", "GET /sign-in?" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"));
        assertGuarded(
                answer("127.0.0.1", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(9_000) + "\r\n"));
    }

    private static void assertGuarded(String answer) {
        assertThat(answer)
                .containsIgnoringCase("Content-Security-Policy: " + WebSecurity.CONTENT)
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Referrer-Policy: no-referrer")
                .contains("Cache-Control: ", "no-store")
                .doesNotContain("Tomcat", "Server:", "Exception", "\tat ");
    }

    private String answer(String address, String request) throws IOException {
        try (Socket socket = connected(address, request + "Accept: text/html\r\nConnection: close\r\n\r\n")) {
            socket.setSoTimeout(15_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket connected(String from, String sent) throws IOException {
        return connected(from, sent, 64 * 1024);
    }

    private Socket connected(String from, String sent, int room) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(room);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
