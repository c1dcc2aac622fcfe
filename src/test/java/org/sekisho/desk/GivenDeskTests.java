package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A filing that no program could read, from the reading by a person to the end of its case, and its level, as pages show them. */
class GivenDeskTests extends ServedDesk {

    private static final String ENCRYPTED = "US20260401122A1";

    @AfterEach
    void leaveItAsItWas() {
        long id = caseOn(ENCRYPTED);
        jdbc.sql("DELETE FROM referral_withdrawal WHERE referral_id IN (SELECT id FROM referral WHERE case_id = ?)")
                .param(id)
                .update();
        jdbc.sql("""
                UPDATE review_case SET handling = 'CONFIDENTIAL', status = 'OPEN', decided_version = NULL, owed_answers = 0,
                    rank_score = 0, given_rank = 0 WHERE id = ?""").param(id).update();
        for (String table : List.of("referral", "case_decision", "case_clock", "case_entry", "case_area", "proposal")) {
            jdbc.sql("DELETE FROM %s WHERE case_id = ?".formatted(table))
                    .param(id)
                    .update();
        }
        jdbc.sql("DELETE FROM case_level WHERE case_id = ? AND changed_by IS NOT NULL")
                .param(id)
                .update();
        jdbc.sql("UPDATE review_case SET takes_two_from = NULL, lot_seed = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    private static DeskBrowser.Page given(DeskBrowser browser, DeskBrowser.Page page, String code) {
        return browser.send(
                page,
                "#give-form",
                Map.of("code", code, "place", "page 2, claim 1", "words", "A towed array hunts submarines."));
    }

    @Test
    void isGivenAnEntryIsReferredByItAndIsClosedByTwoWhoSayWhatBecomesOfTheReferral() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner-2");
        DeskBrowser.Page unread = examiner.get(address);
        assertThat(reasons(unread)).containsExactly("READ_BY_EYE", "COPY_CAME", "NOTHING_TO_READ");
        assertThat(signedIn("examiner-ocean").get(address).status()).isEqualTo(404);

        DeskBrowser.Page wrong = given(examiner, unread, "OCAEN-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Did you mean OCEAN-01?");
        assertThat(wrong.document().selectFirst("#give-words").text()).isEqualTo("A towed array hunts submarines.");

        DeskBrowser.Page waits = given(examiner, wrong, "OCEAN-01");
        assertThat(waits.document().select("#waiting").text())
                .contains("OCEAN-01", "Proposed by examiner-2", "page 2, claim 1: A towed array hunts submarines.");
        assertThat(waits.document().select("#given-why")).isEmpty();
        assertThat(waits.document().select("#waiting form.desk-confirm")).isEmpty();
        assertThat(signedIn("examiner-ocean").get(address).status()).isEqualTo(404);
        confirmed(address);

        DeskBrowser.Page known = examiner.get(address);
        assertThat(known.document().select("#given-why").text()).contains("OCEAN-01");
        assertThat(known.document().select("#given").text())
                .contains("page 2, claim 1", "A towed array hunts submarines.", "given by examiner-2");
        assertThat(signedIn("examiner-ocean").get(address).status()).isEqualTo(200);
        assertThat(signedIn("examiner-2", "ja")
                        .get(address)
                        .document()
                        .select("#given-why")
                        .text())
                .startsWith("スクリーニングでは見つけられず");

        examiner.send(known, "#decision", Map.of("decision", "SECRECY_REVIEW", "reason", "ON_THE_LIST"));
        DeskBrowser.Page referrals = examiner.get(address + "/referrals");
        String ask =
                referrals.document().selectFirst("#refer-form input[name=ask]").val();
        assertThat(ask).endsWith(" ocean");
        DeskBrowser.Page put = examiner.send(referrals, "#refer-form", Map.of("ask", ask, "question", "Is it known?"));
        String sent = examiner.get(
                        put.document().selectFirst("a[href*=/package?of=]").attr("href"))
                .response()
                .body();
        assertThat(sent).contains("\"readByPerson\"", "page 2, claim 1", "OCEAN-01");

        closedWithWhatIsOwed(examiner, address);
    }

    /** The second reviewer comes to it by the list of what is to be confirmed. */
    private DeskBrowser.Page confirmed(String address) {
        DeskBrowser second = signedIn("second-reviewer");
        DeskBrowser.Page queue = second.get("/queue?list=TO_CONFIRM");
        assertThat(queue.document().select("a[href^=" + address + "]")).isNotEmpty();
        assertThat(signedIn("second-reviewer", "ja")
                        .get(address)
                        .document()
                        .select("#waiting")
                        .text())
                .contains("二人目の確認者が承認するまで");
        return second.send(second.get(address), "#waiting form.desk-confirm", Map.of());
    }

