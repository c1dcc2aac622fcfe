package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Terminal;
import org.sekisho.desk.DeskBrowser;
import org.sekisho.machine.database.PreparedHome;

/** The desk as a process, from its first words to its end. */
@Timeout(240)
@Tag("whole")
class ServeCommandTests {

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void aHome() {
        home = PreparedHome.at(folder.resolve("home"));
    }

    @Test
    void letsTheFirstAdministratorInAndEndsWellWhenToldTo() throws Exception {
        DeskBrowser browser;
        try (LastingCommand serve = LastingCommand.start(
                folder.resolve("err"),
                Map.of("SEKISHO_METRICS_PORT", "0"),
                "serve",
                "--port",
                "0",
                "--home",
                home.toString())) {
            browser = new DeskBrowser(
                    URI.create(serve.printed("The review desk is open: ")).getPort(), "en");
            assertThat(serve.printed("Health and metrics: ")).startsWith("http://127.0.0.1:");
            String code = serve.printed("Nobody can add people yet. ").replaceAll(".*: ", "");
            DeskBrowser.Page added = browser.send(
                    browser.get("/first-administrator"),
                    "form[action=/first-administrator]",
                    Map.of("code", code, "account", "first", "name", "First", "password", "four slow otters juggle"));
            assertThat(added.at().getPath()).as(added.text()).isEqualTo("/sign-in");

            assertThat(serve.toldToEnd()).isEqualTo(ExitCode.DONE);
        }
        assertThatThrownBy(() -> browser.get("/sign-in")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void doesNotOpenWhereSomethingIsMissingOrAPortIsTaken() throws Exception {
        try (Terminal terminal = new Terminal(folder.resolve("here"));
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThat(terminal.types(ExitCode.FAILED, "serve --port " + port))
                    .contains("another program has port %d. Name another: --port".formatted(port));
            assertThat(terminal.with("sekisho.metrics.port", "8177").types(ExitCode.CONFIGURATION, "serve --port 8177"))
                    .contains("sekisho.metrics.port is 8177, the port of the desk itself. Name another");
            terminal.without("sekisho.metrics.port")
                    .with("sekisho.web.oidc.issuer", "http://127.0.0.1:1")
                    .with("sekisho.web.oidc.client-id", "desk");
            assertThat(terminal.types(ExitCode.CONFIGURATION, "serve --port 0"))
                    .contains(
                            "SEKISHO_OIDC_SECRET must hold, on one line, the secret that the provider gave for the client desk");
        }
    }

    @Test
    void tellsHowTheFirstAdministratorComesInWhereNobodyHasAPassword() throws Exception {
        Map<String, String> provider = Map.of(
                "SEKISHO_WEB_OIDC_ISSUER", "http://127.0.0.1:1",
                "SEKISHO_WEB_OIDC_CLIENTID", "desk",
                "SEKISHO_WEB_OIDC_ONLY", "true",
                "SEKISHO_OIDC_SECRET", "a secret");
        try (LastingCommand serve = LastingCommand.start(
                folder.resolve("err"), provider, "serve", "--port", "0", "--home", home.toString())) {
            assertThat(serve.printed("Nobody can add people yet. "))
                    .contains("sekisho staff add", "sekisho staff code");
        }
    }
}
