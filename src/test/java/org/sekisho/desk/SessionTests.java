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
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.desk.limit.FormTokens;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.IssuedCode;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

/** From signing in to being signed out, for whoever means well and for whoever does not. */
class SessionTests extends ServedDesk {

    @Autowired
    Invitations invitations;

    @Autowired
    Passkeys passkeys;

    @Test
    void signingInMakesANewSessionAndEndsTheOneBefore() {
        DeskBrowser browser = signedIn("auditor");
        String before = browser.cookie(DeskBrowser.SESSION);
        signIn(browser, "auditor", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie(DeskBrowser.SESSION)).isNotEmpty().isNotEqualTo(before);
        with(before).get("/").isAt("/sign-in");
    }

    @Test
    void whoBringsASessionOfTheirOwnMakingIsGivenAnother() {
        String made = Base64.getEncoder().encodeToString("made-by-somebody-else".getBytes(StandardCharsets.UTF_8));
        DeskBrowser browser = with(made);
        signIn(browser, "auditor", PASSWORD);

        assertThat(browser.cookie(DeskBrowser.SESSION)).isNotEqualTo(made);
        with(made).get("/").isAt("/sign-in");
    }

    @Test
    void aFormThatIsSentAfterItEndedLeadsBackToItsPage() {
        DeskBrowser browser = signedIn("examiner");
        String page = "/cases/" + caseOf("quantum", "ocean");
        Page shown = browser.get(page);
        rows.change("DELETE FROM WEB_SESSION");
        Page asked = browser.send(shown, "#decision", "decision=NO_CONCERN");
        asked.isAt("/sign-in");
        browser.send(asked, "form[action=/sign-in]", Map.of("account", "examiner", "password", PASSWORD))
                .isAt(page);
    }

    @Test
    void aFormThatIsRefusedLeavesTheOneThatIsOpenAsItIs() {
        DeskBrowser browser = signedIn("examiner");
        rows.change("DELETE FROM WEB_SESSION");
        String page = "/cases/" + caseOf("quantum", "ocean");
        Page asked = browser.get(page).isAt("/sign-in");
        browser.post(page + "/draft", Map.of("_csrf", "of the session that ended"));
        browser.send(asked, "form[action=/sign-in]", Map.of("account", "examiner", "password", PASSWORD))
                .isAt(page);
    }

    @Test
    void aSignInWhosePageIsStaleStillLeadsToTheWantedPage() {
        DeskBrowser browser = nobody();
        String page = "/cases/" + caseOf("quantum", "ocean");
        browser.get(page).isAt("/sign-in");
        Page again = browser.post("/sign-in", Map.of("_csrf", "stale", "account", "examiner", "password", PASSWORD));
        browser.send(again, "form[action=/sign-in]", Map.of("account", "examiner", "password", PASSWORD))
                .isAt(page);
    }

    @Test
    void anErrorHasTheMenuOfWhoeverIsSignedIn() {
        assertThat(signedIn("examiner").get("/nowhere").texts(".desk-nav a")).contains("Queue");
        assertThat(signedIn("examiner").get("/trail").texts(".desk-nav a")).contains("Queue");
        assertThat(nobody().get("/assets/nothing").texts(".desk-nav a")).isEmpty();
    }

    @Test
    void signingOutEndsItForWhoeverHasItsName() {
        DeskBrowser browser = signedIn("auditor");
        String name = browser.cookie(DeskBrowser.SESSION);
        assertThat(with(name).get("/").path()).isNotEqualTo("/sign-in");

        browser.send(browser.get("/"), "form[action=/sign-out]");
        with(name).get("/").isAt("/sign-in");
        assertThat(rows(name)).isZero();
    }

    @Test
    void itsCookieIsForTheDeskAloneAndForNoScript() {
        DeskBrowser browser = nobody();
        List<String> set =
                browser.setBy("/sign-in", Map.of("_csrf", browser.token(), "account", "auditor", "password", PASSWORD));

        assertThat(set)
                .filteredOn(cookie -> cookie.startsWith(DeskBrowser.SESSION + "="))
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
            one.post("/language", Map.of("_csrf", token, "language", "ja")).is(404);
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
            names.add(name(signedIn("auditor").cookie(DeskBrowser.SESSION)));
        }

