package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** A filing that no program could read, from the reading by a person to the end of its case, and its level, as pages show them. */
class GivenDeskTests extends ServedDesk {

    private static final String ENCRYPTED = "US20260401122A1";

    private static Page given(DeskBrowser browser, Page page, String code) {
        return browser.send(
                page, "#give-form", "code=" + code, "place=page 2, claim 1", "words=A towed array hunts submarines.");
    }

    @Test
    void isGivenAnEntryIsReferredByItAndIsClosedByTwoWhoSayWhatBecomesOfTheReferral() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner-2");
        Page unread = examiner.get(address);
        assertThat(reasons(unread)).containsExactly("READ_BY_EYE", "COPY_CAME", "NOTHING_TO_READ");
        signedIn("examiner-ocean").get(address).is(404);

        assertThat(examiner.get(address + "/entries").values("option")).contains("OCEAN-01", "QUANTUM-01");

        Page wrong = given(examiner, unread, "OCAEN-01");
        wrong.is(422).says("Did you mean OCEAN-01?");
        assertThat(wrong.text("#give-words")).isEqualTo("A towed array hunts submarines.");

        Page waits = given(examiner, wrong, "OCEAN-01");
        assertThat(waits.text("#waiting"))
                .contains("OCEAN-01", "Proposed by examiner-2", "page 2, claim 1: A towed array hunts submarines.");
        waits.hasNo("#given-why").hasNo("#waiting form.desk-confirm");
        signedIn("examiner-ocean").get(address).is(404);
        confirmed(address);

        Page known = examiner.get(address);
        assertThat(known.text("#given-why")).contains("OCEAN-01");
        assertThat(known.text("#given"))
                .contains("page 2, claim 1", "A towed array hunts submarines.", "given by examiner-2");
        signedIn("examiner-ocean").get(address).is(200);
        assertThat(signedIn("examiner-2", "ja").get(address).text("#given-why")).startsWith("スクリーニングでは見つけられず");

        examiner.send(known, "#decision", "decision=SECRECY_REVIEW", "reason=ON_THE_LIST");
        Page referrals = examiner.get(address + "/referrals");
        String ask = referrals.val("#refer-form input[name=ask]");
        assertThat(ask).endsWith(" ocean");
        Page put = examiner.send(referrals, "#refer-form", "ask=" + ask, "question=Is it known?");
        String sent = examiner.get(put.href("a[href*=/package?of=]")).body();
        assertThat(sent).contains("\"readByPerson\"", "page 2, claim 1", "OCEAN-01");

