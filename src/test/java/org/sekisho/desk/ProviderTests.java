package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Identity;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.ProviderSignIn;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * A desk to which people come by the office's own provider, a real one, besides passwords; auditors have to register a
 * passkey.
 */
@TestPropertySource(
        properties = {
            "sekisho.web.oidc.client-id=" + OfficeProvider.CLIENT,
            "sekisho.web.oidc.name.en=Office Account",
            "sekisho.web.oidc.second-factor=mfa",
            "sekisho.web.second-factor.required-for=auditor"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class ProviderTests extends OpenDesk {

    private static final OfficeProvider PROVIDER = OfficeProvider.open();
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{20,}");

    @Autowired
    Invitations invitations;

    @Autowired
    ProviderSignIn signIn;

    @Autowired
    Passkeys passkeys;

    private Chromium chromium;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) throws IOException {
        Path secret = Files.writeString(folder("provider").resolve("oidc.secret"), OfficeProvider.SECRET + "\n");
        properties.add("sekisho.web.oidc.issuer", PROVIDER::issuer);
        properties.add("sekisho.web.oidc.secret-file", secret::toString);
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
        DeskBrowser browser = nobody();
        DeskBrowser.Page page = browser.get("/oauth2/authorization/oidc");
        page.isAt("/sign-in").says("The provider, Office Account, does not answer as it should");
        assertThat(lastFailure()).isEqualTo("unknown account by the provider: it does not answer as it should");
        assertThat(log.getAll()).contains("/.well-known/openid-configuration can be read from this machine");
        byPassword(browser, "patient").isAt("/queue");

        PROVIDER.isDown(false);
        assertThat(nobody().get("/oauth2/authorization/oidc").at().getPort())
                .isEqualTo(URI.create(PROVIDER.issuer()).getPort());
    }

    @Test
    void aProviderThatGoesDownOnTheWayBackIsSaidToBeTheFault() throws Exception {
        bound("unlucky", Role.EXAMINER);
        DeskBrowser browser = nobody();
        String answer = answerOf(browser, "subject-of-unlucky");
        PROVIDER.isDown(true);
        browser.get(answer).says("does not answer as it should");
        PROVIDER.isDown(false);
        byProvider(nobody(), "subject-of-unlucky").isAt("/queue");
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
        DeskBrowser browser = nobody();
        // the same name at the provider as an account has here is a coincidence
        DeskBrowser.Page page = byProvider(browser, "stranger");
        page.isAt("/sign-in/account");
        assertThat(lastFailure()).isEqualTo("unknown account by the provider: bound to no account");
        browser.get("/queue").isAt("/sign-in");
        assertThat(staff.byId(new StaffId("subject-of-stranger"))).isEmpty();
    }

    @Test
    void nobodyComesInWhoIsLockedOutAndWhoeverIsInIsOutAtTheNextClick() throws Exception {
        StaffId leaver = bound("locked", Role.EXAMINER);
        DeskBrowser inside = nobody();
        byProvider(inside, "subject-of-locked").isAt("/queue");
        staff.deactivate(leaver, "test");

        inside.get("/queue").hasNo("#take-next");
        DeskBrowser outside = nobody();
        byProvider(outside, "subject-of-locked").isAt("/sign-in/account");
        assertThat(lastFailure()).isEqualTo("locked by the provider: locked out");
        outside.get("/queue").isAt("/sign-in");
    }

    @Test
    void aCodeOfTheDeskWorksOnceAndOnlyForWhomTheProviderNamed() throws Exception {
        StaffId exa = person("only-once", Role.EXAMINER);
        DeskBrowser browser = nobody();
        browser.get("/sign-in/account").isAt("/sign-in");
        String code = invitations.issueCode(exa, "test").code().written();
        Map<String, String> fields = Map.of("_csrf", browser.token(), "code", code);
        browser.post("/sign-in/account", fields).isAt("/sign-in");
        assertThat(signIn.of(exa)).isEmpty();
    }

    @Test
    void itAsksWithPkceAndStateAndNonceForNothingButWhoItIs() {
        nobody().get("/oauth2/authorization/oidc");

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
        DeskBrowser browser = nobody();
        browser.get("/oauth2/authorization/oidc");
        DeskBrowser.Page page = browser.get("/login/oauth2/code/oidc" + answer);

        page.isAt("/sign-in").says("does not answer what this browser asked").saysNot("zebra");
        assertThat(lastFailure()).isEqualTo("unknown account by the provider: no answer to what was asked");
        assertThat(log.getAll()).doesNotContain("zebra");
    }

    @Test
    void anAnswerToOneBrowserIsNoneToAnother() throws Exception {
        bound("robbed", Role.EXAMINER);
        DeskBrowser owner = nobody();
        String answer = answerOf(owner, "subject-of-robbed");
        assertThat(answer).contains("/login/oauth2/code/oidc?code=");

        DeskBrowser thief = nobody();
        thief.get("/oauth2/authorization/oidc");
        thief.get(answer).isAt("/sign-in");
        thief.get("/queue").isAt("/sign-in");

        owner.get(answer).isAt("/queue");
        assertThat(owner.get(answer).path()).as("a second time").isEqualTo("/sign-in");
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
            DeskBrowser browser = nobody();
            DeskBrowser.Page page = byProvider(browser, "subject-of-lied-about");
            assertThat(page.path()).as(lie.toString()).isEqualTo("/sign-in");
            assertThat(lastFailure()).isEqualTo("unknown account by the provider: no answer to what was asked");
            browser.get("/queue").isAt("/sign-in");
        }
        PROVIDER.says(Map.of());
        byProvider(nobody(), "subject-of-lied-about").isAt("/queue");
    }

    @Test
    void aSignInMakesANewSessionAndKeepsNoTokenToSpeakInAPersonsName() throws Exception {
        bound("fixed", Role.EXAMINER);
        DeskBrowser browser = nobody();
        browser.get("/sign-in");
        String before = browser.cookie("sekisho");
        byProvider(browser, "subject-of-fixed");
        assertThat(browser.cookie("sekisho")).isNotEmpty().isNotEqualTo(before);
        assertThat(rows.number("""
                                SELECT COUNT(*) FROM WEB_SESSION_ATTRIBUTES
                                WHERE ATTRIBUTE_BYTES LIKE '%OAuth2AccessToken%' OR ATTRIBUTE_BYTES LIKE '%OAuth2AuthorizedClient%'""")).isZero();
    }

    @Test
    void theSessionsCookieComesBackFromTheProviderAndFromNoFormOfOthers() {
        DeskBrowser browser = nobody();
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
        DeskBrowser browser = nobody();
        byProvider(browser, "subject-of-mover").isAt("/queue");
        staff.change(mover, profile("mover", Role.OPERATOR), "test");
        browser.get("/queue").is(404);
        browser.get("/runs").is(200);
    }

    @Test
    void aPasskeyIsAskedForUnlessTheProviderSaysItHasAskedForASecondFactor() throws Exception {
        StaffId keyed = bound("doubly", Role.EXAMINER);
        withAPasskey(keyed);
        byProvider(nobody(), "subject-of-doubly").isAt("/second-factor");
        PROVIDER.says(Map.of("amr", List.of("pwd")));
        byProvider(nobody(), "subject-of-doubly").isAt("/second-factor");
        PROVIDER.says(Map.of("amr", List.of("pwd", "mfa")));
        byProvider(nobody(), "subject-of-doubly").isAt("/queue");
        PROVIDER.says(Map.of("acr", "mfa"));
        byProvider(nobody(), "subject-of-doubly").isAt("/queue");
    }

    @Test
    void whoseRolesRequireAPasskeyRegistersOneBeforeAnythingElseOpens() throws Exception {
        StaffId auditor = person("obliged", Role.AUDITOR);
        byPassword(nobody(), "obliged").isAt("/passkeys");
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
            page.fill("#current", PASSWORD);
            page.click("#add-passkey button");
            page.waitForSelector(".desk-said");
            page.navigate("/runs");
            assertThat(page).hasURL(Pattern.compile(".*/runs$"));

            passkeys.removeAll(auditor, "test");
            page.navigate("/runs");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
            byPassword(nobody(), "obliged").isAt("/passkeys");
        }
    }

    @Test
    void whoHasNoPasswordChangesPasskeysOnlySoonAfterSigningIn() throws Exception {
        StaffId id = new StaffId("no-password");
        staff.add(id, profile("no-password", Role.EXAMINER), "test");
        signIn.bind(
                invitations.issueCode(id, "test").code(), new Identity(PROVIDER.issuer(), "subject-of-no-password"));
        DeskBrowser browser = nobody();
        byProvider(browser, "subject-of-no-password");
        DeskBrowser.Page page = browser.own("/passkeys", "label=a");
        page.says("That is no passkey that was asked for").hasNo("#current");
    }

    @Test
    void nothingOfATokenIsInTheLog(CapturedOutput log) throws Exception {
        bound("quiet", Role.EXAMINER);
        byProvider(nobody(), "subject-of-quiet");
        assertThat(log.getAll()).doesNotContainPattern(TOKEN).doesNotContain("subject-of-quiet");
    }

    private Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.at(port);
        }
        return chromium;
    }

    private static void atTheProvider(Page page, String subject) {
        page.fill("input[name=username]", subject);
        page.fill("input[name=password]", OfficeProvider.PASSWORD);
        page.press("input[name=password]", "Enter");
    }

    private static DeskBrowser.Page byProvider(DeskBrowser browser, String subject) {
        DeskBrowser.Page login = browser.get("/oauth2/authorization/oidc");
        return browser.send(login, "form", "username=" + subject, "password=" + OfficeProvider.PASSWORD);
    }

    /** With what the provider sends somebody back to the desk, who does not go there yet. */
    private static String answerOf(DeskBrowser browser, String subject) {
        DeskBrowser.Page login = browser.get("/oauth2/authorization/oidc");
        Map<String, String> fields = Map.of(
                "_csrf", login.val("input[name=_csrf]"), "username", subject, "password", OfficeProvider.PASSWORD);
        return browser.sentTo(browser.sentTo(login.at().resolve("/login").toString(), fields));
    }

    private StaffId person(String account, Role role) {
        return person(account, Handling.CONFIDENTIAL, role);
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
        rows.change("INSERT INTO user_entities (id, name, display_name) VALUES ('aGFuZGxl', ?, '')", id.value());
        rows.change("""
                        INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                            uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type,
                            backup_state, created, last_used, label)
                        VALUES ('a2V5', 'aGFuZGxl', '', 0, TRUE, FALSE, 'usb', 'public-key', FALSE, NOW(6), NOW(6), 'lost')""");
    }

    private List<String> audited(StaffId owner) {
        return rows.words(
                "SELECT CONCAT(action, ' ', REGEXP_REPLACE(detail, '(^|, )staff [0-9a-f.]{64,}$', '')) FROM audit_record WHERE subject = ? ORDER BY id",
                owner.value());
    }

    private String lastFailure() {
        return rows.word("""
                        SELECT CONCAT(subject, ' ', detail) FROM audit_record
                        WHERE action = 'SIGN_IN_FAILED' ORDER BY id DESC LIMIT 1""");
    }
}
