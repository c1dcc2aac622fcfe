package org.sekisho.night.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.night.workers.Broker.BrokerGoneException;

/** A real broker, by TLS and with a password. */
@Timeout(120)
class BrokerTests {

    private static final String PASSWORD = "a password of many letters";
    private static final String STORES = "the password of the stores";
    private static final PartMessage PART = new PartMessage(7, 1234567890123L, "screenPart");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    @TempDir
    static Path folder;

    private final int port = freePort();

    @BeforeAll
    static void makeKeys() throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-file",
                folder.resolve("broker.pem").toString());
        run(
                folder.resolve("trust.p12"),
                "-importcert",
                "-noprompt",
                "-alias",
                "broker",
                "-file",
                folder.resolve("broker.pem").toString());
        run(folder.resolve("other.p12"), "-genkeypair", "-alias", "other", "-keyalg", "EC", "-dname", "CN=other");
    }

    @Test
    void carriesAPartToOneWorkerOnly() {
        WorkersSettings settings = settings("keys.p12", "trust.p12");
        try (ArtemisBroker broker = ArtemisBroker.start(settings, PASSWORD, STORES, folder.resolve("broker"));
                ArtemisQueue manager = broker.queue();
                ArtemisQueue first = ArtemisQueue.at(settings, PASSWORD, STORES);
                ArtemisQueue second = ArtemisQueue.at(settings, PASSWORD, STORES)) {
            manager.say(List.of(PART));
            assertThat(first.receive(SOON)).contains(PART);
            assertThat(second.receive(AT_ONCE)).isEmpty();

            manager.say(List.of(PART));
            manager.say(List.of(PART));
            assertThat(second.receive(SOON)).as("said twice").contains(PART);
            assertThat(first.receive(AT_ONCE)).as("and there once").isEmpty();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        WorkersSettings settings = settings("keys.p12", "trust.p12");
        try (ArtemisBroker broker = ArtemisBroker.start(settings, PASSWORD, STORES, folder.resolve("broker"));
                ArtemisQueue stranger = ArtemisQueue.at(settings, "another password", STORES);
                ArtemisQueue nobody = ArtemisQueue.at(settings, "", STORES)) {
            assertThatExceptionOfType(BrokerGoneException.class).isThrownBy(() -> stranger.receive(SOON));
            assertThatExceptionOfType(BrokerGoneException.class).isThrownBy(() -> nobody.say(List.of(PART)));
        }
    }

    @Test
    void isTakenForNoOtherAndSpeaksToNobodyInTheOpen() {
        WorkersSettings settings = settings("keys.p12", "trust.p12");
        try (ArtemisBroker broker = ArtemisBroker.start(settings, PASSWORD, STORES, folder.resolve("broker"));
                ArtemisQueue misled = ArtemisQueue.at(settings("keys.p12", "other.p12"), PASSWORD, STORES);
                ArtemisQueue open = ArtemisQueue.at(settings("keys.p12", null), PASSWORD, STORES)) {
            assertThatExceptionOfType(BrokerGoneException.class).isThrownBy(() -> misled.receive(SOON));
            assertThatExceptionOfType(BrokerGoneException.class).isThrownBy(() -> open.receive(SOON));
        }
    }

    @Test
    void thatCannotStartOrIsGoneIsToldOf() throws IOException {
        WorkersSettings settings = settings("keys.p12", "trust.p12");
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("localhost"))) {
            assertThatExceptionOfType(BrokerGoneException.class)
                    .isThrownBy(() -> ArtemisBroker.start(settings, PASSWORD, STORES, folder.resolve("broker")))
                    .withMessageContaining("port " + taken.getLocalPort());
        }
        try (ArtemisQueue queue = ArtemisQueue.at(settings, PASSWORD, STORES)) {
            assertThatExceptionOfType(BrokerGoneException.class)
                    .isThrownBy(() -> queue.receive(SOON))
                    .withMessage("The broker at localhost:%d does not answer", port);
            ArtemisBroker.start(settings, PASSWORD, STORES, folder.resolve("broker"))
                    .close();
            try (ArtemisBroker broker = ArtemisBroker.start(settings, PASSWORD, STORES, folder.resolve("broker"))) {
                assertThat(queue.receive(AT_ONCE)).as("back again").isEmpty();
            }
        }
    }

    @Test
    void leavesNothingOnDisk() {
        try (ArtemisBroker broker =
                        ArtemisBroker.start(settings(null, null), PASSWORD, STORES, folder.resolve("broker"));
                ArtemisQueue manager = broker.queue()) {
            manager.say(List.of(PART));
        }
        assertThat(folder.resolve("broker")).doesNotExist();
        assertThat(Path.of("data")).doesNotExist();
    }

    private WorkersSettings settings(@Nullable String keys, @Nullable String trust) {
        return new WorkersSettings(
                WorkersSettings.Mode.REMOTE,
                null,
                "localhost",
                port,
                "sekisho",
                null,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                new WorkersSettings.Tls(
                        keys == null ? null : folder.resolve(keys),
                        trust == null ? null : folder.resolve(trust),
                        null));
    }

    private static void keytool(String... arguments) throws Exception {
        run(folder.resolve("keys.p12"), arguments);
    }

    private static void run(Path store, String... arguments) throws Exception {
        Path password = Files.writeString(folder.resolve("stores.password"), STORES);
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:file", password.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
