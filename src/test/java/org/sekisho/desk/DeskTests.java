package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.desk.door.WebSecurity;

/** The desk as a browser without JavaScript meets it. */
class DeskTests extends ServedDesk {

    @Test
    void goesFromTheQueueThroughACaseToTheNext() {
        DeskBrowser browser = signedIn("examiner");
        Page shown = browser.send(browser.get("/queue?area=semiconductors"), "#take-next");
        assertThat(shown.path()).matches("/cases/\\d+");
        shown.has("mark");

        Page mistaken = browser.send(shown, "#decision", "decision=NO_CONCERN", "reason=STATE_FUNDED");
        mistaken.is(422).says("The reason belongs to another decision");

        Page next = browser.send(mistaken, "#decision", "decision=NO_CONCERN", "reason=OTHER_MEANING", "next=true");
        next.is(200);
        assertThat(next.path()).matches("/cases/\\d+").isNotEqualTo(shown.path());
    }

    @Test
    void aPageIsTheSameOneInTheOtherLanguage() {
        DeskBrowser browser = signedIn("examiner-2");
        for (String address : List.of(
                browser.send(browser.get("/queue"), "#take-next").path(),
                "/queue?list=ENDED",
                "/figures",
                "/search?words=%22towed%20array%22")) {
            Page japanese = browser.send(browser.get(address), "form[action=/language]", "language=ja");
            japanese.isAt(address.replaceFirst("\\?.*", "")).has("html[lang=ja]");
            assertThat(japanese.val("input[name=back]")).isEqualTo(address);
            browser.send(japanese, "form[action=/language]", "language=en").has("html[lang=en]");
        }
    }

    @Test
    void asksAgainForADayThatACaseCannotBePutOffTo() {
        DeskBrowser examiner = signedIn("examiner-2");
        Page shown = examiner.send(examiner.get("/queue?queue=DISCLOSURE"), "#take-next");
        Page again = examiner.send(shown, "#snooze", "until=2001-01-01");
        again.is(422).says("Choose a day from tomorrow");
        assertThat(again.val("#snooze-until")).isEqualTo("2001-01-01");
        assertThat(again.text("h1")).isEqualTo(shown.text("h1"));
    }

    @Test
    void hasTheSecondPersonConfirmAnOrder() {
        DeskBrowser examiner = signedIn("examiner-2");
        Page shown = examiner.send(examiner.get("/queue"), "#take-next");
        String address = shown.path();
        Page proposed = examiner.send(shown, "#decision", "decision=RECOMMEND_SECRECY_ORDER", "reason=ON_THE_LIST");
        proposed.says("Needs confirmation");

        DeskBrowser second = signedIn("second-reviewer");
        Page without = second.send(second.get(address), "#answer", "agreed=false", "words= ");
        without.is(422).says("Say why in the comment").has("#disagreed[checked]");
        Page back = second.send(
                second.get(address).hasNo("#disagreed[checked]"), "#answer", "agreed=false", "words=the lens is old");
        back.says("sent back to be decided again");
        Page again = examiner.get(address);
        assertThat(again.text("#sent-back"))
                .contains("Sent back: decide again", "second-reviewer did not agree", "the lens is old");
        assertThat(examiner.get("/queue?mine=true").text(".desk-queue")).contains("Sent back");
        examiner.send(again, "#decision", "decision=RECOMMEND_SECRECY_ORDER", "reason=ON_THE_LIST")
                .hasNo("#sent-back");
        Page confirmed = second.send(second.get(address), "#answer", "agreed=true");
        confirmed.says("Secrecy order recommended").says("second-reviewer agreed");
    }

    @Test
    void saysHowManyCasesOnlyTheLevelHidesWhateverIsAskedFor() {
        assertThat(hiddenFrom("examiner-ocean", "en")).isEmpty();
        cleared("examiner-ocean", "OPEN");
        String said = hiddenFrom("examiner-ocean", "en");
        assertThat(said)
                .matches(
                        "(One case is|\\d+ cases are) above the level that you are cleared for and not shown to you\\. .*");
        assertThat(signedIn("examiner-ocean").get("/queue?number=NONE").text("#hidden"))
                .isEqualTo(said);
        assertThat(hiddenFrom("examiner-ocean", "ja")).startsWith("閲覧できる取扱区分を超えるため");
    }