    private void closedWithWhatIsOwed(DeskBrowser examiner, String address) {
        DeskBrowser.Page owing = examiner.get(address);
        assertThat(owing.document().select("#decision input[name=owed]").eachAttr("value"))
                .contains("WITHDRAWN", "AWAITED");
        Map<String, String> silent =
                Map.of("decision", "NO_CONCERN", "reason", "READ_BY_EYE", "words", "Sold for years.");
        DeskBrowser.Page refused = examiner.send(owing, "#decision", silent);
        assertThat(refused.status()).isEqualTo(422);

        examiner.send(
                refused,
                "#decision",
                Map.of(
                        "decision",
                        "NO_CONCERN",
                        "reason",
                        "READ_BY_EYE",
                        "words",
                        "Sold for years.",
                        "owed",
                        "WITHDRAWN"));
        DeskBrowser second = signedIn("second-reviewer");
        DeskBrowser.Page asked = second.get(address);
        Element pane = asked.document().selectFirst("section.desk-decide");
        assertThat(pane.children().eachAttr("id"))
                .as("the proposal stands above the answer")
                .startsWith("decide", "proposal", "answer");
        assertThat(asked.document().select("#proposal").text())
                .startsWith("Proposed, and waiting for a second person")
                .contains("examiner-2", "No concern", "Sold for years.", "the referrals are withdrawn");
        DeskBrowser.Page closed = second.send(asked, "#answer", Map.of("agreed", "true"));
        assertThat(closed.document().select(".desk-facts").first().text()).contains("Closed");
        assertThat(examiner.get(address + "/referrals").text()).contains("Sold for years.");
    }

    private static List<String> reasons(DeskBrowser.Page page) {
        return page.document().select("#reason optgroup[data-decision=NO_CONCERN] option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Test
    void saysWhyACaseHasItsLevelAndByWhichEntry() {
        long id = caseOf("quantum", "ocean");
        DeskBrowser.Page shown = signedIn("examiner").get("/cases/" + id);

        assertThat(shown.document().select("#level-why").text())
                .matches("by entry (focus-areas|jp-specified-fields) .*");
        assertThat(signedIn("examiner", "ja")
                        .get("/cases/" + id)
                        .document()
                        .select("#level-why")
                        .text())
                .matches("項目.*による");
    }

    @Test
    void isRaisedOutOfThePersonsOwnSightOnlyIfTheyKnow() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page shown = examiner.get(address);
        assertThat(shown.document().select("#level-to option[value=SECRET]").text())
                .contains("you will no longer see the case");

        DeskBrowser.Page asked =
                examiner.send(shown, "#level-form", Map.of("to", "SECRET", "words", "It is about keys."));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("you would no longer see this case", "It is about keys.");

        DeskBrowser.Page gone = examiner.send(
                asked, "#level-form", Map.of("to", "SECRET", "words", "It is about keys.", "mayVanish", "true"));
        assertThat(gone.at().getPath()).isEqualTo("/queue");
        assertThat(gone.text()).contains(ENCRYPTED + " has a level now that you are not cleared for");
        assertThat(examiner.get(address).status()).isEqualTo(404);
        assertThat(gone.document().select("#hidden").text()).contains("above the level");
    }

    @Test
    void isLoweredWithAReasonThatStaysToBeRead() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page silent = examiner.send(examiner.get(address), "#level-form", Map.of("to", "OPEN"));
        assertThat(silent.status()).isEqualTo(422);

        DeskBrowser.Page waits =
                examiner.send(silent, "#level-form", Map.of("to", "OPEN", "words", "Published meanwhile."));
        assertThat(waits.document().select("#level-why").text()).isNotEqualTo("changed by a person (examiner)");
        assertThat(waits.document().select("#waiting").text()).contains("a lower level: Open", "Published meanwhile.");
        confirmed(address);
        DeskBrowser.Page open = examiner.get(address);

        assertThat(open.document().select("#level-why").text()).isEqualTo("changed by a person (examiner)");
        assertThat(open.document().select("#levels li").last().text())
                .contains("examiner", "Open", "Published meanwhile.");
        assertThat(open.document().select("#past-proposals").text()).contains("Confirmed by second-reviewer");
    }

    @Test
    void whatWasProposedIsRefusedOrIsOverOnceTheCaseIsChanged() {
        String address = "/cases/" + caseOn(ENCRYPTED);
        DeskBrowser examiner = signedIn("examiner");
        Map<String, String> lower = Map.of("to", "OPEN", "words", "Published meanwhile.");
        DeskBrowser.Page own = examiner.send(examiner.get(address), "#level-form", lower);
        DeskBrowser.Page thoughtAgain = examiner.send(own, "#waiting form.desk-refuse", Map.of());
        assertThat(thoughtAgain.document().select("#waiting")).isEmpty();

        examiner.send(thoughtAgain, "#level-form", lower);
        DeskBrowser second = signedIn("second-reviewer");
        DeskBrowser.Page late = second.get(address);
        jdbc.sql("UPDATE review_case SET version = version + 1 WHERE id = ?")
                .param(caseOn(ENCRYPTED))
                .update();
        DeskBrowser.Page over = second.send(late, "#waiting form.desk-confirm", Map.of());
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text()).contains("The proposal is no longer there", "or the case was changed meanwhile");
    }
}
