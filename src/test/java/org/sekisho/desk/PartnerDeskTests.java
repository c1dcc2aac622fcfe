package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.office.partner.Agreements;
import org.springframework.beans.factory.annotation.Autowired;

/** Passages that are given to a partner, come there, are read and are called back, as examiners meet them. */
class PartnerDeskTests extends ServedDesk {

    @Autowired
    private PartnerMirror mirror;

    @Autowired
    private Agreements agreements;

    private long id() {
        return caseOf("quantum", "ocean");
    }

    private Page given(DeskBrowser examiner) {
        mirror.agree(1);
        Page empty = examiner.get("/cases/" + id() + "/partners");
        return examiner.send(empty, "#give", "to=mirror/quantum");
    }

    @Test
    void passagesGoFromACaseToAReaderThereAndTheirOwnerSeesWhoReadThem() {
        DeskBrowser examiner = signedIn("examiner");
        Page none = examiner.get("/cases/" + id() + "/partners");
        assertThat(none.text("#nobody")).contains("No agreement in force lets");
        none.hasNo("#give");

        Page given = given(examiner);
        given.is(200).says("to mirror: quantum", "waits for the next package", "given by examiner");
        assertThat(examiner.get("/partners").text("#none")).contains("nothing that you may read");
        mirror.carry();

        Page all = examiner.get("/partners");
        assertThat(all.text("#items")).contains("The ally's office", "quantum", "Confidential");
        Page read = examiner.get(all.href("#items tbody a"));
        read.says("May be read until", "to compare filings about quantum technology", "noted for its owner");
        assertThat(read.select(".desk-quote")).isNotEmpty();
        String words = read.text(".desk-quote").substring(0, 12);
        assertThat(examiner.get("/cases/" + id()).text("#allies")).contains("An ally holds", "of mirror: quantum");

        mirror.carry(); // the receipts go back
        Page seen = examiner.get("/cases/" + id() + "/partners");
        seen.says("sent in package 1", "taken in there by Sekisho", "opened there by Examiner");
        assertThat(examiner.send(all, "#partner-search", "words=" + words).text("#items"))
                .contains("The ally's office");
        assertThat(examiner.send(all, "#partner-search", "words=zebra").text("#none"))
                .contains("all of these words");
        assertThat(signedIn("examiner", "ja").get("/partners").text("#items")).contains("相手国の特許庁");
        assertThat(rows.words("SELECT detail FROM audit_record WHERE action LIKE 'PARTNER%'"))
                .noneMatch(detail -> detail.contains(words));
    }

    @Test
    void whatIsCalledBackIsGoneThere() {
        DeskBrowser examiner = signedIn("examiner");
        Page given = given(examiner);
        mirror.carry();
        String item = examiner.get("/partners").href("#items tbody a");
        Page noReason = examiner.send(given, "[id^=item-] form", "why=");
        noReason.is(422).says("Say why");
        examiner.send(given, "[id^=item-] form", "why=given by mistake").says("the next package asks for it");
        mirror.carry();
        examiner.get("/partners").hasNo("#items");
        examiner.get(item).is(404);
        Page owed = signedIn("auditor").get("/partners/seen");
        owed.says("not said yet to be gone: 1", "taken in there by Sekisho", "Package 2 written", "Package 1 taken in");
        assertThat(owed.text("#messages-mirror"))
                .contains(
                        "ends of the audit trails: message 1 to them, in package 1",
                        "message 1 from them, in package 1");
        mirror.carry();
        assertThat(signedIn("auditor", "ja").get("/partners/seen").text("#seen-mirror"))
                .contains("取戻しにより削除")
                .doesNotContain("US2");
        assertThat(examiner.get("/cases/" + id() + "/partners").text("[id^=item-]"))
                .contains("called back", "removed there, as called back, by Sekisho");
    }

    @Test
    void aWholeTextGoesOnceASecondPersonAgrees() {
        DeskBrowser examiner = signedIn("examiner");
        Page given = given(examiner);
        examiner.send(given, "#give", "to=mirror/quantum", "whole=true");
        DeskBrowser second = signedIn("second-reviewer");
        Page asked = second.get("/cases/" + id());
        assertThat(asked.text("#proposals")).contains("giving a partner the whole text", "mirror, quantum");
        second.send(asked, "#proposals .desk-confirm");
        assertThat(examiner.get("/cases/" + id() + "/partners").text("[id^=item-]"))
                .contains("the whole text", "waits");
        mirror.carry();
        Page all = examiner.get("/partners");
        assertThat(passages(examiner, all, "tbody tr:nth-child(1) a"))
                .isGreaterThan(passages(examiner, all, "tbody tr:nth-child(2) a"));
    }

    private static int passages(DeskBrowser reader, Page all, String link) {
        return reader.get(all.href("#items " + link)).select(".desk-quote").size();
    }

    @Test
    void othersSeeNothingOfIt() {
        given(signedIn("examiner"));
        mirror.carry();
        String item = signedIn("examiner").get("/partners").href("#items tbody a");
        DeskBrowser ocean = signedIn("examiner-ocean");
        ocean.get("/partners").hasNo("#items");
        ocean.get(item).is(404);
        Page second = signedIn("second-reviewer").get("/cases/" + id() + "/partners");
        second.is(200).hasNo("#give");
        agreements.suspend(PartnerMirror.CODE, "a leak", "one");
        signedIn("examiner").get("/partners").hasNo("#items");
        signedIn("examiner").get(item).is(404);
    }
}
