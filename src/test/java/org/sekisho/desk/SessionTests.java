package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.limit.FormTokens;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.IssuedCode;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

/** From signing in to being signed out, for whoever means well and for whoever does not. */
class SessionTests extends ServedDesk {

    private static final String COOKIE = "sekisho";

    @Autowired
    Staff staff;

    @Autowired
    Invitations invitations;

    @Autowired
    Passkeys passkeys;

    @Test
    void signingInMakesANewSessionAndEndsTheOneBefore() {
        DeskBrowser browser = signedIn("auditor");
        String before = browser.cookie(COOKIE);
        signIn(browser, "auditor", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie(COOKIE)).isNotEmpty().isNotEqualTo(before);
        assertThat(with(before).get("/").at().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void whoBringsASessionOfTheirOwnMakingIsGivenAnother() {
        String made = Base64.getEncoder().encodeToString("made-by-somebody-else".getBytes(StandardCharsets.UTF_8));
        DeskBrowser browser = with(made);
        signIn(browser, "auditor", PASSWORD);

        assertThat(browser.cookie(COOKIE)).isNotEqualTo(made);
        assertThat(with(made).get("/").at().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void signingOutEndsItForWhoeverHasItsName() {
        DeskBrowser browser = signedIn("auditor");
        String name = browser.cookie(COOKIE);
        assertThat(with(name).get("/").at().getPath()).isNotEqualTo("/sign-in");

        browser.send(browser.get("/"), "form[action=/sign-out]", Map.of());
        assertThat(with(name).get("/").at().getPath()).isEqualTo("/sign-in");
        assertThat(rows(name)).isZero();
    }

    @Test
    void itsCookieIsForTheDeskAloneAndForNoScript() {
        DeskBrowser browser = nobody();
        List<String> set =
                browser.setBy("/sign-in", Map.of("_csrf", browser.token(), "account", "auditor", "password", PASSWORD));

        assertThat(set)
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .asString()
                .contains("; Path=/", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain=", "Expires=", "Max-Age=");
    }

    @Test
    void soIsTheOneByWhichAStrangersFormsAreKnown() {
        List<String> set = nobody().get("/sign-in").response().headers().allValues("Set-Cookie");

        assertThat(set)
                .singleElement()
                .asString()
                .startsWith(FormTokens.COOKIE + "=")
                .contains("; Path=/", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain=", "Max-Age=");
    }

    @Test
    void aFormsTokenIsGoodForTheSessionItWasMadeForAndNoOther() {
        DeskBrowser one = signedIn("auditor");
        DeskBrowser another = signedIn("auditor");
        String mine = one.token();
        one.keep(FormTokens.COOKIE, "planted");

        for (String token : List.of("planted", another.token(), "")) {
            assertThat(one.post("/language", Map.of("_csrf", token, "language", "ja"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(one.sentTo("/language", Map.of("_csrf", mine, "language", "en")))
                .endsWith("/");
    }

    @Test
    void soIsTheCookieOfTheLanguage() {
        DeskBrowser browser = nobody();
        List<String> set = browser.setBy("/language", Map.of("_csrf", browser.token(), "language", "ja"));

        assertThat(set)
                .singleElement()
                .asString()
                .startsWith("sekisho-language=")
                .contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void itsNameCannotBeGuessed() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            names.add(name(signedIn("auditor").cookie(COOKIE)));
        }

        assertThat(names).hasSize(20).allMatch(name -> name.matches("[A-Za-z0-9_-]{36}"));
    }

    @Test
    void endsAfterHalfAnHourWithoutAClick() {
        DeskBrowser browser = signedIn("auditor");
        lastUsed(browser, Duration.ofMinutes(29));
        assertThat(browser.get("/").at().getPath()).isNotEqualTo("/sign-in");

        lastUsed(browser, Duration.ofMinutes(31));
        assertThat(browser.get("/").at().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void endsAfterADaysWorkHoweverBusy() {
        DeskBrowser browser = signedIn("auditor");
        begun(browser, Duration.ofHours(9).minusMinutes(1));
        assertThat(browser.get("/").at().getPath()).isNotEqualTo("/sign-in");

        begun(browser, Duration.ofHours(9).plusMinutes(1));
        assertThat(browser.get("/").at().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void keepsNoWordOfAFiling() {
        DeskBrowser browser = signedIn("examiner");
        browser.get("/cases/" + caseOf("quantum", "ocean"));

        List<byte[]> kept = jdbc.sql("""
                        SELECT a.ATTRIBUTE_BYTES FROM WEB_SESSION_ATTRIBUTES a
                        JOIN WEB_SESSION s ON s.PRIMARY_ID = a.SESSION_PRIMARY_ID WHERE s.SESSION_ID = ?""")
                .param(name(browser.cookie(COOKIE)))
                .query((row, n) -> row.getBytes(1))
                .list();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase("quantum")
                        .doesNotContain(PASSWORD));
    }

    @Test
    void anUnknownNameAWrongPasswordAndALockedOutPersonHaveTheSameAnswer() throws Exception {
        add("gone");
        staff.setPassword(new StaffId("gone"), PASSWORD, "test");
        staff.deactivate(new StaffId("gone"), "test");

        String unknown = refused("nobody-here", PASSWORD);
        assertThat(refused("auditor", "otters juggle no more")).isEqualTo(unknown);
        assertThat(refused("gone", PASSWORD)).isEqualTo(unknown);
        assertThat(refused("not an account's name", "")).isEqualTo(unknown);
        signedIn("auditor");
    }

    @Test
    void aRightPasswordIsTooLateAfterTooManyWrongOnes() throws Exception {
        add("forgetful");
        staff.setPassword(new StaffId("forgetful"), PASSWORD, "test");
        for (int i = 0; i < 5; i++) {
            refused("forgetful", "wrong the %d. time".formatted(i));
        }
        refused("forgetful", PASSWORD);

        jdbc.sql("UPDATE staff_member SET locked_until = locked_until - INTERVAL 1 HOUR WHERE id = 'forgetful'")
                .update();
        signIn(nobody(), "forgetful", PASSWORD);
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsTakenByNoForm() {
        add("newcomer");
        IssuedCode code = invitations.issueCode(new StaffId("newcomer"), "test");
        assertThat(redeemed(code, "short").text()).contains("12");
        assertThat(redeemed(code, "password1234").at().getPath()).isEqualTo("/invitation");
        assertThat(redeemed(code, "newcomer likes juggling").at().getPath()).isEqualTo("/invitation");
        DeskBrowser.Page form = nobody().get("/invitation");
        assertThat(form.document().select("input[type=password][autocomplete=new-password]"))
                .hasSize(1);

        assertThat(redeemed(code, PASSWORD).at().getPath()).isEqualTo("/sign-in");
        signIn(nobody(), "newcomer", PASSWORD);
        assertThat(redeemed(code, "nine quick otters juggle").at().getPath()).isEqualTo("/invitation");
    }

    @Test
    void aPersonChangesTheirPasswordWithThePresentOneAndIsSignedOutElsewhere() throws Exception {
        String another = "nine quick otters juggle";
        add("careful");
        staff.setPassword(new StaffId("careful"), PASSWORD, "test");
        DeskBrowser elsewhere = nobody();
        signIn(elsewhere, "careful", PASSWORD);
        DeskBrowser browser = nobody();
        signIn(browser, "careful", PASSWORD);
        assertThat(changed(browser, "", another).status()).isEqualTo(422);
        assertThat(changed(browser, another, another).text()).contains("The current password is wrong");
        assertThat(changed(browser, PASSWORD, "password1234").status()).isEqualTo(422);
        assertThat(elsewhere.get("/").at().getPath()).isNotEqualTo("/sign-in");

        assertThat(changed(browser, PASSWORD, another).text()).contains("The password is changed.");
        assertThat(browser.get("/").at().getPath()).isNotEqualTo("/sign-in");
        assertThat(elsewhere.get("/").at().getPath()).isEqualTo("/sign-in");
        refused("careful", PASSWORD);
        signIn(nobody(), "careful", another);
    }

    @Test
    void aWrongPasswordCountsOnceAndIsOnRecordOnce() throws Exception {
        added("mistyper");
        for (int i = 1; i <= 4; i++) {
            refused("mistyper", "wrong the %d. time".formatted(i));
        }
        assertThat(jdbc.sql(
                                "SELECT detail FROM audit_record WHERE subject = 'mistyper' AND action = 'SIGN_IN_FAILED' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "wrong password, 1 in a row",
                        "wrong password, 2 in a row",
                        "wrong password, 3 in a row",
                        "wrong password, 4 in a row");
        signIn(nobody(), "mistyper", PASSWORD);
    }

    @Test
    void aCodeThatSetsThePasswordAnewEndsAllSessions() throws Exception {
        added("robbed");
        DeskBrowser one = nobody();
        signIn(one, "robbed", PASSWORD);
        DeskBrowser other = nobody();
        signIn(other, "robbed", PASSWORD);

        redeemed(invitations.issueCode(new StaffId("robbed"), "test"), "nine quick otters juggle");

        assertThat(one.get("/").at().getPath()).isEqualTo("/sign-in");
        assertThat(other.get("/trail").at().getPath()).isEqualTo("/sign-in");
        assertThat(rows(other.cookie(COOKIE), "robbed")).isZero();
        signIn(one, "robbed", "nine quick otters juggle");
    }

    @Test
    void lettingSomebodyInAgainRevivesNoSession() throws Exception {
        added("returned");
        DeskBrowser before = nobody();
        signIn(before, "returned", PASSWORD);
        staff.deactivate(new StaffId("returned"), "test");
        staff.reactivate(new StaffId("returned"), "test");

        assertThat(before.get("/").at().getPath()).isEqualTo("/sign-in");
        signIn(before, "returned", PASSWORD);
        assertThat(before.get("/").at().getPath()).isNotEqualTo("/sign-in");
    }

    @Test
    void takingPasskeysAwayEndsTheSessionsOfWhoMayHaveGivenThem() throws Exception {
        added("keyless");
        DeskBrowser before = nobody();
        signIn(before, "keyless", PASSWORD);
        jdbc.sql("INSERT INTO user_entities (id, name, display_name) VALUES ('k', 'keyless', 'K')")
                .update();
        jdbc.sql("""
                INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count, uv_initialized,
                    backup_eligible, authenticator_transports, backup_state, created, last_used, label)
                VALUES ('k1', 'k', '', 0, TRUE, FALSE, '', FALSE, NOW(6), NOW(6), 'K')""").update();

        passkeys.removeAll(new StaffId("keyless"), "test");

        assertThat(before.get("/").at().getPath()).isEqualTo("/sign-in");
    }

    private void added(String account) throws Exception {
        add(account);
        staff.setPassword(new StaffId(account), PASSWORD, "test");
    }

    private int rows(String session, String account) {
        return jdbc.sql("SELECT COUNT(*) FROM WEB_SESSION WHERE SESSION_ID = ? AND PRINCIPAL_NAME = ?")
                .param(name(session))
                .param(account)
                .query(Integer.class)
                .single();
    }

    private static DeskBrowser.Page changed(DeskBrowser browser, String current, String password) {
        return browser.send(
                browser.get("/password"), "form[action=/password]", Map.of("current", current, "password", password));
    }

    private DeskBrowser.Page redeemed(IssuedCode code, String password) {
        DeskBrowser browser = nobody();
        return browser.send(
                browser.get("/invitation"),
                "form[action=/invitation]",
                Map.of("code", code.code().written(), "password", password));
    }

    private void add(String account) {
        Access access = new Access(Set.of(Role.AUDITOR), Set.of(), false, Handling.OPEN);
        staff.add(new StaffId(account), new Profile("The " + account, access, Language.EN), "test");
    }

    /** Somebody who got hold of a session's name. */
    private DeskBrowser with(String name) {
        DeskBrowser browser = nobody();
        browser.keep(COOKIE, name);
        return browser;
    }

    private static DeskBrowser.Page tried(DeskBrowser browser, String account, String password) {
        return browser.send(
                browser.get("/sign-in"), "form[action=/sign-in]", Map.of("account", account, "password", password));
    }

    private static void signIn(DeskBrowser browser, String account, String password) {
        DeskBrowser.Page page = tried(browser, account, password);
        assertThat(page.at().getPath()).as(page.text()).isNotEqualTo("/sign-in");
    }

    private String refused(String account, String password) {
        DeskBrowser.Page page = tried(nobody(), account, password);
        assertThat(page.at().toString()).endsWith("/sign-in?again");
        return page.status() + page.withoutTokens();
    }

    private void lastUsed(DeskBrowser browser, Duration ago) {
        jdbc.sql("""
                        UPDATE WEB_SESSION SET EXPIRY_TIME = EXPIRY_TIME - (LAST_ACCESS_TIME - :then), LAST_ACCESS_TIME = :then
                        WHERE SESSION_ID = :name""")
                .param("then", System.currentTimeMillis() - ago.toMillis())
                .param("name", name(browser.cookie(COOKIE)))
                .update();
    }

    private void begun(DeskBrowser browser, Duration ago) {
        jdbc.sql("UPDATE WEB_SESSION SET CREATION_TIME = :then WHERE SESSION_ID = :name")
                .param("then", System.currentTimeMillis() - ago.toMillis())
                .param("name", name(browser.cookie(COOKIE)))
                .update();
    }

    private int rows(String cookie) {
        return jdbc.sql("SELECT COUNT(*) FROM WEB_SESSION WHERE SESSION_ID = ?")
                .param(name(cookie))
                .query(Integer.class)
                .single();
    }

    private static String name(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }
}