    private String hiddenFrom(String account, String language) {
        return signedIn(account, language).get("/queue").text("#hidden");
    }

    private void cleared(String account, String level) {
        rows.change("UPDATE staff_member SET cleared = ? WHERE id = ?", level, account);
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
        assertThat(rows.words("SELECT detail FROM audit_record WHERE action = 'CASES_LISTED' AND actor = 'examiner'"))
                .contains("cases " + caseOn("US20260401122A1"));
    }

    /** The only line there is if the case is asked for, wherever other tests have left it. */
    private Element line(DeskBrowser browser, String number) {
        String status = rows.word("SELECT status FROM review_case WHERE id = ?", caseOn(number));
        return browser.get("/queue?number=%s&status=%s".formatted(number.replace("US", "us"), status))
                .select(".desk-queue--lines tbody tr")
                .first();
    }

    @Test
    void aFilterForgivesCaseAndWidthAndIsTakenAwayByItself() {
        DeskBrowser browser = signedIn("examiner");
        int all = browser.get("/queue?area=quantum").select("tbody tr").size();
        Page asked =
                browser.get("/queue?area=" + URLEncoder.encode("Ｑｕａｎｔｕｍ ", StandardCharsets.UTF_8) + "&queue=SECRECY");
        assertThat(asked.select("tbody tr")).hasSize(all).isNotEmpty();
        assertThat(asked.texts(".desk-chips li")).containsExactly("Queue: Secrecy ×", "Area: Quantum ×");
        assertThat(asked.hrefs(".desk-chips a").get(1)).isEqualTo("/queue?queue=SECRECY");
    }

    @Test
    void whatIsNotReadSaysWhyAndWhatToDo() {
        DeskBrowser browser = signedIn("examiner");
        assertThat(why(browser, "US20260401122A1")).isEqualTo("Nothing of it could be read: it is encrypted.");
        assertThat(why(browser, "UNNUMBERED-1656f8f75bfe53f5"))
                .isEqualTo("A part of it could not be read: it came without a filing number.");
        browser.get("/cases/" + caseOn("US20260401122A1")).has("#ask-for-copy");
        browser.get("/cases/" + caseOn("UNNUMBERED-1656f8f75bfe53f5"))
                .says("Give it its number")
                .has("#number")
                .hasNo("#copy");
    }

    private String why(DeskBrowser browser, String number) {
        return browser.get("/cases/" + caseOn(number)).text(".desk-case__why");
    }

    @Test
    void wordsOfAFilingSayTheirLanguageWhateverThePageSpeaks() {
        Page page = signedIn("examiner").get("/cases/" + caseOn("JP2026991112A"));
        assertThat(page.text("h1 [lang=ja]")).isNotBlank();
        page.has(".desk-paper [lang=ja] mark");
        assertThat(page.select(".desk-paper [lang=ja] .desk-label").eachAttr("lang"))
                .containsOnly("en");
        page.has(".desk-quote[lang=ja] mark");
    }

