package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** The list that a person works through: where they are in it, what they put off, and what comes after its end. */
class InboxDeskTests extends ServedDesk {

    private final String toDo = "#lists li:nth-child(2) strong";

    @Test
    void saysWhereTheReaderIsInTheirListAlsoAfterADecision() {
        DeskBrowser examiner = signedIn("examiner");
        Page queue = examiner.get("/queue?queue=SECRECY");
        String of = queue.text(toDo);
        String second = queue.hrefs("tbody th a").get(1);

        Page shown = examiner.get(second);
        assertThat(shown.text("#place")).isEqualTo("2 of " + of);
        assertThat(shown.href(".govuk-back-link")).isEqualTo("/queue?queue=SECRECY");
        assertThat(examiner.get(shown.href("[rel=next]")).text("#place")).isEqualTo("3 of " + of);
        Page first = examiner.get(shown.href("[rel=prev]"));
        first.hasNo("[rel=prev]");

        Page next = examiner.send(
                first, "#decision", "decision=ASK_FOR_INFORMATION", "reason=UNCLEAR", "words=Which?", "next=true");
        assertThat(next.path()).isEqualTo(second);
        assertThat(next.text("#place")).as("what was decided keeps its place").isEqualTo("2 of " + of);
        signedIn("examiner-2").get(second).hasNo("#place");
        assertThat(signedIn("examiner", "ja").get("/queue?queue=SECRECY").hrefs("tbody th a"))
                .startsWith(second);
    }

    @Test
    void keepsWhatThePersonPutOffFromThemAndFromNobodyElse() {
        DeskBrowser examiner = signedIn("examiner");
        int before = Integer.parseInt(examiner.get("/queue").text(toDo));
        long id = rows.id("SELECT id FROM review_case WHERE status = 'OPEN' AND clock IS NULL ORDER BY id LIMIT 1");
        Page shown = examiner.get("/cases/" + id);
        String day = shown.first("#snooze-until").attr("max");

        Page queue = examiner.send(shown, "#snooze", "until=" + day);
        queue.isAt("/queue");
        assertThat(queue.text(".desk-said")).contains("Put off.");
        assertThat(queue.text(toDo)).isEqualTo(Integer.toString(before - 1));
        assertThat(queue.text("#snoozed")).contains("Put off by you: 1 case", day);
        Page others = signedIn("examiner-2").get("/queue");
        assertThat(others.text(toDo)).isEqualTo(Integer.toString(before));
        others.hasNo("#snoozed");
        assertThat(signedIn("examiner", "ja").get("/cases/" + id).text("#snooze-end"))
                .contains(day, "後回し");

        Page back = examiner.send(queue, "#snoozed form");
        assertThat(back.text(toDo)).isEqualTo(Integer.toString(before));
        back.hasNo("#snoozed");
        Page refused = examiner.send(examiner.get("/cases/" + id), "#snooze", "until=2020-01-01");
        refused.is(422);
        refused.says("Choose a day from tomorrow");
    }

    @Test
    void offersTheNextQueueWithWorkWhenOneIsDoneAndSaysWhatCameOfTheDay() {
        DeskBrowser examiner = signedIn("examiner");
        long id = rows.id(
                "SELECT id FROM review_case WHERE queue = 'SECRECY' AND status = 'OPEN' AND NOT unread ORDER BY id LIMIT 1");
        rows.change(
                "UPDATE review_case SET held_by = 'examiner-2', held_until = '2099-01-01' WHERE queue = 'SECRECY' AND id <> ?",
                id);

        Page done = examiner.send(
                examiner.get("/cases/" + id), "#decision", "decision=NO_CONCERN", "reason=OTHER_MEANING", "next=true");
        done.isAt("/queue");
        assertThat(done.text("#queue-done")).isEqualTo("Secrecy: nothing is left for you to take.");
        assertThat(done.text("#day"))
                .contains("Today you decided or answered 1 case; none of your cases waits for others.");
        assertThat(done.text("#more-queues")).startsWith("Go on with Disclosure");
        Page disclosure = examiner.get(done.href("#more-queues a"));
        assertThat(disclosure.text(toDo)).isEqualTo(done.text("#more-queues strong"));
        disclosure.hasNo("#evening");
    }

    @Test
    void saysWhatCameOfTheDayWhereNothingIsToDo() {
        Page evening = signedIn("second-reviewer", "ja").get("/queue");

        assertThat(evening.text("#day"))
                .startsWith("本日の判断・回答：0件。")
                .contains("期限が分からない案件：")
                .doesNotContain("次の期限");
        evening.hasNo("#more-queues");
        assertThat(evening.text("#empty")).isEqualTo("現在対応が必要な案件はありません。");
    }

    @Test
    void saysWhyNoCaseIsThere() {
        DeskBrowser examiner = signedIn("examiner");

        assertThat(examiner.get("/queue?mine=true").text("#empty"))
                .isEqualTo("No case is assigned to you, and you are working on none.");
        assertThat(examiner.get("/queue?list=TO_CONFIRM").text("#empty")).isEqualTo("No case stands in this list.");
        for (String filtered : List.of("area=no-such-area", "mine=true&area=no-such-area", "status=CLOSED")) {
            assertThat(examiner.get("/queue?" + filtered).text("#empty")).isEqualTo("No case matches the filter.");
        }
    }
}
