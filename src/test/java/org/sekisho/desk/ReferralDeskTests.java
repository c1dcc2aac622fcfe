package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** Cases before authorities, and under the clock of the law, as a browser without JavaScript meets them. */
class ReferralDeskTests extends AuthoritiesDesk {

    @Test
    void goFromTheCaseToTheAuthorityAndBackWithItsAnswer() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        Element link = browser.get("/cases/" + id).first("a[href$=/referrals]");
        assertThat(link).isNotNull();
        Page empty = browser.get("/cases/" + id + "/referrals");
        empty.says("has not been put before an authority", "These authorities are a demonstration");

        Page refused = browser.send(empty, "#refer-form", "question=Is it known?");
        refused.is(422).says("Choose at least one authority", "Is it known?");

        Page put = browser.send(refused, "#refer-form", "ask=demo-security-ministry quantum", "question=Is it known?");
        put.is(200).says("DEMONSTRATION ministry of security · quantum", "waiting for an answer");

        String sent = browser.get(put.href("a[href*=/package?of=]")).body();
        assertThat(sent).contains("\"area\" : \"quantum\"", "\"passages\"");
        String hash = put.text(".desk-referral code");
        assertThat(put.values("#refer-form input[name=ask]"))
                .as("it owes an answer")
                .doesNotContain("demo-security-ministry quantum");

        Page wrong = browser.send(put, ".desk-receipt", "sha256=abc", "by=the registrar", "on=" + today(put));
        wrong.says("not the hash of what was sent");
        Page received = browser.send(wrong, ".desk-receipt", "sha256=" + hash, "by=the registrar", "on=" + today(put));
        received.says("confirmed by the registrar, noted by examiner-2");

