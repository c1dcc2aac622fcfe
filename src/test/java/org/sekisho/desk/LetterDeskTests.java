package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** Letters about a case, and what applicants answer, as a browser without JavaScript meets them. */
class LetterDeskTests extends AuthoritiesDesk {

    @Test
    void writeANoticeThatIsReadSavedAndLogged() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        String address = "/cases/%d/letters?letter=request-for-information&in=en".formatted(id);
        Page gap = browser.get(address + "&answerBy=");
        gap.says("It cannot be sent", "the day for the answer").hasNo("a[href*=/letters/text], a[href*=/letters/pdf]");
        assertThat(browser.get(address.replace("letters?", "letters/text?") + "&answerBy=")
                        .path())
                .as("no letter with gaps")
                .isEqualTo("/cases/%d/letters".formatted(id));

        Page shown = browser.get(address + "&answerBy=2027-01-15");
        assertThat(shown.text(".desk-letter")).contains("[article of your law]", "2027-01-15");
        String text = browser.get(shown.href("a[href*=/letters/text]")).body();
        assertThat(text).startsWith("Request for information: ");

        Page logged = browser.send(shown, "#sent-form", "to=the attorney", "form=TEXT", "way=POST");
        logged.says("the attorney · Text, By post, English");
        String kept = browser.get(logged.href("a[href*=/letters/sent?of=]")).body();
        assertThat(kept).isEqualTo(text);
    }

    @Test
    void letTheClockRunLongerByANoticeThatWasServed() {
        long id = caseThatGoesOn();
        LocalDate filed = LocalDate.now().minusDays(10);
        clockRunsSince(id, "DE", "secrecy-order", filed);
        DeskBrowser browser = signedIn("examiner-2");
        Page shown = browser.get("/cases/%d/letters?letter=longer-review&in=en&answerBy=".formatted(id));
        assertThat(shown.text(".desk-letter"))
                .contains(filed.plusMonths(4).toString(), filed.plusMonths(6).toString());
        Map<String, String> sent = Map.of("to", "the attorney", "form", "TEXT", "way", "COURIER", "served", "");

        Page missing = browser.send(shown, "#sent-form", sent);
        missing.is(422).says("Say on which day it was served");
        Map<String, String> early = new HashMap<>(sent);
        early.put("served", filed.minusDays(1).toString());
        browser.send(missing, "#sent-form", early).says("It was served before the clock began or after its last day");
        early.put("served", filed.toString());
        browser.send(missing, "#sent-form", early).says("the attorney · Text, By courier");

        browser.get("/cases/" + id)
                .says(
                        "until %s, secrecy order".formatted(filed.plusMonths(6)),
                        "extended by a notice that was served on " + filed);
    }

    @Test
    void nameEachGapOfALetterAndLeadToItsField() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        Page gaps = browser.get("/cases/%d/letters?letter=order-letter&in=en&answerBy=".formatted(id));
        assertThat(gaps.texts(".govuk-error-summary a")).contains("the day of the order");
        gaps.hrefs(".govuk-error-summary a")
                .forEach(at -> assertThat(gaps.select(at)).as(at).hasSize(1));

        Page filled = browser.get(
                "/cases/%d/letters?letter=order-letter&in=en&answerBy=&ordered=2026-11-02&lastDay=2027-11-02&filed=2026-01-02"
                        .formatted(id));
        filled.hasNo(".govuk-error-summary");
        assertThat(filled.text(".desk-letter")).contains("on 2026-11-02");
        Page logged = browser.send(filled, "#sent-form", "to=the attorney", "form=TEXT", "way=POST");
        logged.says("Secrecy order · the attorney");
    }

    @Test
    void endTheWaitForTheApplicantOnceTheAnswerIsNoted() {
        long id = caseThatGoesOn();
        rows.change("UPDATE review_case SET status = 'AWAITING_INFORMATION' WHERE id = ?", id);
        DeskBrowser browser = signedIn("examiner-2");
        Page without = browser.send(
                browser.get("/cases/" + id + "/letters"), "#came-form", "on=2026-11-02", "words=two <b>sheets</b>");
        without.is(422).says("Say from whom it came", "two <b>sheets</b>");

        Page noted = browser.send(without, "#came-form", "from=the attorney", "on=2026-11-02");
        noted.says("Received on 2026-11-02 from the attorney, noted by examiner-2", "is to be decided again");
        assertThat(rows.word("SELECT work_list FROM review_case WHERE id = ?", id))
                .isEqualTo("TO_DECIDE");
        assertThat(rows.number("SELECT COUNT(*) FROM audit_record WHERE action = 'APPLICANT_ANSWERED'"))
                .isPositive();
    }

    @Test
    void sayThatPublicationIsHeldWhileACaseIsOpen() {
        long id = caseThatGoesOn();
        clockRunsSince(id, "US", "foreign-filing-licence", LocalDate.of(2026, 10, 5));
        DeskBrowser browser = signedIn("examiner-2");
        for (String page : List.of("clock", "letters")) {
            assertThat(browser.get("/cases/%d/%s".formatted(id, page)).text("#publication-hold"))
                    .contains("No publication until the review is done", "35 USC 181");
        }
        clockRunsSince(id, "DE", "secrecy-order", LocalDate.of(2026, 10, 5));
        browser.get("/cases/%d/clock".formatted(id)).hasNo("#publication-hold");
    }

    @Test
    void askForACopyOnceASecondPersonAgreesWhereTheCaseTakesTwo() {
        long id = caseOn("US20260401122A1");
        DeskBrowser browser = signedIn("examiner-2");
        DeskBrowser second = signedIn("second-reviewer");
        browser.send(browser.get("/cases/" + id), "#decision", "decision=NO_CONCERN", "reason=READ_BY_EYE");
        second.send(second.get("/cases/" + id), "#answer", "agreed=false", "words=Not read at all.");

        Page letter = browser.send(browser.get("/cases/" + id), "#ask-for-copy");
        letter.isAt("/cases/%d/letters".formatted(id))
                .says("A second person has to confirm this first.")
                .saysNot("waits for a readable copy");
    }

    @Test
    void askForACopyByAButtonThatParksTheCaseUntilItCameAndWasRead() {
        long id = caseOn("US20260401122A1");
        DeskBrowser browser = signedIn("examiner-2");
        Page letter = browser.send(browser.get("/cases/" + id), "#ask-for-copy");
        letter.isAt("/cases/%d/letters".formatted(id)).says("waits for a readable copy");
        assertThat(letter.text(".desk-letter"))
                .contains("US20260401122A1", "a copy of the whole filing that can be read");
        browser.send(letter, "#sent-form", "to=the attorney", "form=TEXT", "way=POST")
                .says("the attorney · Text, By post");

        Page parked = browser.get("/cases/" + id).hasNo("#ask-for-copy").hasNo("#close-offered");
        assertThat(parked.text("#copy-asked")).contains("Waits for a readable copy since", "examiner-2", "Comes back");
        assertThat(signedIn("examiner-2", "ja").get("/cases/" + id).text("#copy-asked"))
                .contains("読める写しを待っています");
        browser.get("/queue").hasNo(".desk-queue a[href=/cases/%d]".formatted(id));
        Page claimed = browser.send(parked, "#decision", "decision=NO_CONCERN", "reason=COPY_CAME");
        claimed.is(422).says("No later version of this filing has come");

        rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (90001, 'US20260401122A1', TRUE, 2, REPEAT('9', 64), 'inbox', NOW(6), 1)""");
        rows.change("""
                INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                VALUES (90001, 1, 'CLEAR', 0, NOW(6))""");
        Page came = browser.get("/cases/" + id);
        assertThat(came.text("#copy-came")).contains("Version 2 has come and was read");
        browser.send(came, "#close-offered");
        assertThat(rows.word("SELECT status FROM review_case WHERE id = ?", id))
                .as("a second person has to agree")
                .isEqualTo("AWAITING_CONFIRMATION");
    }
}
