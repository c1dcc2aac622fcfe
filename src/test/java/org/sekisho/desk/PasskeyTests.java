package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Passkeys as the second factor, in a real browser with a device of its own, and without any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTests extends ServedDesk {

    private static final Pattern SECOND_FACTOR = Pattern.compile(".*/second-factor$");
    private static final Pattern PASSKEYS = Pattern.compile(".*/passkeys$");

    @Autowired
    Passkeys passkeys;

    private Chromium chromium;
    private @Nullable DeskBrowser half;

    @BeforeAll
    void start() {
        chromium = Chromium.atName(port);
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aRegisteredPasskeyIsAskedForAfterThePasswordAndOpensTheDesk() {
        StaffId owner = person("keyed");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("keyed")) {
            window.withPasskeyDevice();
            Page page = registered(window, "key ring");
            assertThat(page.locator("main")).containsText("The passkey is registered");
            assertThat(page.locator("#remove-passkey")).containsText("key ring");
            page.navigate("/queue");
            assertThat(page.locator("#take-next")).isVisible();

            page.click(".desk-header__who button:has-text('Sign out')");
            page.navigate("/queue?area=quantum");
            signIn(page, "keyed");
            assertThat(page).hasURL(SECOND_FACTOR);
            page.navigate("/queue");
            assertThat(page).hasURL(SECOND_FACTOR);
            assertThat(page.evaluate("async () => (await fetch('/queue', {headers: {'HX-Request': 'true'}})).url"))
                    .asString()
                    .endsWith("/second-factor");
            page.navigate("/queue?area=quantum");
            page.click("#give-passkey button");
            page.waitForURL("**/queue?area=quantum**");
            assertThat(page.locator("#take-next")).isVisible();
        }
        assertThat(audited(owner))
                .containsSubsequence("SIGNED_IN ", "PASSKEY_ADDED key ring", "SIGNED_IN ", "PASSKEY_GIVEN ");
    }

    @Test
    void theSessionGetsAnotherNameWhenThePasskeyIsGiven() {
        person("renamed");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("renamed")) {
            window.withPasskeyDevice();
            Page page = registered(window, "laptop");
            page.click(".desk-header__who button:has-text('Sign out')");
            signIn(page, "renamed");
            String before = cookie(page);
            page.click("#give-passkey button");
            page.waitForURL("**/queue");
            assertThat(cookie(page)).isNotEqualTo(before);
        }
    }

    @Test
    void anotherTabThatWasSignedInByThePasswordOnlyIsAskedToo() {
        person("two-tabs");
        DeskBrowser elsewhere = signedIn("two-tabs");
        elsewhere.get("/queue").isAt("/queue");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("two-tabs")) {
            window.withPasskeyDevice();
            registered(window, "laptop");
        }
        elsewhere.get("/queue").isAt("/second-factor");
    }

    @Test
    void aRemovedPasskeyIsAskedForNoMoreAndTakesThePassword() {
        StaffId owner = person("remover");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("remover")) {
            window.withPasskeyDevice();
            Page page = registered(window, "old telephone");
            page.check("#passkey-1");
            page.click("#remove-passkey button");
            assertThat(page.locator("main")).containsText("The current password is wrong");
            page.check("#passkey-1");
            page.fill("#remove-current", PASSWORD);
            page.click("#remove-passkey button");
            assertThat(page.locator("main")).containsText("The passkey is removed");
        }
        signedIn("remover").get("/queue").isAt("/queue");
        assertThat(audited(owner)).contains("PASSKEY_REMOVED old telephone");
    }

    @Test
    void whoLostThemAllIsLetInAgainByWhoeverAdministersPeople() {
        StaffId owner = withAPasskey("loser");
        signedIn("loser").get("/queue").isAt("/second-factor");

        DeskBrowser administrator = signedIn("user-administrator");
        DeskBrowser.Page loser = administrator.get("/people/loser");
        administrator.send(loser, "#remove-passkeys").says("The passkeys are removed.");

        signedIn("loser").get("/queue").isAt("/queue");
        assertThat(audited(owner)).contains("PASSKEYS_REMOVED 1");
    }

    @Test
    void aDeviceThatDoesNotHaveItLetsNobodyInAndThePageSaysSo() {
        person("emptied");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("emptied")) {
            PasskeyDevice device = window.withPasskeyDevice();
            Page page = registered(window, "laptop");
            page.click(".desk-header__who button:has-text('Sign out')");
            signIn(page, "emptied");
            device.forgetsAll();
            page.click("#give-passkey button");
            assertThat(page.locator("[data-trouble=not-given]")).isVisible();
            page.navigate("/queue");
            assertThat(page).hasURL(SECOND_FACTOR);
        }
    }

    @Test
    void theSameDeviceIsRegisteredOnce() {
        person("twice");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("twice")) {
            window.withPasskeyDevice();
            Page page = registered(window, "laptop");
            page.fill("#label", "laptop again");
            page.fill("#current", PASSWORD);
            page.click("#add-passkey button");
            assertThat(page.locator("[data-trouble=known]")).isVisible();
        }
    }

    @Test
    void aPasskeyWhoseCounterWentBackIsRefusedAndToldOfOnThePersonsPage() {
        StaffId owner = person("copied");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("copied")) {
            window.withPasskeyDevice();
            Page page = registered(window, "laptop");
            page.click(".desk-header__who button:has-text('Sign out')");
            signIn(page, "copied");
            rows.change("UPDATE user_credentials SET signature_count = 1000000 WHERE label = 'laptop'"
                    + " AND user_entity_user_id = (SELECT id FROM user_entities WHERE name = 'copied')");
            page.click("#give-passkey button");
            assertThat(page.locator("main")).containsText("That was no passkey of yours");
        }
        assertThat(audited(owner)).contains("PASSKEY_COPIED its counter went back", "PASSKEY_REFUSED ");
        DeskBrowser administrator = signedIn("user-administrator");
        DeskBrowser.Page page = administrator.get("/people/copied");
        assertThat(page.text("#copied")).contains("counter had gone back");
        administrator.send(page, "#remove-passkeys");
        administrator.get("/people/copied").hasNo("#copied");
    }

    @Test
    void somebodyElsesPasskeyIsNone() {
        StaffId victim = withAPasskey("victim");
        person("thief");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("thief")) {
            window.withPasskeyDevice();
            Page page = registered(window, "thief's own");
            page.click(".desk-header__who button:has-text('Sign out')");
            signIn(page, "victim");
            assertThat(page).hasURL(SECOND_FACTOR);
            // asks the thief's own device for any key of the desk's, and hands that in for the victim
            page.evaluate("const form = document.querySelector('#give-passkey');"
                    + " const asked = JSON.parse(form.dataset.question); asked.allowCredentials = [];"
                    + " form.dataset.question = JSON.stringify(asked);");
            page.click("#give-passkey button");
            assertThat(page.locator("main")).containsText("That was no passkey of yours");
            page.navigate("/queue");
            assertThat(page).hasURL(SECOND_FACTOR);
        }
        assertThat(audited(victim)).contains("PASSKEY_REFUSED ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "null", "[]", "zebra", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}"})
    void whatIsNoPasskeyLetsNobodyIn(String credential) {
        withAPasskey("plain");
        DeskBrowser browser = signedIn("plain");
        browser.get("/second-factor");
        DeskBrowser.Page page = browser.own("/second-factor", "credential=" + credential);
        page.is(422).saysNot("zebra", "Exception");
        browser.get("/queue").isAt("/second-factor");
    }

    static Stream<AccessRules.Door> closedDoors() {
        return AccessRules.ALL.stream()
                .filter(door -> door.keeper() == AccessRules.Keeper.SIGN_IN
                        || door.keeper() == AccessRules.Keeper.ROLES
                        || door.keeper() == AccessRules.Keeper.ENROLMENT);
    }

    @ParameterizedTest
    @MethodSource("closedDoors")
    void noDoorOpensBeforeThePasskeyIsGiven(AccessRules.Door door) {
        withAPasskey("half");
        if (half == null) {
            half = signedIn("half");
        }
        DeskBrowser.Page page = half.tryDoor(door.toString(), caseOf("quantum", "ocean"));
        page.isAt("/second-factor");
    }

    @Test
    void whoIsHalfwayInMaySignOutAndChooseALanguage() {
        withAPasskey("halfway");
        DeskBrowser browser = signedIn("halfway");
        DeskBrowser.Page page = browser.get("/second-factor");
        page = browser.send(page, "form[action=/language]", "language=ja", "back=/second-factor");
        page.says("パスキーの確認");
        browser.send(page, "form[action=/sign-out]").isAt("/sign-in");
        browser.get("/second-factor").isAt("/sign-in");
    }

    @Test
    void thePageSaysWherePasskeysWorkAndThatTheyNeedJavaScript() {
        withAPasskey("figures");
        DeskBrowser browser = signedIn("figures"); // at 127.0.0.1, to which no browser binds a passkey
        assertThat(browser.get("/second-factor").select("a[href=http://localhost:" + port + "]"))
                .hasSize(1);
        try (Window window = chromium.open(Reader.ENGLISH.withoutScript()).signedIn("figures")) {
            window.page().navigate("/second-factor");
            assertThat(window.page().locator("main")).containsText("Without JavaScript a browser gives no passkey");
            assertThat(window.page().locator("#give-passkey button")).isHidden();
        }
    }

    @Test
    void aPasskeyTakesALabelAndThePassword() {
        person("careless");
        DeskBrowser browser = signedIn("careless");
        String token = browser.token();
        browser.post("/passkeys", Map.of("_csrf", token, "label", " ", "current", PASSWORD))
                .says("Say what to call it");
        browser.post("/passkeys", Map.of("_csrf", token, "label", "a", "current", "wrong"))
                .says("The current password is wrong");
        browser.post("/passkeys", Map.of("_csrf", token, "label", "a", "current", PASSWORD))
                .says("That is no passkey that was asked for");
        browser.post("/passkeys/remove", Map.of("_csrf", token, "passkey", "x", "current", PASSWORD))
                .says("Choose the passkey to remove");
    }

    @Test
    void nobodyRemovesAPasskeyOfSomebodyElse() {
        StaffId owner = withAPasskey("owner");
        person("neighbour");
        DeskBrowser browser = signedIn("neighbour");
        String others = passkeys.of(owner).get(0).id();
        Map<String, String> fields = Map.of("_csrf", browser.token(), "passkey", others, "current", PASSWORD);
        browser.post("/passkeys/remove", fields).is(422);
        assertThat(passkeys.of(owner)).hasSize(1);
    }

    @Test
    void itsPagesAreForEverybodyAndFitANarrowScreen() {
        person("narrow");
        try (Window window = chromium.open(Reader.ENGLISH).signedIn("narrow")) {
            window.withPasskeyDevice();
            Page page = registered(window, "鍵");
            window.isForEverybody().fits().shown("passkeys-en");
            page.setViewportSize(320, 900);
            window.fits();
            page.click("form[action='/sign-out'] button");
            signIn(page, "narrow");
            window.isForEverybody().fits();
            page.setViewportSize(1280, 900);
            window.fits().shown("second-factor-en");
        }
    }

    @Test
    void everyDoorButTheWayInNeedsASignInThatIsWhole() {
        assertThat(AccessRules.ALL)
                .filteredOn(door -> door.keeper() == AccessRules.Keeper.FIRST_FACTOR)
                .extracting(AccessRules.Door::toString)
                .containsExactly("POST /sign-out", "GET /second-factor", "POST /second-factor");
        assertThat(AccessRules.ALL)
                .filteredOn(door -> door.method() == HttpMethod.GET && door.keeper() == AccessRules.Keeper.ENROLMENT)
                .hasSize(1);
    }

    private static Page registered(Window window, String label) {
        Page page = window.page();
        page.navigate("/passkeys");
        page.fill("#label", label);
        page.fill("#current", PASSWORD);
        page.click("#add-passkey button");
        page.waitForSelector(".desk-said");
        assertThat(page).hasURL(PASSKEYS);
        return page;
    }

    private static void signIn(Page page, String account) {
        if (!page.url().contains("/sign-in")) {
            page.navigate("/sign-in");
        }
        page.fill("#account", account);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    private static String cookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("sekisho"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private StaffId person(String account) {
        return person(account, Handling.CONFIDENTIAL, Role.EXAMINER);
    }

    /** Somebody with a passkey that no device has. */
    private StaffId withAPasskey(String account) {
        StaffId id = person(account);
        if (passkeys.of(id).isEmpty()) {
            rows.change(
                    "INSERT INTO user_entities (id, name, display_name) VALUES (?, ?, ?)",
                    encoded(account),
                    account,
                    account);
            rows.change("""
                            INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                                uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type,
                                backup_state, created, last_used, label)
                            VALUES (?, ?, '', 0, TRUE, FALSE, 'usb', 'public-key', FALSE, NOW(6), NOW(6), 'lost')""", encoded(account + "-key"), encoded(account));
        }
        return id;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> audited(StaffId owner) {
        return rows.words(
                "SELECT CONCAT(action, ' ', REGEXP_REPLACE(detail, '(^|, )staff [0-9a-f.]{64,}$', '')) FROM audit_record WHERE subject = ? ORDER BY id",
                owner.value());
    }
}
