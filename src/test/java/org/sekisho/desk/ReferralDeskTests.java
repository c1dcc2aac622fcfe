package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Cases before authorities, and letters, as a browser without JavaScript meets them. */
class ReferralDeskTests extends ServedDesk {

    /** A case of semiconductors that nobody else works on, decided to go on. */
    private long caseThatGoesOn() {
        long id = jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN case_area a ON a.case_id = c.id
                            JOIN evidence v ON v.filing_id = c.filing_id
                        WHERE a.area = 'quantum' AND c.queue = 'SECRECY' AND v.span_start IS NOT NULL
                            AND c.id NOT IN (SELECT case_id FROM referral)
                            AND c.filing_id NOT IN (SELECT id FROM filing WHERE number = :hostile)
                        ORDER BY c.id DESC LIMIT 1""")
                .param("hostile", HostileFiling.NUMBER)
                .query(Long.class)
                .single();
        jdbc.sql("UPDATE review_case SET status = 'SECRECY_REVIEW' WHERE id = ?")
                .param(id)
                .update();
        return id;
    }

    private void putBack(long id) {
        jdbc.sql("DELETE FROM letter_sent WHERE case_id = ?").param(id).update();
        jdbc.sql("DELETE FROM applicant_answer WHERE case_id = ?").param(id).update();
        for (String table : new String[] {
            "referral_return",
            "referral_recall",
            "referral_receipt",
            "referral_answer",
            "referral_step",
            "referral_withdrawal"
        }) {
            jdbc.sql("DELETE FROM %s WHERE referral_id IN (SELECT id FROM referral WHERE case_id = ?)".formatted(table))
                    .param(id)
                    .update();
        }
        jdbc.sql("DELETE FROM referral WHERE case_id = ?").param(id).update();
        jdbc.sql("DELETE FROM order_decision WHERE case_id = ?").param(id).update();
        jdbc.sql("DELETE FROM case_clock WHERE case_id = ?").param(id).update();
        jdbc.sql("UPDATE review_case SET status = 'OPEN' WHERE id = ?")
                .param(id)
                .update();
    }

    @Test
    void goFromTheCaseToTheAuthorityAndBackWithItsAnswer() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            Element link = browser.get("/cases/" + id).document().selectFirst("a[href$=/referrals]");
            assertThat(link).isNotNull();
            DeskBrowser.Page empty = browser.get("/cases/" + id + "/referrals");
            assertThat(empty.text())
                    .contains("has not been put before an authority", "These authorities are a demonstration");

            DeskBrowser.Page refused = browser.send(empty, "#refer-form", Map.of("question", "Is it known?"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("Choose at least one authority", "Is it known?");

            DeskBrowser.Page put = browser.send(
                    refused,
                    "#refer-form",
                    Map.of("ask", "demo-security-ministry quantum", "question", "Is it known?"));
            assertThat(put.status()).isEqualTo(200);
            assertThat(put.text()).contains("DEMONSTRATION ministry of security · quantum", "waiting for an answer");

            String sent = browser.get(
                            put.document().selectFirst("a[href*=/package?of=]").attr("href"))
                    .response()
                    .body();
            assertThat(sent).contains("\"area\" : \"quantum\"", "\"passages\"");
            String hash = put.document().selectFirst(".desk-referral code").text();

            DeskBrowser.Page wrong = browser.send(
                    put, ".desk-receipt", Map.of("sha256", "abc", "by", "the registrar", "on", today(put)));
            assertThat(wrong.text()).contains("not the hash of what was sent");
            DeskBrowser.Page received = browser.send(
                    wrong, ".desk-receipt", Map.of("sha256", hash, "by", "the registrar", "on", today(put)));
            assertThat(received.text()).contains("confirmed by the registrar, noted by examiner-2");

            DeskBrowser.Page answered = browser.send(
                    received,
                    ".desk-answer",
                    Map.of("opinion", "RESTRICT", "words", "<b>keep it</b>", "by", "the director", "on", today(put)));
            assertThat(answered.text()).contains("To be kept from the public", "<b>keep it</b>", "by the director");
            assertThat(answered.document().select("blockquote b")).isEmpty();
        } finally {
            putBack(id);
        }
    }

    private static String today(DeskBrowser.Page page) {
        return page.document()
                .selectFirst(".desk-receipt input[name=on], .desk-answer input[name=on]")
                .val();
    }

    @Test
    void sendNothingOfAFilingButWhatEvidencePointsAt() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page put = browser.send(
                    browser.get("/cases/" + id + "/referrals"),
                    "#refer-form",
                    Map.of("ask", "demo-security-ministry quantum"));
            String sent = browser.get(
                            put.document().selectFirst("a[href*=/package?of=]").attr("href"))
                    .response()
                    .body();

            List<String> unmarked = browser.get("/cases/" + id).document().select(".desk-block bdi").stream()
                    .filter(words -> words.select("mark").isEmpty())
                    .map(Element::text)
                    .filter(words -> words.matches("[\\p{L} ,.;-]{40,}"))
                    .toList();
            assertThat(unmarked).hasSizeGreaterThan(1);
            assertThat(sent).contains("\"passages\"").doesNotContain(unmarked);
        } finally {
            putBack(id);
        }
    }

    @Test
    void showWhatIsDueToThoseWhoMayKnowOfIt() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            browser.send(
                    browser.get("/cases/" + id + "/referrals"),
                    "#refer-form",
                    Map.of("ask", "demo-security-ministry quantum"));
            assertThat(browser.get("/referrals").document().select("tbody tr")).isEmpty();
            jdbc.sql(
                            "UPDATE referral SET answer_by = '2026-01-09', remind_on = '2026-01-05', escalate_on = '2026-01-15'")
                    .update();

            assertThat(browser.get("/referrals").text()).contains("overdue, to be taken higher");
            assertThat(signedIn("examiner-ocean").get("/referrals").text()).contains("Nothing is due");
            DeskBrowser.Page taken =
                    browser.send(browser.get("/cases/" + id + "/referrals"), ".desk-escalate", Map.of());
            assertThat(taken.text()).contains("Taken to head of the review division (demonstration)");
        } finally {
            putBack(id);
        }
    }

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
    void areWithdrawnWithAReasonUnlessTheAnswerWasQuicker() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page put = browser.send(
                    browser.get("/cases/" + id + "/referrals"),
                    "#refer-form",
                    Map.of("ask", "demo-security-ministry quantum"));
            String address = put.document().selectFirst("a[href*=/package?of=]").attr("href");

            DeskBrowser.Page without = browser.send(put, ".desk-withdraw", Map.of("reason", " "));
            assertThat(without.status()).isEqualTo(422);
            assertThat(without.text()).contains("Say why it is withdrawn.");
            DeskBrowser.Page withdrawn =
                    browser.send(without, ".desk-withdraw", Map.of("reason", "asked <i>by mistake</i>"));
            assertThat(withdrawn.status()).isEqualTo(200);
            assertThat(withdrawn.text())
                    .contains("Withdrawn: examiner-2", "asked <i>by mistake</i>", "no longer handed out");
            assertThat(withdrawn.document().select(".desk-withdraw, .desk-answer, blockquote i"))
                    .isEmpty();
            DeskBrowser.Page instead = browser.get(address);
            assertThat(instead.at().getPath()).isEqualTo("/cases/%d/referrals".formatted(id));
            assertThat(instead.text()).contains("Withdrawn: examiner-2");
            assertThat(browser.get("/referrals").text()).contains("withdrawn");

            DeskBrowser.Page stale =
                    browser.send(withdrawn, "#refer-form", Map.of("ask", "demo-security-ministry quantum"));
            DeskBrowser colleague = signedIn("examiner");
            colleague.send(
                    colleague.get("/cases/" + id + "/referrals"),
                    ".desk-answer",
                    Map.of("opinion", "NO_OBJECTION", "words", "", "by", "the director", "on", today(stale)));
            DeskBrowser.Page tooLate = browser.send(stale, ".desk-withdraw", Map.of("reason", "no longer needed"));
            assertThat(tooLate.status()).isEqualTo(409);
            assertThat(tooLate.text())
                    .contains("The authority has answered meanwhile", "No objection", "by the director");
        } finally {
            putBack(id);
        }
    }

    @Test
    void setOffTheClockOfAnOrderOnTheDayItWasGiven() {
        long id = caseThatGoesOn();
        Map<String, Object> before = clockRunsSince(id, "JP", "primary-review", LocalDate.of(2026, 1, 5));
        jdbc.sql("UPDATE review_case SET status = 'ORDER_RECOMMENDED' WHERE id = ?")
                .param(id)
                .update();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            assertThat(browser.get("/cases/" + id).document().select("a[href=/cases/%d/clock]".formatted(id)))
                    .hasSize(1);
            DeskBrowser.Page shown = browser.get("/cases/" + id + "/clock");
            assertThat(shown.text())
                    .contains(
                            "primary review",
                            "2026-04-05",
                            "A recommendation is not an order",
                            "no referral to the Cabinet");

            DeskBrowser.Page wrong = browser.send(shown, "#order-form", Map.of("on", "2025-12-31"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains("Give a day from that on which the clock began");
            assertThat(wrong.document().selectFirst("#given").val()).isEqualTo("2025-12-31");
            DeskBrowser.Page noted = browser.send(wrong, "#order-form", Map.of("on", "2026-03-01"));
            assertThat(noted.text()).contains("an order was given", "term of a designation", "2027-03-01");
            assertThat(browser.get("/cases/" + id)
                            .document()
                            .selectFirst(".desk-clocks")
                            .text())
                    .contains(
                            "an order was given or renewed on 2026-03-01", "→ term of a designation until 2027-03-01");

            assertThat(noted.document().select("#end-form"))
                    .as("nobody has decided that")
                    .isEmpty();
            assertThat(browser.get("/orders").document().select("#later a[href=/cases/%d/clock]".formatted(id)))
                    .hasSize(1);
            DeskBrowser.Page proposed =
                    browser.send(noted, "#renewal-form", Map.of("renewal", "RENEW", "words", "the agency asks for it"));
            assertThat(proposed.text()).contains("renewal proposed, a second person is to answer");
            DeskBrowser second = signedIn("second-reviewer");
            assertThat(second.get("/orders").text()).contains("renewal proposed");
            second.send(
                    second.get("/cases/" + id + "/clock"),
                    "#renewal-answer",
                    Map.of("agreed", "false", "words", "the agency withdrew it"));
            DeskBrowser.Page back = browser.get("/cases/" + id + "/clock");
            assertThat(back.text()).contains("renewal sent back, decide again", "the agency withdrew it");
            browser.send(back, "#renewal-form", Map.of("renewal", "LET_END", "words", "as the agency says"));
            second.send(second.get("/cases/" + id + "/clock"), "#renewal-answer", Map.of("agreed", "true"));
            noted = browser.get("/cases/" + id + "/clock");
            assertThat(noted.text()).contains("to end: note the day");

            DeskBrowser.Page ended = browser.send(noted, "#end-form", Map.of("on", "2026-06-01"));
            assertThat(ended.text())
                    .contains("the order has ended", "no clock", "the order ended on 2026-06-01 → no clock");
            assertThat(signedIn("second-reviewer")
                            .get("/cases/" + id + "/clock")
                            .document()
                            .select("main form"))
                    .isEmpty();
            assertThat(signedIn("examiner-2", "ja")
                            .get("/cases/" + id + "/clock")
                            .text())
                    .contains("命令・指定は終了", "保全指定の期間");
        } finally {
            putBack(id);
            clockRunsAgain(id, before);
        }
    }

    /** Gives a case a clock of an office, and says which it had. */
    private Map<String, Object> clockRunsSince(long id, String office, String code, LocalDate filed) {
        Map<String, Object> before = jdbc.sql("SELECT * FROM review_case WHERE id = ?")
                .param(id)
                .query()
                .singleRow();
        LocalDate lastDay = filed.plusMonths(code.equals("primary-review") ? 3 : 4);
        jdbc.sql("""
                        UPDATE review_case SET clock = 'a clock', clock_jurisdiction = ?, clock_code = ?, clock_from = ?, due_on = ?,
                            act_by = ?, warn_on = ? WHERE id = ?""")
                .params(office, code, filed, lastDay, lastDay, lastDay.minusDays(14), id)
                .update();
        return before;
    }

    private void clockRunsAgain(long id, Map<String, Object> before) {
        jdbc.sql("""
                        UPDATE review_case SET clock_stage = 'FIRST', clock = :clock, clock_jurisdiction = :clock_jurisdiction,
                            clock_code = :clock_code, clock_from = :clock_from, due_on = :due_on, act_by = :act_by,
                            warn_on = :warn_on WHERE id = :id""").params(before).update();
    }

    @Test
    void letTheClockFollowAReferralAndItsWithdrawal() {
        long id = caseThatGoesOn();
        LocalDate filed = LocalDate.now().minusDays(10);
        Map<String, Object> before = clockRunsSince(id, "JP", "primary-review", filed);
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page put = browser.send(
                    browser.get("/cases/" + id + "/referrals"),
                    "#refer-form",
                    Map.of("ask", "demo-security-ministry quantum"));
            assertThat(browser.get("/cases/" + id).text())
                    .contains(
                            "until %s, ban on filing abroad".formatted(filed.plusMonths(10)),
                            "put before an authority on");

            browser.send(put, ".desk-withdraw", Map.of("reason", "a mistake"));
            assertThat(browser.get("/cases/" + id).text())
                    .contains(
                            "until %s, primary review".formatted(filed.plusMonths(3)), "the referral was withdrawn on");
        } finally {
            putBack(id);
            clockRunsAgain(id, before);
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

    @Test
    void sayTogetherWhatTheAuthoritiesSaidAndWhoDissents() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page put = browser.send(
                    browser.get("/cases/" + id + "/referrals"),
                    "#refer-form",
                    Map.of("ask", "demo-security-ministry quantum"));
            put = browser.send(put, "#refer-form", Map.of("ask", "demo-science-council quantum"));
            put = browser.send(
                    put,
                    ".desk-answer",
                    Map.of("opinion", "RESTRICT", "words", "<b>keep it</b>", "by", "the director", "on", today(put)));
            assertThat(put.document().selectFirst("#joined").text())
                    .contains(
                            "Agreed: To be kept from the public (1 of 1",
                            "science council · quantum owes an answer since");
            assertThat(browser.get("/cases/" + id).document().select("#dissent"))
                    .isEmpty();

            put = browser.send(
                    put,
                    "#joined ~ section:nth-of-type(3) .desk-answer",
                    Map.of("opinion", "NO_OBJECTION", "words", "", "by", "the secretary", "on", today(put)));
            assertThat(put.document().selectFirst("#joined").text())
                    .contains("Joined answer: To be kept from the public", "Dissent: No objection");
            for (String reader : List.of("examiner-2", "second-reviewer")) {
                Element dissent =
                        signedIn(reader).get("/cases/" + id).document().selectFirst("#decide ~ #dissent");
                assertThat(dissent).as(reader).isNotNull();
                assertThat(dissent.text()).contains("<b>keep it</b>", "the secretary");
            }
        } finally {
            putBack(id);
        }
    }

    @Test
    void callAPackageBackAndAreOwedTheReceiptUntilItIsNoted() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2");
            DeskBrowser.Page put = browser.send(
                    browser.get("/cases/" + id + "/referrals"),
                    "#refer-form",
                    Map.of("ask", "demo-security-ministry quantum"));
            String address = put.document().selectFirst("a[href*=/package?of=]").attr("href");

            DeskBrowser.Page without = browser.send(put, ".desk-recall", Map.of("reason", "to the wrong house"));
            assertThat(without.status()).isEqualTo(422);
            DeskBrowser.Page recalled = browser.send(
                    without, ".desk-recall", Map.of("cause", "SENT_WRONGLY", "reason", "to the <i>wrong</i> house"));
            assertThat(recalled.text())
                    .contains(
                            "Called back: it was sent wrongly",
                            "to the <i>wrong</i> house",
                            "receipt owed",
                            "Withdrawn:");
            assertThat(browser.get(address).at().getPath()).isEqualTo("/cases/%d/referrals".formatted(id));
            assertThat(browser.get("/referrals").text()).contains("called back, receipt owed");
            assertThat(signedIn("examiner-ocean").get("/referrals").text()).contains("Nothing is due");

            DeskBrowser.Page returned = browser.send(
                    recalled,
                    ".desk-returned",
                    Map.of(
                            "outcome",
                            "DESTROYED",
                            "by",
                            "the registrar",
                            "on",
                            LocalDate.now().toString()));
            assertThat(returned.text()).contains("Destroyed on", "confirmed by the registrar");
            assertThat(browser.get("/referrals").text()).doesNotContain("called back, receipt owed");
        } finally {
            putBack(id);
        }
    }

    @Test
    void speakJapanese() {
        long id = caseThatGoesOn();
        try {
            DeskBrowser browser = signedIn("examiner-2", "ja");
            assertThat(browser.get("/cases/" + id + "/referrals").text()).contains("照会する", "【実演用】安全保障担当省");
            assertThat(browser.get("/cases/%d/letters?letter=secrecy-review&in=ja".formatted(id))
                            .text())
                    .contains("保全審査に関する通知", "官庁ご自身");
        } finally {
            putBack(id);
        }
    }
}