        Page answered = browser.send(
                received,
                ".desk-answer",
                "opinion=RESTRICT",
                "words=<b>keep it</b>",
                "by=the director",
                "on=" + today(put));
        assertThat(answered.values("#refer-form input[name=ask]")).contains("demo-security-ministry quantum");
        answered.says("To be kept from the public", "<b>keep it</b>", "by the director")
                .hasNo("blockquote b");
    }

    @Test
    void sendNothingOfAFilingButWhatEvidencePointsAt() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        Page put = browser.send(
                browser.get("/cases/" + id + "/referrals"), "#refer-form", "ask=demo-security-ministry quantum");
        String sent = browser.get(put.href("a[href*=/package?of=]")).body();

        List<String> unmarked = browser.get("/cases/" + id).select(".desk-block bdi").stream()
                .filter(words -> words.select("mark").isEmpty())
                .map(Element::text)
                .filter(words -> words.matches("[\\p{L} ,.;-]{40,}"))
                .toList();
        assertThat(unmarked).hasSizeGreaterThan(1);
        assertThat(sent).contains("\"passages\"").doesNotContain(unmarked);
    }

    @Test
    void showWhatIsDueToThoseWhoMayKnowOfIt() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        browser.send(browser.get("/cases/" + id + "/referrals"), "#refer-form", "ask=demo-security-ministry quantum");
        browser.get("/referrals").hasNo("tbody tr");
        assertThat(signedIn("examiner-2", "ja").get("/cases/" + id + "/letters").text("#choose-letter"))
                .as("its letter, by the area's name")
                .contains("· 量子");
        rows.change(
                "UPDATE referral SET answer_by = '2026-01-09', remind_on = '2026-01-05', escalate_on = '2026-01-15'");

        browser.get("/referrals").says("overdue, to be taken higher");
        signedIn("examiner-ocean").get("/referrals").says("Nothing is due");
        Page taken = browser.send(browser.get("/cases/" + id + "/referrals"), ".desk-escalate");
        taken.says("Taken to head of the review division (demonstration)");
    }

    @Test
    void areWithdrawnWithAReasonUnlessTheAnswerWasQuicker() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        Page put = browser.send(
                browser.get("/cases/" + id + "/referrals"), "#refer-form", "ask=demo-security-ministry quantum");
        String address = put.href("a[href*=/package?of=]");

        Page without = browser.send(put, ".desk-withdraw", "reason= ");
        without.is(422).says("Say why it is withdrawn.");
        Page withdrawn = browser.send(without, ".desk-withdraw", "reason=asked <i>by mistake</i>");
        withdrawn
                .is(200)
                .says("Withdrawn: examiner-2", "asked <i>by mistake</i>", "no longer handed out")
                .hasNo(".desk-withdraw, .desk-answer, blockquote i");
        Page instead = browser.get(address);
        instead.isAt("/cases/%d/referrals".formatted(id)).says("Withdrawn: examiner-2");
        browser.get("/referrals").says("withdrawn");

        Page stale = browser.send(withdrawn, "#refer-form", "ask=demo-security-ministry quantum");
        DeskBrowser colleague = signedIn("examiner");
        colleague.send(
                colleague.get("/cases/" + id + "/referrals"),
                ".desk-answer",
                "opinion=NO_OBJECTION",
                "words=",
                "by=the director",
                "on=" + today(stale));
        Page tooLate = browser.send(stale, ".desk-withdraw", "reason=no longer needed");
        tooLate.is(409).says("The authority has answered meanwhile", "No objection", "by the director");
    }

    @Test
    void setOffTheClockOfAnOrderOnTheDayItWasGiven() {
        long id = caseThatGoesOn();
        clockRunsSince(id, "JP", "primary-review", LocalDate.of(2026, 1, 5));
        rows.change("UPDATE review_case SET status = 'ORDER_RECOMMENDED' WHERE id = ?", id);
        DeskBrowser browser = signedIn("examiner-2");
        assertThat(browser.get("/cases/" + id).select("a[href=/cases/%d/clock]".formatted(id)))
                .hasSize(1);
        Page shown = browser.get("/cases/" + id + "/clock");
        shown.says("primary review", "2026-04-05", "A recommendation is not an order", "no referral to the Cabinet");

        Page wrong = browser.send(shown, "#order-form", "on=2025-12-31");
        wrong.is(422).says("Give a day until today");
        assertThat(wrong.val("#given")).isEqualTo("2025-12-31");
        Page noted = browser.send(wrong, "#order-form", "on=2026-03-01");
        noted.says("an order was given", "term of a designation", "2027-03-01");
        assertThat(browser.get("/cases/" + id).text(".desk-clocks"))
                .contains("an order was given or renewed on 2026-03-01", "→ term of a designation until 2027-03-01");

        assertThat(noted.select("#end-form")).as("nobody has decided that").isEmpty();
        assertThat(browser.get("/orders").select("#later a[href=/cases/%d/clock]".formatted(id)))
                .hasSize(1);
        Page proposed = browser.send(noted, "#renewal-form", "renewal=RENEW", "words=the agency asks for it");
        proposed.says("renewal proposed, a second person is to answer");
        DeskBrowser second = signedIn("second-reviewer");
        second.get("/orders").says("renewal proposed");
        assertThat(second.get("/queue").text("#waiting-for-you")).isEqualTo("Orders to renew 1");
        assertThat(second.get("/orders").texts(".desk-waits")).hasSize(1);
        browser.get("/queue").hasNo("#waiting-for-you");
        second.send(
                second.get("/cases/" + id + "/clock"),
                "#renewal-answer",
                "agreed=false",
                "words=the agency withdrew it");
        Page back = browser.get("/cases/" + id + "/clock");
        back.says("renewal sent back, decide again", "the agency withdrew it");
        browser.send(back, "#renewal-form", "renewal=LET_END", "words=as the agency says");
        second.send(second.get("/cases/" + id + "/clock"), "#renewal-answer", "agreed=true");
        noted = browser.get("/cases/" + id + "/clock");
        noted.says("to end: note the day");

        Page ended = browser.send(noted, "#end-form", "on=2026-06-01");
        ended.says("the order has ended", "no clock", "the order ended on 2026-06-01 → no clock");
        signedIn("second-reviewer").get("/cases/" + id + "/clock").hasNo("main form");
        signedIn("examiner-2", "ja").get("/cases/" + id + "/clock").says("命令・指定は終了", "保全指定の期間");
    }

    @Test
    void letTheClockFollowAReferralAndItsWithdrawal() {
        long id = caseThatGoesOn();
        LocalDate filed = LocalDate.now().minusDays(10);
        clockRunsSince(id, "JP", "primary-review", filed);
        DeskBrowser browser = signedIn("examiner-2");
        Page put = browser.send(
                browser.get("/cases/" + id + "/referrals"), "#refer-form", "ask=demo-security-ministry quantum");
        browser.get("/cases/" + id)
                .says("until %s, ban on filing abroad".formatted(filed.plusMonths(10)), "put before an authority on");

        browser.send(put, ".desk-withdraw", "reason=a mistake");
        browser.get("/cases/" + id)
                .says("until %s, primary review".formatted(filed.plusMonths(3)), "the referral was withdrawn on");
    }

    @Test
    void sayTogetherWhatTheAuthoritiesSaidAndWhoDissents() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        Page put = browser.send(
                browser.get("/cases/" + id + "/referrals"), "#refer-form", "ask=demo-security-ministry quantum");
        put = browser.send(put, "#refer-form", "ask=demo-science-council quantum");
        put = browser.send(
                put, ".desk-answer", "opinion=RESTRICT", "words=<b>keep it</b>", "by=the director", "on=" + today(put));
        assertThat(put.text("#joined"))
                .contains(
                        "Agreed: To be kept from the public (1 of 1", "science council · quantum owes an answer since");
        Page first = browser.get("/cases/" + id).hasNo("#dissent");
        assertThat(first.text("#decide ~ #said")).contains("To be kept from the public", "<b>keep it</b>");

        put = browser.send(
                put,
                "#joined ~ section:nth-of-type(3) .desk-answer",
                "opinion=NO_OBJECTION",
                "words=",
                "by=the secretary",
                "on=" + today(put));
        assertThat(put.text("#joined")).contains("Joined answer: To be kept from the public", "Dissent: No objection");
        for (String reader : List.of("examiner-2", "second-reviewer")) {
            Element dissent = signedIn(reader).get("/cases/" + id).first("#decide ~ #dissent");
            assertThat(dissent).as(reader).isNotNull();
            assertThat(dissent.text()).contains("<b>keep it</b>", "the secretary");
        }
        aLaterVersionOf(id);
        String later = "/cases/90002";
        assertThat(browser.get(later).text("#decide ~ #dissent-" + id))
                .contains("On another case of this filing", "<b>keep it</b>", "the secretary");
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM audit_record WHERE action = 'REFERRALS_SEEN' AND subject = 'case %d'"
                                .formatted(id)))
                .isPositive();
        rows.change("INSERT INTO case_area (case_id, area) VALUES (90002, 'ocean')");
        rows.change("DELETE FROM case_area WHERE case_id = ? AND area = 'ocean'", id);
        signedIn("examiner-ocean").get(later).is(200).hasNo("#dissent-" + id).saysNot("keep it");
    }

    @Test
    void callAPackageBackAndAreOwedTheReceiptUntilItIsNoted() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2");
        Page put = browser.send(
                browser.get("/cases/" + id + "/referrals"), "#refer-form", "ask=demo-security-ministry quantum");
        String address = put.href("a[href*=/package?of=]");

        Page without = browser.send(put, ".desk-recall", "reason=to the wrong house");
        without.is(422);
        Page recalled = browser.send(without, ".desk-recall", "cause=SENT_WRONGLY", "reason=to the <i>wrong</i> house");
        recalled.says("Called back: it was sent wrongly", "to the <i>wrong</i> house", "receipt owed", "Withdrawn:");
        browser.get(address).isAt("/cases/%d/referrals".formatted(id));
        browser.get("/referrals").says("called back, receipt owed");
        signedIn("examiner-ocean").get("/referrals").says("Nothing is due");

        Page returned = browser.send(
                recalled,
                ".desk-returned",
                "outcome=DESTROYED",
                "by=the registrar",
                "on=" + LocalDate.now().toString());
        returned.says("Destroyed on", "confirmed by the registrar");
        browser.get("/referrals").saysNot("called back, receipt owed");
    }

    @Test
    void speakJapanese() {
        long id = caseThatGoesOn();
        DeskBrowser browser = signedIn("examiner-2", "ja");
        browser.get("/cases/" + id + "/referrals").says("照会する", "【実演用】安全保障担当省");
        browser.get("/cases/%d/letters?letter=secrecy-review&in=ja".formatted(id))
                .says("保全審査に関する通知", "官庁ご自身");
    }
}
