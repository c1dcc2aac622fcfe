package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.SekishoApplication;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.run.RunProgress;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Identity;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.ProviderSignIn;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A desk to which people come by the office's own provider, a real one, besides passwords; auditors have to register a
 * passkey.
 */
@SpringBootTest(
        classes = {SekishoApplication.class, ProviderTests.NoProgress.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.extraction.ocr.enabled=false",
            "sekisho.web.oidc.client-id=" + OfficeProvider.CLIENT,
            "sekisho.web.oidc.name.en=Office Account",
            "sekisho.web.oidc.second-factor=mfa",
            "sekisho.web.second-factor.required-for=auditor"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
@Tag("whole")
class ProviderTests {

    private static final OfficeProvider PROVIDER = OfficeProvider.open();
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{20,}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    Invitations invitations;

    @Autowired
    ProviderSignIn signIn;

    @Autowired
    Passkeys passkeys;

    private Chromium chromium;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "provider")
                    .toAbsolutePath();
            Path secret = Files.writeString(home.resolve("oidc.secret"), OfficeProvider.SECRET + "\n");
            properties.add("sekisho.home", home::toString);
            properties.add("sekisho.web.oidc.issuer", PROVIDER::issuer);
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

    @BeforeAll
    void start() {
        PROVIDER.knowsDeskAt(port);
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
        PROVIDER.close();
    }

    @BeforeEach
    void honest() {
        PROVIDER.isDown(false);
        PROVIDER.says(Map.of());
    }

    @Test
    @Order(1)
    void aProviderThatIsDownLeavesTheDeskOpenToPasswordsAndIsAskedAgain(CapturedOutput log) throws Exception {
        person("patient", Role.EXAMINER);
        PROVIDER.isDown(true);
        DeskBrowser browser = browser();
        DeskBrowser.Page page = browser.get("/oauth2/authorization/oidc");
        assertThat(page.at().getPath()).isEqualTo("/sign-in");
        assertThat(page.text()).contains("The provider, Office Account, does not answer as it should");
        assertThat(lastFailure()).isEqualTo("unknown account by the provider: it does not answer as it should");
        assertThat(log.getAll()).contains("/.well-known/openid-configuration can be read from this machine");
        assertThat(byPassword(browser, "patient").at().getPath()).isEqualTo("/queue");

        PROVIDER.isDown(false);
        assertThat(browser().get("/oauth2/authorization/oidc").at().getPort())
                .isEqualTo(URI.create(PROVIDER.issuer()).getPort());
    }

    @Test
    void aProviderThatGoesDownOnTheWayBackIsSaidToBeTheFault() throws Exception {
        bound("unlucky", Role.EXAMINER);
        DeskBrowser browser = browser();
        String answer = answerOf(browser, "subject-of-unlucky");
        PROVIDER.isDown(true);
        assertThat(browser.get(answer).text()).contains("does not answer as it should");
        PROVIDER.isDown(false);
        assertThat(byProvider(browser(), "subject-of-unlucky").at().getPath()).isEqualTo("/queue");
    }

    @Test
    void aPersonBindsTheirAccountByACodeOnceAndComesInByTheProviderFromThenOn() throws Exception {
        StaffId exa = person("exa", Role.EXAMINER);
        String code = invitations.issueCode(exa, "test").code().written();
        try (Window window = chromium().open(Reader.ENGLISH)) {
            Page page = window.page();
            page.navigate("/sign-in");
            window.isForEverybody().fits().shown("sign-in-provider-en");
            page.click("#by-provider");
            atTheProvider(page, "subject-of-exa");
            assertThat(page.locator("main")).containsText("no account here that may sign in is bound to you");
            window.isForEverybody().fits().shown("sign-in-account-en");
            page.fill("#code", "AAAA-AAAA");
            page.click("#bind button");
            assertThat(page.locator("main")).containsText("The code is not valid");
            page.fill("#code", code);
            page.click("#bind button");
            assertThat(page.locator("main")).containsText("Done. Sign in by Office Account.");

            page.navigate("/queue?area=quantum");
            page.click("#by-provider");
            page.waitForURL("**/queue?area=quantum**");
            assertThat(page.locator(".desk-header__who")).containsText("The exa");
        }
        assertThat(audited(exa))
                .containsSubsequence("IDENTITY_BOUND " + PROVIDER.issuer(), "SIGNED_IN by the provider");
    }

    @Test
    void theSignInPagesAreForEverybodyInJapaneseAndOnANarrowScreen() {
        try (Window window = chromium().open(Reader.ENGLISH.in("ja").wide(320))) {
            Page page = window.page();
            page.navigate("/sign-in");
            assertThat(page.locator("#by-provider")).containsText("庁内アカウントでログイン");
            window.isForEverybody().fits().shown("sign-in-provider-ja-320");
            page.click("#by-provider");
            atTheProvider(page, "nobody-here");
            window.isForEverybody().fits().shown("sign-in-account-ja-320");
        }
    }

    @Test
    void whoSignsOutIsOfferedToSignOutAtTheProviderToo() throws Exception {
        bound("leaver", Role.EXAMINER);
        try (Window window = chromium().open(Reader.ENGLISH)) {
            Page page = window.page();
            page.navigate("/sign-in");
            page.click("#by-provider");
            atTheProvider(page, "subject-of-leaver");
            page.waitForURL("**/queue");
            page.click(".desk-header__who button:has-text('Sign out')");
            assertThat(page.locator("main")).containsText("still signed in at the provider");
            page.click("#sign-out-there");
            page.waitForURL("**/sign-in");
            assertThat(page.locator("#sign-out-there")).hasCount(0);
            page.click("#by-provider");
            assertThat(page.locator("input[name=username]")).isVisible(); // asked anew, there
        }
    }

    @Test
    void nobodyComesInWhomTheProviderKnowsAndTheDeskDoesNot() throws Exception {
        person("stranger", Role.EXAMINER);
        DeskBrowser browser = browser();
        // the same name at the provider as an account has here is a coincidence
        DeskBrowser.Page page = byProvider(browser, "stranger");
        assertThat(page.at().getPath()).isEqualTo("/sign-in/account");
        assertThat(lastFailure()).isEqualTo("unknown account by the provider: bound to no account");
        assertThat(browser.get("/queue").at().getPath()).isEqualTo("/sign-in");
        assertThat(staff.byId(new StaffId("subject-of-stranger"))).isEmpty();
    }

    @Test
    void nobodyComesInWhoIsLockedOutAndWhoeverIsInIsOutAtTheNextClick() throws Exception {
        StaffId leaver = bound("locked", Role.EXAMINER);
        DeskBrowser inside = browser();
        assertThat(byProvider(inside, "subject-of-locked").at().getPath()).isEqualTo("/queue");
        staff.deactivate(leaver, "test");

        assertThat(inside.get("/queue").document().select("#take-next")).isEmpty();
        DeskBrowser outside = browser();
        assertThat(byProvider(outside, "subject-of-locked").at().getPath()).isEqualTo("/sign-in/account");
        assertThat(lastFailure()).isEqualTo("locked by the provider: locked out");
        assertThat(outside.get("/queue").at().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aCodeOfTheDeskWorksOnceAndOnlyForWhomTheProviderNamed() throws Exception {
        StaffId exa = person("only-once", Role.EXAMINER);
        DeskBrowser browser = browser();
        assertThat(browser.get("/sign-in/account").at().getPath()).isEqualTo("/sign-in");
        String code = invitations.issueCode(exa, "test").code().written();
        Map<String, String> fields = Map.of("_csrf", browser.token(), "code", code);
        assertThat(browser.post("/sign-in/account", fields).at().getPath()).isEqualTo("/sign-in");
        assertThat(signIn.of(exa)).isEmpty();
    }

    @Test
    void itAsksWithPkceAndStateAndNonceForNothingButWhoItIs() {
        browser().get("/oauth2/authorization/oidc");

        assertThat(PROVIDER.lastAsked())
                .containsEntry("scope", "openid")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "state", "nonce");
        assertThat(PROVIDER.lastAsked().get("state")).hasSizeGreaterThanOrEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?code=abc&state=guessed",
                "?code=abc",
                "?state=guessed",
                "",
                "?error=zebra&error_description=%3Cb%3Ezebra&state=guessed"
            })
    void anAnswerThatNobodyAskedForLetsNobodyIn(String answer, CapturedOutput log) {
        DeskBrowser browser = browser();
        browser.get("/oauth2/authorization/oidc");
        DeskBrowser.Page page = browser.get("/login/oauth2/code/oidc" + answer);

        assertThat(page.at().getPath()).isEqualTo("/sign-in");
        assertThat(page.text())
                .contains("does not answer what this browser asked")
                .doesNotContain("zebra");
        assertThat(lastFailure()).isEqualTo("unknown account by the provider: no answer to what was asked");
        assertThat(log.getAll()).doesNotContain("zebra");
    }

    @Test
    void anAnswerToOneBrowserIsNoneToAnother() throws Exception {
        bound("robbed", Role.EXAMINER);
        DeskBrowser owner = browser();
        String answer = answerOf(owner, "subject-of-robbed");
        assertThat(answer).contains("/login/oauth2/code/oidc?code=");

        DeskBrowser thief = browser();
        thief.get("/oauth2/authorization/oidc");
        assertThat(thief.get(answer).at().getPath()).isEqualTo("/sign-in");
        assertThat(thief.get("/queue").at().getPath()).isEqualTo("/sign-in");

        assertThat(owner.get(answer).at().getPath()).isEqualTo("/queue");
        assertThat(owner.get(answer).at().getPath()).as("a second time").isEqualTo("/sign-in");
    }

    @Test
    void aTokenThatIsNotForThisQuestionOrThisDeskOrTooOldLetsNobodyIn() throws Exception {
        bound("lied-about", Role.EXAMINER);
        for (Map<String, Object> lie : List.<Map<String, Object>>of(
                Map.of("nonce", "another"),
                Map.of("aud", List.of("another-desk")),
                Map.of("iss", "https://evil.example"),
                Map.of(
                        "iat",
                        Instant.now().minusSeconds(7200),
                        "exp",
                        Instant.now().minusSeconds(3600)))) {
            PROVIDER.says(lie);
            DeskBrowser browser = browser();
            DeskBrowser.Page page = byProvider(browser, "subject-of-lied-about");
            assertThat(page.at().getPath()).as(lie.toString()).isEqualTo("/sign-in");
            assertThat(lastFailure()).isEqualTo("unknown account by the provider: no answer to what was asked");
            assertThat(browser.get("/queue").at().getPath()).isEqualTo("/sign-in");
        }
        PROVIDER.says(Map.of());
        assertThat(byProvider(browser(), "subject-of-lied-about").at().getPath())
                .isEqualTo("/queue");
    }

    @Test
    void aSignInMakesANewSessionAndKeepsNoTokenToSpeakInAPersonsName() throws Exception {
        bound("fixed", Role.EXAMINER);
        DeskBrowser browser = browser();
        browser.get("/sign-in");
        String before = browser.cookie("sekisho");
        byProvider(browser, "subject-of-fixed");
        assertThat(browser.cookie("sekisho")).isNotEmpty().isNotEqualTo(before);
        assertThat(jdbc.sql("""
                                SELECT COUNT(*) FROM WEB_SESSION_ATTRIBUTES
                                WHERE ATTRIBUTE_BYTES LIKE '%OAuth2AccessToken%' OR ATTRIBUTE_BYTES LIKE '%OAuth2AuthorizedClient%'""").query(Integer.class).single()).isZero();
    }

    @Test
    void theSessionsCookieComesBackFromTheProviderAndFromNoFormOfOthers() {
        DeskBrowser browser = browser();
        assertThat(browser.setBy("/sign-in", Map.of("_csrf", browser.token(), "account", "a", "password", "b")))
                .filteredOn(cookie -> cookie.startsWith("sekisho="))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax", "HttpOnly"));
    }

    @Test
    void aLinkFromElsewhereSignsNobodyIn() throws Exception {
        bound("clicker", Role.EXAMINER);
        try (Window window = chromium().open(Reader.ENGLISH)) {
            Page page = window.page();
            page.navigate("/sign-in");
            page.click("#by-provider");
            atTheProvider(page, "subject-of-clicker");
            page.waitForURL("**/queue");
            page.click(".desk-header__who button:has-text('Sign out')");
            page.waitForURL("**/sign-in?out");

            page.navigate(PROVIDER.issuer() + "/.well-known/openid-configuration"); // another site
            page.evaluate("there => location.assign(there)", "http://127.0.0.1:" + port + "/oauth2/authorization/oidc");
            page.waitForURL("**/sign-in?provider=NOT_ANSWERED");
            page.navigate("/queue");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
        }
    }

    @Test
    void changedRolesCountAtOnce() throws Exception {
        StaffId mover = bound("mover", Role.EXAMINER);
        DeskBrowser browser = browser();
        assertThat(byProvider(browser, "subject-of-mover").at().getPath()).isEqualTo("/queue");
        staff.change(mover, profile("mover", Role.OPERATOR), "test");
        assertThat(browser.get("/queue").status()).isEqualTo(404);
        assertThat(browser.get("/runs").status()).isEqualTo(200);
    }

    @Test
    void aPasskeyIsAskedForUnlessTheProviderSaysItHasAskedForASecondFactor() throws Exception {
        StaffId keyed = bound("doubly", Role.EXAMINER);
        withAPasskey(keyed);
        assertThat(byProvider(browser(), "subject-of-doubly").at().getPath()).isEqualTo("/second-factor");
        PROVIDER.says(Map.of("amr", List.of("pwd")));
        assertThat(byProvider(browser(), "subject-of-doubly").at().getPath()).isEqualTo("/second-factor");
        PROVIDER.says(Map.of("amr", List.of("pwd", "mfa")));
        assertThat(byProvider(browser(), "subject-of-doubly").at().getPath()).isEqualTo("/queue");
        PROVIDER.says(Map.of("acr", "mfa"));
        assertThat(byProvider(browser(), "subject-of-doubly").at().getPath()).isEqualTo("/queue");
    }

    @Test
    void whoseRolesRequireAPasskeyRegistersOneBeforeAnythingElseOpens() throws Exception {
        StaffId auditor = person("obliged", Role.AUDITOR);
        assertThat(byPassword(browser(), "obliged").at().getPath()).isEqualTo("/passkeys");
        try (Chromium named = Chromium.atName(port);
                Window window = named.open(Reader.ENGLISH).signedIn("obliged")) {
            window.withPasskeyDevice();
            Page page = window.page();
            page.navigate("/runs");
            assertThat(page).hasURL(Pattern.compile(".*/passkeys$"));
            assertThat(page.locator("main")).containsText("Your roles require a passkey");
            assertThat(page.locator(".desk-nav a")).hasCount(0);
            window.isForEverybody().shown("passkeys-required-en");
            page.fill("#label", "key ring");
            page.fill("#current", ServedDesk.PASSWORD);
            page.click("#add-passkey button");
            page.waitForSelector(".desk-said");
            page.navigate("/runs");
            assertThat(page).hasURL(Pattern.compile(".*/runs$"));

            passkeys.removeAll(auditor, "test");
            page.navigate("/runs");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
            assertThat(byPassword(browser(), "obliged").at().getPath()).isEqualTo("/passkeys");
        }
    }

    @Test
    void whoHasNoPasswordChangesPasskeysOnlySoonAfterSigningIn() throws Exception {
        StaffId id = new StaffId("no-password");
        staff.add(id, profile("no-password", Role.EXAMINER), "test");
        signIn.bind(
                invitations.issueCode(id, "test").code(), new Identity(PROVIDER.issuer(), "subject-of-no-password"));
        DeskBrowser browser = browser();
        byProvider(browser, "subject-of-no-password");
        DeskBrowser.Page page = browser.post("/passkeys", Map.of("_csrf", browser.token(), "label", "a"));
        assertThat(page.text()).contains("That is no passkey that was asked for");
        assertThat(page.document().select("#current")).isEmpty();
    }

    @Test
    void nothingOfATokenIsInTheLog(CapturedOutput log) throws Exception {
        bound("quiet", Role.EXAMINER);
        byProvider(browser(), "subject-of-quiet");
        assertThat(log.getAll()).doesNotContainPattern(TOKEN).doesNotContain("subject-of-quiet");
    }

    private Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.at(port);
        }
        return chromium;
    }

    private DeskBrowser browser() {
        return new DeskBrowser(port, "en");
    }

    private static void atTheProvider(Page page, String subject) {
        page.fill("input[name=username]", subject);
        page.fill("input[name=password]", OfficeProvider.PASSWORD);
        page.press("input[name=password]", "Enter");
    }

    private static DeskBrowser.Page byProvider(DeskBrowser browser, String subject) {
        DeskBrowser.Page login = browser.get("/oauth2/authorization/oidc");
        return browser.send(login, "form", Map.of("username", subject, "password", OfficeProvider.PASSWORD));
    }

    /** With what the provider sends somebody back to the desk, who does not go there yet. */
    private static String answerOf(DeskBrowser browser, String subject) {
        DeskBrowser.Page login = browser.get("/oauth2/authorization/oidc");
        Map<String, String> fields = Map.of(
                "_csrf",
                login.document().selectFirst("input[name=_csrf]").val(),
                "username",
                subject,
                "password",
                OfficeProvider.PASSWORD);
        return browser.sentTo(browser.sentTo(login.at().resolve("/login").toString(), fields));
    }

    private static DeskBrowser.Page byPassword(DeskBrowser browser, String account) {
        return browser.send(
                browser.get("/sign-in"),
                "form[action=/sign-in]",
                Map.of("account", account, "password", ServedDesk.PASSWORD));
    }

    private StaffId person(String account, Role role) throws Exception {
        StaffId id = new StaffId(account);
        staff.add(id, profile(account, role), "test");
        staff.setPassword(id, ServedDesk.PASSWORD, "test");
        return id;
    }

    private static Profile profile(String account, Role role) {
        return new Profile(
                "The " + account, new Access(Set.of(role), Set.of(), true, Handling.CONFIDENTIAL), Language.EN);
    }

    private StaffId bound(String account, Role role) throws Exception {
        StaffId id = person(account, role);
        signIn.bind(invitations.issueCode(id, "test").code(), new Identity(PROVIDER.issuer(), "subject-of-" + account));
        return id;
    }

    private void withAPasskey(StaffId id) {
        jdbc.sql("INSERT INTO user_entities (id, name, display_name) VALUES ('aGFuZGxl', ?, '')")
                .param(id.value())
                .update();
        jdbc.sql("""
                        INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                            uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type,
                            backup_state, created, last_used, label)
                        VALUES ('a2V5', 'aGFuZGxl', '', 0, TRUE, FALSE, 'usb', 'public-key', FALSE, NOW(6), NOW(6), 'lost')""").update();
    }

    private List<String> audited(StaffId owner) {
        return jdbc.sql(
                        "SELECT CONCAT(action, ' ', REGEXP_REPLACE(detail, '(^|, )staff [0-9a-f.]{64,}$', '')) FROM audit_record WHERE subject = ? ORDER BY id")
                .param(owner.value())
                .query(String.class)
                .list();
    }

    private String lastFailure() {
        return jdbc.sql("""
                        SELECT CONCAT(subject, ' ', detail) FROM audit_record
                        WHERE action = 'SIGN_IN_FAILED' ORDER BY id DESC LIMIT 1""").query(String.class).single();
    }
}