    @Test
    void aPlaceWithSeveralHitsIsOnePlace() {
        Page page = signedIn("examiner").get("/cases/" + caseOn("US13990108B1"));
        List<String> places = page.texts(".desk-places > li");
        assertThat(places).anyMatch(place -> place.matches("claim 1 ×\\d+ .*"));
        assertThat(page.select(".desk-places > li").first().select(".desk-quote"))
                .as("hits close to each other stand in one quote")
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.text())
                            .isEqualTo("1Extreme ultraviolet light source with 2tin droplets shaped by two prepulses");
                    assertThat(quote.select("mark").eachText()).containsExactly("Extreme ultraviolet", "tin droplets");
                });
        List<String> all = page.texts(".desk-paper mark sup");
        assertThat(page.select(".desk-places a[data-hit]").eachAttr("data-hit"))
                .as("no hit is left out of the quotes, also where hits overlap")
                .containsAll(all);
        assertThat(all)
                .allSatisfy(number ->
                        assertThat(page.select(".desk-paper #hit-" + number)).hasSize(1));
        assertThat(page.text(".desk-case__why"))
                .matches("SEMI-01: claim 1: .*droplet.* within one sentence; also title ×2, abstract ×6, 4 more · .*");
    }

    @Test
    void byPassageEachPlaceStandsOnceWithAllThatWasFoundThere() {
        DeskBrowser examiner = signedIn("examiner");
        String address = "/cases/" + caseOn("US20260401101A1");
        Page byEntry = examiner.get(address);
        assertThat(byEntry.select(".desk-entry .desk-places")).hasSizeGreaterThan(1);
        String other = byEntry.href(".desk-switch a:not([aria-current])");

        Page page = examiner.get(other);
        List<String> places = page.texts(".desk-places > li > .desk-place");
        assertThat(places).doesNotHaveDuplicates().contains("claim 1", "title", "abstract");
        assertThat(page.select(".desk-places > li > a[data-hit]").eachAttr("data-hit"))
                .extracting(Integer::valueOf)
                .as("in the order of the text")
                .isSorted();
        assertThat(page.select(".desk-places mark")).hasSizeGreaterThanOrEqualTo(places.size());
        assertThat(page.texts(".desk-places .desk-small strong"))
                .as("which entries found it")
                .containsAll(byEntry.texts(".desk-entry h3 span:first-child"));
        assertThat(page.select(".desk-entry h3")).as("what the entries are").isNotEmpty();

        assertThat(examiner.get(address).text(".desk-switch [aria-current]"))
                .as("chosen last")
                .isEqualTo("By passage");
        assertThat(signedIn("examiner").get(address).text(".desk-switch [aria-current]"))
                .isEqualTo("By entry");
    }

    @Test
    void aStatementOfGovernmentInterestIsOnePlace() {
        Page page = signedIn("examiner").get("/cases/" + caseOn("US13990106B2") + "?by=passage");
        assertThat(page.select(".desk-places > li")).singleElement().satisfies(place -> {
            assertThat(place.text()).startsWith("government interest ×7 ");
            assertThat(place.select(".desk-quote")).hasSize(1);
        });
    }

    @Test
    void anEndedCaseHasNoDaysLeftAndSaysWhyThereIsNothingToDecide() {
        long id = caseOn("EP9990116A1");
        DeskBrowser browser = signedIn("examiner");
        Page closed =
                browser.send(browser.get("/cases/" + id), "#decision", "decision=NO_CONCERN", "reason=OTHER_MEANING");
        assertThat(closed.select(".desk-facts").first().text()).isEqualTo("State Closed Days left ended");
        assertThat(closed.text("#not-now")).isEqualTo("This case is closed.");
        closed.saysNot("If nobody acts");
        Page elsewhere = browser.get("/keys");
        assertThat(elsewhere.text(".desk-toast")).isEqualTo("EP9990116A1: Closed Undo u");
        signedIn("examiner").get("/keys").hasNo(".desk-toast");
        Page again = browser.send(elsewhere, "#undo-last");
        assertThat(again.select(".desk-facts").first().text()).contains("Open").doesNotContain("ended");
    }

    @Test
    void whoeverSignsInComesToTheirWork() {
        signedIn("list-author").get("/").isAt("/lists");
        signedIn("list-approver").get("/").isAt("/lists");
        signedIn("examiner").get("/").isAt("/queue");
        signedIn("somebody").get("/").says("You have no role", "Whoever administers people can give you one");
    }

    @Test
    void whatSomebodyHoldsIsAListOfItsOwn() {
        DeskBrowser examiner = signedIn("examiner-ocean");
        String address = "/cases/" + caseOn("US20260401120A1");
        examiner.send(examiner.get(address), "form[action$=/take]");
        Page mine = examiner.get("/queue?mine=true");
        assertThat(mine.text("#lists a[aria-current]")).isEqualTo("Mine 1");
        assertThat(mine.hrefs("tbody tr th a")).containsExactly(address);
        assertThat(mine.select("#lists a").get(1).attr("href")).isEqualTo("/queue");
        examiner.send(examiner.get(address), "#put-back");
        assertThat(examiner.get("/queue").select("#lists a").first().text()).isEqualTo("Mine 0");
    }

    @Test
    void whatWasFilledInAndNotSentIsThereAgainAndForNobodyElse() {
        String address = "/cases/" + caseOn("US20260401104A1");
        DeskBrowser examiner = signedIn("examiner");
        Page kept = examiner.own(
                address + "/draft", "version=0", "decision=ASK_FOR_INFORMATION", "reason=UNCLEAR", "words=Which atom?");
        kept.is(204);

        Page again = signedIn("examiner").get(address);
        assertThat(again.text("#words")).isEqualTo("Which atom?");
        assertThat(again.val("input[name=decision][checked]")).isEqualTo("ASK_FOR_INFORMATION");
        assertThat(again.values("#reason option[selected]")).containsExactly("UNCLEAR");
        assertThat(signedIn("examiner-2").get(address).text("#words")).isEmpty();
        examiner.own("/cases/999999/draft", "version=0").is(404);
    }

    @Test
    void aDraftThatArrivesAfterThePersonsOwnDecisionIsNotKept() {
        long id = caseOn("US20260401102A1");
        DeskBrowser examiner = signedIn("examiner");
        Page seen = examiner.get("/cases/" + id);
        String version = seen.val("#decision input[name=version]");
        examiner.send(seen, "#decision", "decision=ASK_FOR_INFORMATION", "reason=UNCLEAR");

        Map<String, String> late = Map.of("_csrf", examiner.token(), "version", version, "words", "On its way.");
        examiner.post("/cases/" + id + "/draft", late).is(204);
        assertThat(rows.number("SELECT COUNT(*) FROM case_draft WHERE case_id = ?", id))
                .isZero();
        examiner.send(examiner.get("/cases/" + id), "#undo");
    }

    @Test
    void whoIsTooLateFindsTheirWordsInTheCaseAsItStandsNow() {
        String address = "/cases/" + caseOn("US20260401115A1");
        DeskBrowser slow = signedIn("examiner");
        Page seen = slow.get(address);
        DeskBrowser quick = signedIn("examiner-2");
        Map<String, String> looked = Map.of("decision", "SECRECY_REVIEW", "reason", "ON_THE_LIST");
        quick.send(quick.get(address), "#decision", looked);

        Map<String, String> late = Map.of("decision", "NO_CONCERN", "reason", "OTHER", "words", "Sold for years.");
        slow.send(seen, "#decision", late).is(409);
        Page now = slow.get(address);
        assertThat(now.text("#words")).isEqualTo("Sold for years.");
        Page done = slow.send(now, "#decision", late);
        assertThat(done.text("#decisions")).contains("Sold for years.");
        assertThat(rows.number("SELECT COUNT(*) FROM case_draft WHERE words = 'Sold for years.'"))
                .isZero();
    }

    @Test
    void speaksJapaneseToWhoeverDoes() {
        Page queue = signedIn("examiner", "ja").get("/queue");

        assertThat(queue.first("html").attr("lang")).isEqualTo("ja");
        assertThat(queue.text("h1")).isEqualTo("審査待ち");
    }

    @Test
    void tellsBrowsersToRunNothingThatIsNotItsOwn() {
        Page page = new DeskBrowser(port, "en").get("/sign-in");

        assertThat(page.header("Content-Security-Policy")).contains(WebSecurity.CONTENT);
        page.hasNo("script:not([src]), style, [style], [onclick]");
        page.select("link[href], script[src]").forEach(part -> {
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
