package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.night.alert.Receiver;

/** {@code sekisho notify} in an installation with receivers of its own, and with a database that is down. */
class NotifyCommandTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort());

    @TempDir
    Path folder;

    private Terminal terminal;

    private Receiver receiver;
    private Path settings;

    @BeforeEach
    void anInstallationWhoseDatabaseIsDown() throws IOException {
        receiver = new Receiver();
        settings = Files.createDirectories(folder.resolve("install/config")).resolve("application.yml");
        terminal = Terminal.ofOffice(
                folder.resolve("home"),
                Map.of("sekisho.install", folder.resolve("install").toString()));
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        Files.writeString(settings, """
                spring:
                  datasource.url: jdbc:mysql://127.0.0.1:1/sekisho
                  mail:
                    host: 127.0.0.1
                    port: %d
                    protocol: smtps
                    properties: {mail.smtps.ssl.trust: "*", mail.smtps.ssl.checkserveridentity: false}
                sekisho.alerts:
                  attempts: 1
                  mail.to: night@example.org
                  webhook:
                    url: %s
                    secret-file: %s
                """.formatted(MAIL.getSmtps().getPort(), receiver.url(), secret));
    }

    @AfterEach
    void close() {
        terminal.close();
        receiver.close();
    }

    @Test
    void sendsATestToAllAndSaysWhatCameBack() throws Exception {
        assertThat(terminal.types("notify --test").lines())
                .containsExactly(
                        "mail     sent      taken by the mail server for 1 receivers", "webhook  sent      HTTP 204");
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).startsWith("Sekisho: a test");
        assertThat(receiver.received().get(0).isSignedWith(SECRET)).isTrue();
    }

    @Test
    void takesTheTlsSettingsOfTheMailServerAsTheyAre() throws IOException {
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "properties: {mail.smtps.ssl.trust: \"*\", mail.smtps.ssl.checkserveridentity: false}",
                                ""));

        assertThat(terminal.types(ExitCode.FAILED, "notify --test")
                        .lines()
                        .toList()
                        .get(0))
                .startsWith("mail     not sent")
                .containsIgnoringCase("cert");
        assertThat(receiver.received())
                .as("the other receiver is told all the same")
                .hasSize(1);
    }

    @Test
    void tellsOfARunThatCouldNotTellOfItself() {
        terminal.types("notify --exit 78");

        assertThat(receiver.received().get(0).json().at("/event").asString()).isEqualTo("not_begun");
        assertThat(receiver.received().get(0).json().at("/exitCode").asInt()).isEqualTo(78);
    }

    @Test
    void leavesToTheRunWhatTheRunTells() {
        Stream.of("0", "3", "4", "6", "9").forEach(code -> terminal.types("notify --exit " + code));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void saysThatNobodyIsSetToBeTold() throws IOException {
        Files.writeString(settings, "spring.main.banner-mode: off\n");

        assertThat(terminal.types(ExitCode.CONFIGURATION, "notify --test"))
                .contains("No receiver is set")
                .contains("sekisho.alerts");
    }

    @Test
    void refusesAnAddressThatAnybodyCouldListenTo() throws IOException {
        Files.writeString(
                settings, Files.readString(settings).replace(receiver.url().toString(), "http://alarms.example.org/x"));

        assertThat(terminal.types(ExitCode.CONFIGURATION, "notify --test")).contains("must be https");
    }
}
