package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters about a case, and what applicants answer, as a browser without JavaScript meets them. */
class LetterDeskTests extends AuthoritiesDesk {

    @Test
    void writeANoticeThatIsReadSavedAndLogged() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            String address = "/cases/%d/letters?letter=request-for-information&in=en".formatted(id);
            DeskBrowser.Page gap = browser.get(address + "&answerBy=");
            assertThat(gap.text()).contains("It cannot be sent", "the day for the answer");
            assertThat(gap.document().select("a[href*=/letters/text], a[href*=/letters/pdf]"))
                    .isEmpty();
            assertThat(browser.get(address.replace("letters?", "letters/text?") + "&answerBy=")
                            .at()
                            .getPath())
                    .as("no letter with gaps")
                    .isEqualTo("/cases/%d/letters".formatted(id));

            DeskBrowser.Page shown = browser.get(address + "&answerBy=2027-01-15");
            assertThat(shown.document().selectFirst(".desk-letter").text())
                    .contains("[article of your law]", "2027-01-15");
            String text = browser.get(shown.document()
                            .selectFirst("a[href*=/letters/text]")
                            .attr("href"))
                    .response()
                    .body();
            assertThat(text).startsWith("Request for information: ");

            DeskBrowser.Page logged =
                    browser.send(shown, "#sent-form", Map.of("to", "the attorney", "form", "TEXT", "way", "POST"));
            assertThat(logged.text()).contains("the attorney · Text, By post, English");
            String kept = browser.get(logged.document()
                            .selectFirst("a[href*=/letters/sent?of=]")
                            .attr("href"))
                    .response()
                    .body();
            assertThat(kept).isEqualTo(text);
        } finally {
            putBack(id);
        }
    }

    @Test
    void letTheClockRunLongerByANoticeThatWasServed() {
        long id = caseThatGoesOn();
        LocalDate filed = LocalDate.now().minusDays(10);
        Map<String, Object> before = clockRunsSince(id, "DE", "secrecy-order", filed);
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page shown =
                    browser.get("/cases/%d/letters?letter=longer-review&in=en&answerBy=".formatted(id));
            assertThat(shown.document().selectFirst(".desk-letter").text())
                    .contains(
                            filed.plusMonths(4).toString(), filed.plusMonths(6).toString());
            Map<String, String> sent = Map.of("to", "the attorney", "form", "TEXT", "way", "COURIER", "served", "");

            DeskBrowser.Page missing = browser.send(shown, "#sent-form", sent);
            assertThat(missing.status()).isEqualTo(422);
            assertThat(missing.text()).contains("Say on which day it was served");
            Map<String, String> early = new HashMap<>(sent);
            early.put("served", filed.minusDays(1).toString());
            assertThat(browser.send(missing, "#sent-form", early).text())
                    .contains("It was served before the clock began or after its last day");
            early.put("served", filed.toString());
            assertThat(browser.send(missing, "#sent-form", early).text()).contains("the attorney · Text, By courier");

            assertThat(browser.get("/cases/" + id).text())
                    .contains(
                            "until %s, secrecy order".formatted(filed.plusMonths(6)),
                            "extended by a notice that was served on " + filed);
        } finally {
            putBack(id);
            clockRunsAgain(id, before);
        }
    }

    @Test
    void nameEachGapOfALetterAndLeadToItsField() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page gaps = browser.get("/cases/%d/letters?letter=order-letter&in=en&answerBy=".formatted(id));
            assertThat(gaps.document().select(".govuk-error-summary a").eachText())
                    .contains("the day of the order");
            gaps.document()
                    .select(".govuk-error-summary a")
                    .eachAttr("href")
                    .forEach(at -> assertThat(gaps.document().select(at)).as(at).hasSize(1));

            DeskBrowser.Page filled = browser.get(
                    "/cases/%d/letters?letter=order-letter&in=en&answerBy=&ordered=2026-11-02&lastDay=2027-11-02&filed=2026-01-02"
                            .formatted(id));
            assertThat(filled.document().select(".govuk-error-summary")).isEmpty();
            assertThat(filled.document().selectFirst(".desk-letter").text()).contains("on 2026-11-02");
            DeskBrowser.Page logged =
                    browser.send(filled, "#sent-form", Map.of("to", "the attorney", "form", "TEXT", "way", "POST"));
            assertThat(logged.text()).contains("Secrecy order · the attorney");
        } finally {
            putBack(id);
        }
    }

    @Test
    void endTheWaitForTheApplicantOnceTheAnswerIsNoted() {
        long id = caseThatGoesOn();
        jdbc.sql("UPDATE review_case SET status = 'AWAITING_INFORMATION' WHERE id = ?")
                .param(id)
                .update();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page without = browser.send(
                    browser.get("/cases/" + id + "/letters"),
                    "#came-form",
                    Map.of("on", "2026-11-02", "words", "two <b>sheets</b>"));
            assertThat(without.status()).isEqualTo(422);
            assertThat(without.text()).contains("Say from whom it came", "two <b>sheets</b>");

            DeskBrowser.Page noted =
                    browser.send(without, "#came-form", Map.of("from", "the attorney", "on", "2026-11-02"));
            assertThat(noted.text())
                    .contains(
                            "Received on 2026-11-02 from the attorney, noted by examiner-2", "is to be decided again");
            assertThat(jdbc.sql("SELECT work_list FROM review_case WHERE id = ?")
                            .param(id)
                            .query(String.class)
                            .single())
                    .isEqualTo("TO_DECIDE");
            assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_record WHERE action = 'APPLICANT_ANSWERED'")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        } finally {
            putBack(id);
        }
    }

    @Test
    void sayThatPublicationIsHeldWhileACaseIsOpen() {
        long id = caseThatGoesOn();
        Map<String, Object> before = clockRunsSince(id, "US", "foreign-filing-licence", LocalDate.of(2026, 10, 5));
        try {
            DeskBrowser browser = signedIn("examiner-2");
            for (String page : List.of("clock", "letters")) {
                assertThat(browser.get("/cases/%d/%s".formatted(id, page))
                                .document()
                                .select("#publication-hold")
                                .text())
                        .contains("No publication until the review is done", "35 USC 181");
            }
            clockRunsSince(id, "DE", "secrecy-order", LocalDate.of(2026, 10, 5));
            assertThat(browser.get("/cases/%d/clock".formatted(id)).document().select("#publication-hold"))
                    .isEmpty();
        } finally {
            putBack(id);
            clockRunsAgain(id, before);
        }
    }
}