        assertThat(names).hasSize(20).allMatch(name -> name.matches("[A-Za-z0-9_-]{36}"));
    }

    @Test
    void endsAfterHalfAnHourWithoutAClick() {
        DeskBrowser browser = signedIn("auditor");
        lastUsed(browser, Duration.ofMinutes(29));
        assertThat(browser.get("/").path()).isNotEqualTo("/sign-in");

        lastUsed(browser, Duration.ofMinutes(31));
        browser.get("/").isAt("/sign-in");
    }

    @Test
    void endsAfterADaysWorkHoweverBusy() {
        DeskBrowser browser = signedIn("auditor");
        begun(browser, Duration.ofHours(9).minusMinutes(1));
        assertThat(browser.get("/").path()).isNotEqualTo("/sign-in");

        begun(browser, Duration.ofHours(9).plusMinutes(1));
        browser.get("/").isAt("/sign-in");
    }

    @Test
    void keepsNoWordOfAFiling() {
        DeskBrowser browser = signedIn("examiner");
        browser.get("/cases/" + caseOf("quantum", "ocean"));

        List<byte[]> kept = rows.jdbc()
                .sql("""
                        SELECT a.ATTRIBUTE_BYTES FROM WEB_SESSION_ATTRIBUTES a
                        JOIN WEB_SESSION s ON s.PRIMARY_ID = a.SESSION_PRIMARY_ID WHERE s.SESSION_ID = ?""")
                .param(name(browser.cookie(DeskBrowser.SESSION)))
                .query((row, n) -> row.getBytes(1))
                .list();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase("quantum")
                        .doesNotContain(PASSWORD));
    }

    @Test
    void anUnknownNameAWrongPasswordAndALockedOutPersonHaveTheSameAnswer() {
        person("gone", Handling.OPEN, Role.AUDITOR);
        staff.deactivate(new StaffId("gone"), "test");

        String unknown = refused("nobody-here", PASSWORD);
        assertThat(refused("auditor", "otters juggle no more")).isEqualTo(unknown);
        assertThat(refused("gone", PASSWORD)).isEqualTo(unknown);
        assertThat(refused("not an account's name", "")).isEqualTo(unknown);
        signedIn("auditor");
    }

    @Test
    void aRightPasswordIsTooLateAfterTooManyWrongOnes() {
        person("forgetful", Handling.OPEN, Role.AUDITOR);
        for (int i = 0; i < 5; i++) {
            refused("forgetful", "wrong the %d. time".formatted(i));
        }
        refused("forgetful", PASSWORD);

        rows.change("UPDATE staff_member SET locked_until = locked_until - INTERVAL 1 HOUR WHERE id = 'forgetful'");
        signIn(nobody(), "forgetful", PASSWORD);
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsTakenByNoForm() {
        Access access = new Access(Set.of(Role.AUDITOR), Set.of(), false, Handling.OPEN);
        staff.add(new StaffId("newcomer"), new Profile("The newcomer", access, Language.EN), "test");
        IssuedCode code = invitations.issueCode(new StaffId("newcomer"), "test");
        redeemed(code, "short").says("12");
        redeemed(code, "password1234").isAt("/invitation");
        redeemed(code, "newcomer likes juggling").isAt("/invitation");
        Page form = nobody().get("/invitation");
        assertThat(form.select("input[type=password][autocomplete=new-password]"))
                .hasSize(1);

        redeemed(code, PASSWORD).isAt("/sign-in");
        signIn(nobody(), "newcomer", PASSWORD);
        redeemed(code, "nine quick otters juggle").isAt("/invitation");
    }

    @Test
    void aPersonChangesTheirPasswordWithThePresentOneAndIsSignedOutElsewhere() {
        String another = "nine quick otters juggle";
        person("careful", Handling.OPEN, Role.AUDITOR);
        DeskBrowser elsewhere = nobody();
        signIn(elsewhere, "careful", PASSWORD);
        DeskBrowser browser = nobody();
        signIn(browser, "careful", PASSWORD);
        changed(browser, "", another).is(422);
        changed(browser, another, another).says("The current password is wrong");
        changed(browser, PASSWORD, "password1234").is(422);
        assertThat(elsewhere.get("/").path()).isNotEqualTo("/sign-in");

        changed(browser, PASSWORD, another).says("The password is changed.");
        assertThat(browser.get("/").path()).isNotEqualTo("/sign-in");
        elsewhere.get("/").isAt("/sign-in");
        refused("careful", PASSWORD);
        signIn(nobody(), "careful", another);
    }

    @Test
    void aWrongPasswordCountsOnceAndIsOnRecordOnce() {
        person("mistyper", Handling.OPEN, Role.AUDITOR);
        for (int i = 1; i <= 4; i++) {
            refused("mistyper", "wrong the %d. time".formatted(i));
        }
        assertThat(
                        rows.words(
                                "SELECT detail FROM audit_record WHERE subject = 'mistyper' AND action = 'SIGN_IN_FAILED' ORDER BY id"))
                .containsExactly(
                        "wrong password, 1 in a row",
                        "wrong password, 2 in a row",
                        "wrong password, 3 in a row",
                        "wrong password, 4 in a row");
        signIn(nobody(), "mistyper", PASSWORD);
    }

    @Test
    void aCodeThatSetsThePasswordAnewEndsAllSessions() {
        person("robbed", Handling.OPEN, Role.AUDITOR);
        DeskBrowser one = nobody();
        signIn(one, "robbed", PASSWORD);
        DeskBrowser other = nobody();
        signIn(other, "robbed", PASSWORD);

        redeemed(invitations.issueCode(new StaffId("robbed"), "test"), "nine quick otters juggle");

        one.get("/").isAt("/sign-in");
        other.get("/trail").isAt("/sign-in");
        assertThat(rowsOf(other.cookie(DeskBrowser.SESSION), "robbed")).isZero();
        signIn(one, "robbed", "nine quick otters juggle");
    }

    @Test
    void lettingSomebodyInAgainRevivesNoSession() {
        person("returned", Handling.OPEN, Role.AUDITOR);
        DeskBrowser before = nobody();
        signIn(before, "returned", PASSWORD);
        staff.deactivate(new StaffId("returned"), "test");
        staff.reactivate(new StaffId("returned"), "test");

        before.get("/").isAt("/sign-in");
        signIn(before, "returned", PASSWORD);
        assertThat(before.get("/").path()).isNotEqualTo("/sign-in");
    }

    private int rowsOf(String session, String account) {
        return rows.number(
                "SELECT COUNT(*) FROM WEB_SESSION WHERE SESSION_ID = ? AND PRINCIPAL_NAME = ?", name(session), account);
    }

    private static Page changed(DeskBrowser browser, String current, String password) {
        return browser.send(
                browser.get("/password"), "form[action=/password]", "current=" + current, "password=" + password);
    }

    private Page redeemed(IssuedCode code, String password) {
        DeskBrowser browser = nobody();
        return browser.send(
                browser.get("/invitation"),
                "form[action=/invitation]",
                "code=" + code.code().written(),
                "password=" + password);
    }

    /** Somebody who got hold of a session's name. */
    private DeskBrowser with(String name) {
        DeskBrowser browser = nobody();
        browser.keep(DeskBrowser.SESSION, name);
        return browser;
    }

    private static Page tried(DeskBrowser browser, String account, String password) {
        return browser.send(
                browser.get("/sign-in"), "form[action=/sign-in]", "account=" + account, "password=" + password);
    }

    private static void signIn(DeskBrowser browser, String account, String password) {
        Page page = tried(browser, account, password);
        assertThat(page.path()).as(page.text()).isNotEqualTo("/sign-in");
    }

    private String refused(String account, String password) {
        Page page = tried(nobody(), account, password);
        assertThat(page.at().toString()).endsWith("/sign-in?again");
        page.says("The account name or the password is wrong");
        return page.status() + page.withoutTokens();
    }

    private void lastUsed(DeskBrowser browser, Duration ago) {
        rows.jdbc()
                .sql("""
                        UPDATE WEB_SESSION SET EXPIRY_TIME = EXPIRY_TIME - (LAST_ACCESS_TIME - :then), LAST_ACCESS_TIME = :then
                        WHERE SESSION_ID = :name""")
                .param("then", System.currentTimeMillis() - ago.toMillis())
                .param("name", name(browser.cookie(DeskBrowser.SESSION)))
                .update();
    }

    private void begun(DeskBrowser browser, Duration ago) {
        rows.jdbc()
                .sql("UPDATE WEB_SESSION SET CREATION_TIME = :then WHERE SESSION_ID = :name")
                .param("then", System.currentTimeMillis() - ago.toMillis())
                .param("name", name(browser.cookie(DeskBrowser.SESSION)))
                .update();
    }

    private int rows(String cookie) {
        return rows.number("SELECT COUNT(*) FROM WEB_SESSION WHERE SESSION_ID = ?", name(cookie));
    }

    private static String name(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }
}
