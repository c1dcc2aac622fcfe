package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A desk that takes no passwords, whose provider is not there when it starts. */
@TestPropertySource(
        properties = {
            "sekisho.web.oidc.issuer=http://127.0.0.1:1",
            "sekisho.web.oidc.client-id=desk",
            "sekisho.web.oidc.only=true"
        })
class OnlyByProviderTests extends OpenDesk {

    @DynamicPropertySource
    static void secret(DynamicPropertyRegistry properties) throws IOException {
        Path secret = Files.writeString(folder("only").resolve("oidc.secret"), "a secret");
        properties.add("sekisho.web.oidc.secret-file", secret::toString);
    }

    @Test
    void opensAndSaysThatTheProviderDoesNotAnswer() {
        Page page = nobody().get("/sign-in");
        assertThat(page.select("#by-provider")).hasSize(1);
        page.hasNo("input[type=password], a[href=/invitation], a[href=/first-administrator]");

        assertThat(new DeskBrowser(port, "ja").get("/oauth2/authorization/oidc").text())
                .contains("認証元（庁内アカウント）が正しく応答しない");
    }

    @Test
    void aRightPasswordLetsNobodyIn() {
        person("exa", Handling.OPEN, Role.AUDITOR);
        DeskBrowser browser = nobody();
        browser.own("/sign-in", "account=exa", "password=" + PASSWORD);

        browser.get("/runs").isAt("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitation", "/first-administrator"})
    void doorsOfPasswordsAreNotThere(String door) {
        nobody().get(door).isAt("/sign-in");
    }
}
