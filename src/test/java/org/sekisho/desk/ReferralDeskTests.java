package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Cases before authorities, and under the clock of the law, as a browser without JavaScript meets them. */
class ReferralDeskTests extends AuthoritiesDesk {

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
