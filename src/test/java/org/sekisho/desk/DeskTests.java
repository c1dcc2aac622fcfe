package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.door.WebSecurity;

/** The desk as a browser without JavaScript meets it. */
class DeskTests extends ServedDesk {

    @Test
    void refusesAWrongPasswordWithoutSayingWhatIsWrong() {
        DeskBrowser browser = new DeskBrowser(port, "en");
        DeskBrowser.Page page = browser.send(
                browser.get("/sign-in"),
                "form[action=/sign-in]",
                Map.of("account", "nobody", "password", "otters juggle no more"));

        assertThat(page.text()).contains("The account name or the password is wrong");
    }

    @Test
    void goesFromTheQueueThroughACaseToTheNext() {
        DeskBrowser browser = signedIn("examiner");
        DeskBrowser.Page shown = browser.send(browser.get("/queue?area=semiconductors"), "#take-next", Map.of());
        assertThat(shown.at().getPath()).matches("/cases/\\d+");
        assertThat(shown.document().select("mark")).isNotEmpty();

        DeskBrowser.Page mistaken =
                browser.send(shown, "#decision", Map.of("decision", "NO_CONCERN", "reason", "STATE_FUNDED"));
        assertThat(mistaken.status()).isEqualTo(422);
        assertThat(mistaken.text()).contains("The reason belongs to another decision");

        DeskBrowser.Page next = browser.send(
                mistaken, "#decision", Map.of("decision", "NO_CONCERN", "reason", "OTHER_MEANING", "next", "true"));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.at().getPath())
                .matches("/cases/\\d+")
                .isNotEqualTo(shown.at().getPath());
    }

    @Test
    void hasTheSecondPersonConfirmAnOrder() {
        DeskBrowser examiner = signedIn("examiner-2");
        DeskBrowser.Page shown = examiner.send(examiner.get("/queue"), "#take-next", Map.of());
        String address = shown.at().getPath();
        DeskBrowser.Page proposed = examiner.send(
                shown, "#decision", Map.of("decision", "RECOMMEND_SECRECY_ORDER", "reason", "ON_THE_LIST"));
        assertThat(proposed.text()).contains("Needs confirmation");

        DeskBrowser second = signedIn("second-reviewer");
        DeskBrowser.Page confirmed = second.send(second.get(address), "#answer", Map.of("agreed", "true"));
        assertThat(confirmed.text()).contains("Secrecy order recommended").contains("second-reviewer agreed");
    }

    @Test
    void showsNobodyACaseThatIsNotTheirs() {
        String quantum = "/cases/" + caseOf("quantum", "ocean");

        DeskBrowser.Page forbidden = signedIn("examiner-ocean").get(quantum);
        DeskBrowser.Page missing = signedIn("examiner-ocean").get("/cases/999999");
        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(forbidden.withoutTokens()).isEqualTo(missing.withoutTokens());
        assertThat(signedIn("operator").get(quantum).status()).isEqualTo(404);
        assertThat(signedIn("operator").get("/queue").status()).isEqualTo(404);
    }

    @Test
    void saysHowManyCasesOnlyTheLevelHidesWhateverIsAskedFor() {
        assertThat(hiddenFrom("examiner-ocean", "en")).isEmpty();
        cleared("examiner-ocean", "OPEN");
        try {
            String said = hiddenFrom("examiner-ocean", "en");
            assertThat(said)
                    .matches(
                            "(One case is|\\d+ cases are) above the level that you are cleared for and not shown to you\\. .*");
            assertThat(signedIn("examiner-ocean")
                            .get("/queue?number=NONE")
                            .document()
                            .select("#hidden")
                            .text())
                    .isEqualTo(said);
            assertThat(hiddenFrom("examiner-ocean", "ja")).startsWith("閲覧できる取扱区分を超えるため");
        } finally {
            cleared("examiner-ocean", "CONFIDENTIAL");
        }
    }

    private String hiddenFrom(String account, String language) {
        return signedIn(account, language)
                .get("/queue")
                .document()
                .select("#hidden")
                .text();
    }

    private void cleared(String account, String level) {
        jdbc.sql("UPDATE staff_member SET cleared = ? WHERE id = ?")
                .params(level, account)
                .update();
    }

    @Test
    void speaksJapaneseToWhoeverDoes() {
        DeskBrowser.Page queue = signedIn("examiner", "ja").get("/queue");

        assertThat(queue.document().selectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(queue.document().selectFirst("h1").text()).isEqualTo("審査待ち");
    }

    @Test
    void takesNoFormThatItsOwnPageDidNotGive() {
        DeskBrowser browser = signedIn("examiner");

        assertThat(browser.post("/queue/next", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void tellsBrowsersToRunNothingThatIsNotItsOwn() {
        DeskBrowser.Page page = new DeskBrowser(port, "en").get("/sign-in");

        assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                .contains(WebSecurity.CONTENT);
        assertThat(page.document().select("script:not([src]), style, [style], [onclick]"))
                .isEmpty();
        page.document().select("link[href], script[src]").forEach(part -> {
            String address = part.hasAttr("href") ? part.attr("href") : part.attr("src");
            assertThat(new DeskBrowser(port, "en").get(address).status())
                    .as(address)
                    .isEqualTo(200);
        });
        assertThat(new DeskBrowser(port, "en")
                        .get("/assets/govuk/assets/images/govuk-crest.svg")
                        .status())
                .isNotEqualTo(200);
    }
}