        closedWithWhatIsOwed(examiner, address);
    }

    @Test
    void isOfferedNoEntryThatTheReaderMayNotKnowOf() {
        DeskBrowser examiner = signedIn("examiner-ocean");
        String address = "/cases/" + caseOf("ocean", "quantum");

        assertThat(examiner.get(address + "/entries").values("option"))
                .contains("OCEAN-01")
                .doesNotContain("QUANTUM-01");
        given(examiner, examiner.get(address), "QANTUM-01").is(422).saysNot("Did you mean QUANTUM-01?");
        examiner.get("/cases/" + caseOn(ENCRYPTED) + "/entries").is(404);
    }

    /** The second reviewer comes to it by the list of what is to be confirmed. */
    private Page confirmed(String address) {
        DeskBrowser second = signedIn("second-reviewer");
        Page queue = second.get("/queue?list=TO_CONFIRM");
        queue.has("a[href^=" + address + "]");
        assertThat(signedIn("second-reviewer", "ja").get(address).text("#waiting"))
                .contains("二人目の確認者が承認するまで");
        return second.send(second.get(address), "#waiting form.desk-confirm");
    }

    private void closedWithWhatIsOwed(DeskBrowser examiner, String address) {
        Page owing = examiner.get(address);
        assertThat(owing.values("#decision input[name=owed]")).contains("WITHDRAWN", "AWAITED");
        Map<String, String> silent =
                Map.of("decision", "NO_CONCERN", "reason", "READ_BY_EYE", "words", "Sold for years.");
        Page refused = examiner.send(owing, "#decision", silent);
        refused.is(422);

        examiner.send(
                refused,
                "#decision",
                "decision=NO_CONCERN",
                "reason=READ_BY_EYE",
                "words=Sold for years.",
                "owed=WITHDRAWN");
        DeskBrowser second = signedIn("second-reviewer");
        Page asked = second.get(address);
        Element pane = asked.first("section.desk-decide");
        assertThat(pane.children().eachAttr("id"))
                .as("the proposal stands above the answer")
                .startsWith("decide", "proposal", "answer");
        assertThat(asked.text("#proposal"))
                .startsWith("Proposed, and waiting for a second person")
                .contains("examiner-2", "No concern", "Sold for years.", "the referrals are withdrawn");
        Page closed = second.send(asked, "#answer", "agreed=true");
        assertThat(closed.select(".desk-facts").first().text()).contains("Closed");
        examiner.get(address + "/referrals").says("Sold for years.");
    }

    private static List<String> reasons(Page page) {
        return page.values("#reason optgroup[data-decision=NO_CONCERN] option").stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Test
    void saysWhyACaseHasItsLevelAndByWhichEntry() {
        long id = caseOf("quantum", "ocean");
        Page shown = signedIn("examiner").get("/cases/" + id);

        assertThat(shown.text("#level-why")).matches("by entry (focus-areas|jp-specified-fields) .*");
        assertThat(signedIn("examiner", "ja").get("/cases/" + id).text("#level-why"))
                .matches("項目.*による");
    }

    @Test
    void isRaisedOutOfThePersonsOwnSightOnlyIfTheyKnow() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner");
        Page shown = examiner.get(address);
        assertThat(shown.text("#level-to option[value=SECRET]")).contains("you will no longer see the case");

        Page asked = examiner.send(shown, "#level-form", "to=SECRET", "words=It is about keys.");
        asked.is(422).says("you would no longer see this case", "It is about keys.");

        Page gone = examiner.send(asked, "#level-form", "to=SECRET", "words=It is about keys.", "mayVanish=true");
        gone.isAt("/queue").says(ENCRYPTED + " has a level now that you are not cleared for");
        examiner.get(address).is(404);
        assertThat(gone.text("#hidden")).contains("above the level");
    }

    @Test
    void isLoweredWithAReasonThatStaysToBeRead() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner");
        Page silent = examiner.send(examiner.get(address), "#level-form", "to=OPEN");
        silent.is(422);

        Page waits = examiner.send(silent, "#level-form", "to=OPEN", "words=Published meanwhile.");
        assertThat(waits.text("#level-why")).isNotEqualTo("changed by a person (examiner)");
        assertThat(waits.text("#waiting")).contains("a lower level: Open", "Published meanwhile.");
        confirmed(address);
        Page open = examiner.get(address);

        assertThat(open.text("#level-why")).isEqualTo("changed by a person (examiner)");
        assertThat(open.select("#levels li").last().text()).contains("examiner", "Open", "Published meanwhile.");
        assertThat(open.text("#past-proposals")).contains("Confirmed by second-reviewer");
    }

    @Test
    void whatWasProposedIsRefusedOrIsOverOnceTheCaseIsChanged() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner");
        Map<String, String> lower = Map.of("to", "OPEN", "words", "Published meanwhile.");
        Page own = examiner.send(examiner.get(address), "#level-form", lower);
        Page thoughtAgain = examiner.send(own, "#waiting form.desk-refuse");
        thoughtAgain.hasNo("#waiting");

        examiner.send(thoughtAgain, "#level-form", lower);
        DeskBrowser second = signedIn("second-reviewer");
        Page late = second.get(address);
        rows.change("UPDATE review_case SET version = version + 1 WHERE id = ?", caseOn(ENCRYPTED));
        Page over = second.send(late, "#waiting form.desk-confirm");
        over.is(422).says("The proposal is no longer there", "or the case was changed meanwhile");
    }
}
