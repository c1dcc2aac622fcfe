package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    void aLineOfTheQueueSaysWhatTheFilingIsAndWhyItIsThere() {
        DeskBrowser browser = signedIn("examiner");
        Element line = line(browser, "US13990106B2");
        assertThat(line.select(".desk-case__title").text()).isNotBlank();
        assertThat(line.text()).contains("FUND-").contains("government interest");

        Element unread = line(browser, "US20260401122A1");
        assertThat(unread.text()).contains("(not read)", "it is encrypted", "Ask for a copy without password");
        Element part = line(browser, "UNNUMBERED-1656f8f75bfe53f5");
        assertThat(part.text()).contains("(part not read)", "it came without a filing number");
        assertThat(jdbc.sql("SELECT detail FROM audit_record WHERE action = 'CASES_LISTED' AND actor = 'examiner'")
                        .query(String.class)
                        .list())
                .contains("cases " + caseOn("US20260401122A1"));
    }

    /** The only line there is if the case is asked for, wherever other tests have left it. */
    private Element line(DeskBrowser browser, String number) {
        String status = jdbc.sql("SELECT status FROM review_case WHERE id = ?")
                .param(caseOn(number))
                .query(String.class)
                .single();
        return browser.get("/queue?number=%s&status=%s".formatted(number.replace("US", "us"), status))
                .document()
                .select(".desk-queue--lines tbody tr")
                .first();
    }

    @Test
    void aFilterForgivesCaseAndWidthAndIsTakenAwayByItself() {
        DeskBrowser browser = signedIn("examiner");
        int all =
                browser.get("/queue?area=quantum").document().select("tbody tr").size();
        DeskBrowser.Page asked =
                browser.get("/queue?area=" + URLEncoder.encode("Ｑｕａｎｔｕｍ ", StandardCharsets.UTF_8) + "&queue=SECRECY");
        assertThat(asked.document().select("tbody tr")).hasSize(all).isNotEmpty();
        assertThat(asked.document().select(".desk-chips li").eachText())
                .containsExactly("Queue: Secrecy ×", "Area: Quantum ×");
        assertThat(asked.document().select(".desk-chips a").eachAttr("href").get(1))
                .isEqualTo("/queue?queue=SECRECY");
    }

    @Test
    void whatIsNotReadSaysWhyAndWhatToDo() {
        DeskBrowser browser = signedIn("examiner");
        assertThat(why(browser, "US20260401122A1")).isEqualTo("Nothing of it could be read: it is encrypted.");
        assertThat(why(browser, "UNNUMBERED-1656f8f75bfe53f5"))
                .isEqualTo("A part of it could not be read: it came without a filing number.");
    }

    private String why(DeskBrowser browser, String number) {
        return browser.get("/cases/" + caseOn(number))
                .document()
                .select(".desk-case__why")
                .text();
    }

    @Test
    void wordsOfAFilingSayTheirLanguageWhateverThePageSpeaks() {
        Document page =
                signedIn("examiner").get("/cases/" + caseOn("JP2026991112A")).document();
        assertThat(page.select("h1 [lang=ja]").text()).isNotBlank();
        assertThat(page.select(".desk-paper [lang=ja] mark")).isNotEmpty();
        assertThat(page.select(".desk-paper [lang=ja] .desk-label").eachAttr("lang"))
                .containsOnly("en");
        assertThat(page.select(".desk-quote[lang=ja] mark")).isNotEmpty();
    }

    @Test
    void aPlaceWithSeveralHitsIsOnePlace() {
        Document page =
                signedIn("examiner").get("/cases/" + caseOn("US13990108B1")).document();
        List<String> places = page.select(".desk-places > li").eachText();
        assertThat(places).anyMatch(place -> place.matches("claim 1 ×\\d+ .*"));
        assertThat(page.select(".desk-places > li").first().select(".desk-quote"))
                .as("hits close to each other stand in one quote")
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.text())
                            .isEqualTo("1Extreme ultraviolet light source with 2tin droplets shaped by two prepulses");
                    assertThat(quote.select("mark").eachText()).containsExactly("Extreme ultraviolet", "tin droplets");
                });
        List<String> all = page.select(".desk-paper mark sup").eachText();
        assertThat(page.select(".desk-places a[data-hit]").eachAttr("data-hit"))
                .as("no hit is left out of the quotes, also where hits overlap")
                .containsAll(all);
        assertThat(all)
                .allSatisfy(number ->
                        assertThat(page.select(".desk-paper #hit-" + number)).hasSize(1));
        assertThat(page.select(".desk-case__why").text()).matches("SEMI-01 .*: claim 1 ×\\d+, title ×2, .* more.*");
    }

    @Test
    void byPassageEachPlaceStandsOnceWithAllThatWasFoundThere() {
        DeskBrowser examiner = signedIn("examiner");
        String address = "/cases/" + caseOn("US20260401101A1");
        Document byEntry = examiner.get(address).document();
        assertThat(byEntry.select(".desk-entry .desk-places")).hasSizeGreaterThan(1);
        String other = byEntry.select(".desk-switch a:not([aria-current])").attr("href");

        Document page = examiner.get(other).document();
        List<String> places = page.select(".desk-places > li > .desk-place").eachText();
        assertThat(places).doesNotHaveDuplicates().contains("claim 1", "title", "abstract");
        assertThat(page.select(".desk-places > li > a[data-hit]").eachAttr("data-hit"))
                .extracting(Integer::valueOf)
                .as("in the order of the text")
                .isSorted();
        assertThat(page.select(".desk-places mark")).hasSizeGreaterThanOrEqualTo(places.size());
        assertThat(page.select(".desk-places .desk-small strong").eachText())
                .as("which entries found it")
                .containsAll(byEntry.select(".desk-entry h3 span:first-child").eachText());
        assertThat(page.select(".desk-entry h3")).as("what the entries are").isNotEmpty();

        assertThat(examiner.get(address)
                        .document()
                        .select(".desk-switch [aria-current]")
                        .text())
                .as("chosen last")
                .isEqualTo("By passage");
        assertThat(signedIn("examiner")
                        .get(address)
                        .document()
                        .select(".desk-switch [aria-current]")
                        .text())
                .isEqualTo("By entry");
    }

    @Test
    void aStatementOfGovernmentInterestIsOnePlace() {
        Document page = signedIn("examiner")
                .get("/cases/" + caseOn("US13990106B2") + "?by=passage")
                .document();
        assertThat(page.select(".desk-places > li")).singleElement().satisfies(place -> {
            assertThat(place.text()).startsWith("government interest ×7 ");
            assertThat(place.select(".desk-quote")).hasSize(1);
        });
    }

    @Test
    void anEndedCaseHasNoDaysLeftAndSaysWhyThereIsNothingToDecide() {
        long id = caseOn("EP9990116A1");
        DeskBrowser browser = signedIn("examiner");
        DeskBrowser.Page closed = browser.send(
                browser.get("/cases/" + id), "#decision", Map.of("decision", "NO_CONCERN", "reason", "OTHER_MEANING"));
        assertThat(closed.document().select(".desk-facts").first().text()).isEqualTo("State Closed Days left ended");
        assertThat(closed.document().select("#not-now").text()).isEqualTo("This case is closed.");
        assertThat(closed.text()).doesNotContain("If nobody acts");
        DeskBrowser.Page elsewhere = browser.get("/keys");
        assertThat(elsewhere.document().select(".desk-toast").text()).isEqualTo("EP9990116A1: Closed Undo u");
        assertThat(signedIn("examiner").get("/keys").document().select(".desk-toast"))
                .isEmpty();
        DeskBrowser.Page again = browser.send(elsewhere, "#undo-last", Map.of());
        assertThat(again.document().select(".desk-facts").first().text())
                .contains("Open")
                .doesNotContain("ended");
    }

    @Test
    void whoeverSignsInComesToTheirWork() {
        assertThat(signedIn("list-author").get("/").at().getPath()).isEqualTo("/lists");
        assertThat(signedIn("list-approver").get("/").at().getPath()).isEqualTo("/lists");
        assertThat(signedIn("examiner").get("/").at().getPath()).isEqualTo("/queue");
        assertThat(signedIn("somebody").get("/").text())
                .contains("You have no role", "Whoever administers people can give you one");
    }

    @Test
    void whatSomebodyHoldsIsAListOfItsOwn() {
        DeskBrowser examiner = signedIn("examiner-ocean");
        String address = "/cases/" + caseOn("US20260401120A1");
        examiner.send(examiner.get(address), "form[action$=/take]", Map.of());
        DeskBrowser.Page mine = examiner.get("/queue?mine=true");
        assertThat(mine.document().select("#lists a[aria-current]").text()).isEqualTo("Mine 1");
        assertThat(mine.document().select("tbody tr th a").eachAttr("href")).containsExactly(address);
        assertThat(mine.document().select("#lists a").get(1).attr("href")).isEqualTo("/queue");
        examiner.send(examiner.get(address), "form[action$=/put-back]", Map.of());
        assertThat(examiner.get("/queue").document().select("#lists a").first().text())
                .isEqualTo("Mine 0");
    }

    @Test
    void whatWasFilledInAndNotSentIsThereAgainAndForNobodyElse() {
        String address = "/cases/" + caseOn("US20260401104A1");
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page kept = examiner.post(
                address + "/draft",
                Map.of(
                        "_csrf", examiner.token(),
                        "version", "0",
                        "decision", "ASK_FOR_INFORMATION",
                        "reason", "UNCLEAR",
                        "words", "Which atom?"));
        assertThat(kept.status()).isEqualTo(204);

        Document again = signedIn("examiner").get(address).document();
        assertThat(again.select("#words").text()).isEqualTo("Which atom?");
        assertThat(again.select("input[name=decision][checked]").val()).isEqualTo("ASK_FOR_INFORMATION");
        assertThat(again.select("#reason option[selected]").eachAttr("value")).containsExactly("UNCLEAR");
        assertThat(signedIn("examiner-2")
                        .get(address)
                        .document()
                        .select("#words")
                        .text())
                .isEmpty();
        assertThat(examiner.post("/cases/999999/draft", Map.of("_csrf", examiner.token(), "version", "0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftThatArrivesAfterThePersonsOwnDecisionIsNotKept() {
        long id = caseOn("US20260401102A1");
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page seen = examiner.get("/cases/" + id);
        String version = seen.document().select("#decision input[name=version]").val();
        examiner.send(seen, "#decision", Map.of("decision", "ASK_FOR_INFORMATION", "reason", "UNCLEAR"));

        Map<String, String> late = Map.of("_csrf", examiner.token(), "version", version, "words", "On its way.");
        assertThat(examiner.post("/cases/" + id + "/draft", late).status()).isEqualTo(204);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM case_draft WHERE case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        examiner.send(examiner.get("/cases/" + id), "#undo", Map.of());
    }

    @Test
    void whoIsTooLateFindsTheirWordsInTheCaseAsItStandsNow() {
        String address = "/cases/" + caseOn("US20260401115A1");
        DeskBrowser slow = signedIn("examiner");
        DeskBrowser.Page seen = slow.get(address);
        DeskBrowser quick = signedIn("examiner-2");
        Map<String, String> looked = Map.of("decision", "SECRECY_REVIEW", "reason", "ON_THE_LIST");
        quick.send(quick.get(address), "#decision", looked);

        Map<String, String> late = Map.of("decision", "NO_CONCERN", "reason", "OTHER", "words", "Sold for years.");
        assertThat(slow.send(seen, "#decision", late).status()).isEqualTo(409);
        DeskBrowser.Page now = slow.get(address);
        assertThat(now.document().select("#words").text()).isEqualTo("Sold for years.");
        DeskBrowser.Page done = slow.send(now, "#decision", late);
        assertThat(done.document().select("#decisions").text()).contains("Sold for years.");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM case_draft WHERE words = 'Sold for years.'")
                        .query(Integer.class)
                        .single())
                .isZero();
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
