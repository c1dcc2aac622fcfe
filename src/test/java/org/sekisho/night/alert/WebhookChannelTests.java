package org.sekisho.night.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.night.alert.Messenger.NotDeliveredException;

/** What is posted, to a real server that checks the signature by itself. */
class WebhookChannelTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String NEWER = "fedcba9876543210fedcba9876543210";

    private final Receiver receiver = receiver();

    @TempDir
    Path folder;

    private Path secretFile;

    @BeforeEach
    void aSecret() throws IOException {
        secretFile = Files.writeString(folder.resolve("webhook.secret"), SECRET + "\n");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void isSignedOverItsTimestampAndItsBody() throws NotDeliveredException {
        assertThat(send()).isEqualTo("HTTP 204");

        Receiver.Received message = receiver.received().get(0);
        assertThat(message.isSignedWith(SECRET)).isTrue();
        assertThat(message.isSignedWith(NEWER)).isFalse();
        assertThat(message.id()).isEqualTo("41");
        assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void isSignedWithBothSecretsWhileTheyAreChanged() throws Exception {
        Files.writeString(secretFile, NEWER + "\n" + SECRET + "\n");
        send();

        assertThat(receiver.received().get(0).isSignedWith(SECRET)).isTrue();
        assertThat(receiver.received().get(0).isSignedWith(NEWER)).isTrue();
    }

    @Test
    void holdsCountsAndNumbersForProgramsAndTwoLanguagesForPeople() throws NotDeliveredException {
        send();

        var json = receiver.received().get(0).json();
        assertThat(json.at("/event").asString()).isEqualTo("red");
        assertThat(json.at("/run").asInt()).isEqualTo(12);
        assertThat(json.at("/received").asInt()).isEqualTo(27);
        assertThat(json.at("/alarms/0/kind").asString()).isEqualTo("canary_missed");
        assertThat(json.at("/alarms/0/filings/1").asString()).isEqualTo("JP2026991113A");
        assertThat(json.at("/unread/0").asString()).isEqualTo("US20260401120A1");
        assertThat(json.at("/clocks/0/clock").asString()).isEqualTo("primary-review");
        assertThat(json.at("/clocks/0/ranOut").asInt()).isEqualTo(2);
        assertThat(json.at("/clocks/0/earliest").asString()).isEqualTo("2026-11-20");
        assertThat(json.at("/daysLeft").asInt()).isEqualTo(3);
        assertThat(json.at("/text/en").asString()).contains("run 12 ended red");
        assertThat(json.at("/text/ja").asString()).contains("第12回の実行");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503})
    void isNotDeliveredWhereTheReceiverRefusesIt(int status) {
        receiver.answers(status);

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(this::send)
                .withMessage("127.0.0.1 answered HTTP " + status);
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (Receiver elsewhere = new Receiver()) {
            receiver.redirectsTo(elsewhere.url());

            assertThatExceptionOfType(NotDeliveredException.class)
                    .isThrownBy(this::send)
                    .withMessageContaining("HTTP 307; redirects are not followed");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void doesNotWaitForAReceiverThatSaysNothing() {
        receiver.saysNothing();

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(this::send)
                .withMessageContaining("127.0.0.1");
    }

    @Test
    void doesNotWaitForAnAnswerThatDoesNotEnd() {
        receiver.neverEndsItsAnswer();

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(this::send)
                .withMessage("127.0.0.1 did not answer within 500 ms");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:%d/".formatted(socket.getLocalPort()));
        }

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(() -> channel(nobody).send("41", AlertFixtures.RED))
                .withMessage("127.0.0.1 was not reached (ConnectException)");
    }

    @Nested
    class WithoutASecretThatIsOne {

        @ParameterizedTest
        @ValueSource(strings = {"", "short", SECRET + "\n" + NEWER + "\n" + SECRET, SECRET + "\nshort"})
        void nothingIsSentAndTheSecretIsNotTold(String written) throws IOException {
            Files.writeString(secretFile, written);

            assertThatExceptionOfType(NotDeliveredException.class)
                    .isThrownBy(WebhookChannelTests.this::send)
                    .withMessageContaining(secretFile.toString())
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
            assertThat(receiver.received()).isEmpty();
        }

        @Test
        void theFileThatIsMissingIsNamed() throws IOException {
            Files.delete(secretFile);

            assertThatExceptionOfType(NotDeliveredException.class)
                    .isThrownBy(WebhookChannelTests.this::send)
                    .withMessageContaining(secretFile + ", cannot be read");
        }
    }

    @Nested
    class AnAddress {

        @ParameterizedTest
        @CsvSource({
            "https://alarms.example.org/x, false, true",
            "http://localhost:8080/x, false, true",
            "http://127.0.0.1/x, false, true",
            "http://[::1]:80/x, false, true",
            "http://alarms.example.org/x, false, false",
            "http://localhost.example.org/x, false, false",
            "http://alarms.example.org/x, true, true",
            "https://user:word@alarms.example.org/x, false, false",
            "ftp://alarms.example.org/x, true, false",
            "file:///etc/passwd, true, false",
            "alarms.example.org, true, false"
        })
        void isSafeOrAllowed(URI url, boolean allowHttp, boolean possible) {
            try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
                Validator validator = factory.getValidator();
                var webhook = new AlertSettings.Webhook(url, null, allowHttp, Duration.ofSeconds(1));
                assertThat(validator.validate(webhook).isEmpty()).isEqualTo(possible);
            }
        }
    }

    private String send() throws NotDeliveredException {
        return channel(receiver.url()).send("41", AlertFixtures.RED);
    }

    private WebhookChannel channel(URI url) {
        return AlertFixtures.webhook(AlertFixtures.settings(List.of(), url, secretFile));
    }

    private static Receiver receiver() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
