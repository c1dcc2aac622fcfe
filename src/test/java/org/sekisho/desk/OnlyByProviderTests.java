package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.SekishoApplication;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.run.RunProgress;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A desk that takes no passwords, whose provider is not there when it starts. */
@SpringBootTest(
        classes = {SekishoApplication.class, OnlyByProviderTests.NoProgress.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.extraction.ocr.enabled=false",
            "sekisho.web.oidc.issuer=http://127.0.0.1:1",
            "sekisho.web.oidc.client-id=desk",
            "sekisho.web.oidc.only=true"
        })
@Tag("whole")
class OnlyByProviderTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "only")
                    .toAbsolutePath();
            Path secret = Files.writeString(home.resolve("oidc.secret"), "a secret");
            properties.add("sekisho.home", home::toString);
            properties.add("sekisho.web.oidc.secret-file", secret::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class NoProgress {

        @Bean
        RunProgress runProgress() {
            return RunProgress.SILENT;
        }
    }

    @Test
    void opensAndSaysThatTheProviderDoesNotAnswer() {
        DeskBrowser.Page page = new DeskBrowser(port, "en").get("/sign-in");
        assertThat(page.document().select("#by-provider")).hasSize(1);
        assertThat(page.document().select("input[type=password], a[href=/invitation], a[href=/first-administrator]"))
                .isEmpty();

        assertThat(new DeskBrowser(port, "ja").get("/oauth2/authorization/oidc").text())
                .contains("認証元（庁内アカウント）が正しく応答しない");
    }

    @Test
    void aRightPasswordLetsNobodyIn() throws Exception {
        StaffId id = new StaffId("exa");
        Access access = new Access(java.util.Set.of(Role.AUDITOR), java.util.Set.of(), true, Handling.OPEN);
        staff.add(id, new Profile("Exa", access, Language.EN), "test");
        staff.setPassword(id, ServedDesk.PASSWORD, "test");
        DeskBrowser browser = new DeskBrowser(port, "en");
        browser.post("/sign-in", Map.of("_csrf", browser.token(), "account", "exa", "password", ServedDesk.PASSWORD));

        assertThat(browser.get("/runs").at().getPath()).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitation", "/first-administrator"})
    void doorsOfPasswordsAreNotThere(String door) {
        assertThat(new DeskBrowser(port, "en").get(door).at().getPath()).isEqualTo("/sign-in");
    }
}
