package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.night.job.RisingJobs;
import org.sekisho.office.rising.RisingMill;
import org.springframework.beans.factory.annotation.Autowired;

/** Rising terms as those who keep lists see them, the watch entries they make of them, and what promotes those. */
class RisingPagesTests extends ServedDesk {

    private static final String PAGE = "/lists/rising";
    private static final String WATCHED = "/lists/focus-areas/entries/SEMI-W1";

    @Autowired
    private RisingMill mill;

    @Autowired
    private RisingJobs jobs;

    private List<FilingId> planted = List.of();

    @BeforeEach
    void aTermThatRises() {
        planted = mill.fill(9);
        assertThat(jobs.find(RisingMill.LAST)).isEqualTo(RisingJobs.Ending.DONE);
    }

    private static String form(Page page, String action) {
        String address = page.select("form[action^=%s]".formatted(PAGE)).eachAttr("action").stream()
                .filter(found -> found.endsWith(action))
                .findFirst()
                .orElseThrow();
        return "form[action=%s]".formatted(address);
    }

    @Test
    void showATermWithItsPlotFiguresAndExamples() {
        Page page = signedIn("list-author").get(PAGE);

        assertThat(page.texts("section h2")).containsExactly(RisingMill.TERM);
        assertThat(page.select("svg.desk-bars rect.desk-bar--recent")).hasSize(4);
        assertThat(page.select("svg.desk-bars").attr("aria-label"))
                .startsWith("Filings by month from 2024-11 to 2026-10: 0, 0,")
                .endsWith("2, 2, 2, 3");
        assertThat(page.text("dl.desk-facts")).contains("Filings 9", "Applicants 4", "Months 4", "XY0008");
        signedIn("list-approver").get("/lists").has("a[href=%s]".formatted(PAGE));
        assertThat(signedIn("list-approver").get(PAGE + "/csv").body())
                .as("a table, too")
                .startsWith("term,language,filings,applicants,months,q,2024-11,")
                .contains(RisingMill.TERM + ",en,9,4,4,");
    }

    @Test
    void makeAWatchEntryInTheDraftByOneClick() {
        DeskBrowser author = signedIn("list-author");
        Page page = author.get(PAGE);

        Page draft = author.send(page, form(page, "/watch"), "list=jp-specified-fields");

        draft.isAt("/lists/jp-specified-fields/edit")
                .says("The watch entry is in your draft", "RISING-W1", "New entries");
        String entry = author.get("/lists/jp-specified-fields/edit/RISING-W1").val("#text");
        assertThat(entry)
                .contains("queue: watch", "words: [\"%s\"]".formatted(RisingMill.TERM), "9 filings, 4 applicants");
        Page again = author.get(PAGE);
        author.send(again, form(again, "/watch"), "list=jp-specified-fields").says("RISING-W2");
    }

    @Test
    void writeOverNothingThatWasTyped() {
        DeskBrowser author = signedIn("list-author");
        author.send(author.get("/lists/jp-specified-fields/edit/new"), "#entry-form", "text=- code: HALF", "act=check");
        Page page = author.get(PAGE);

        author.send(page, form(page, "/watch"), "list=jp-specified-fields").says("Nothing was done");
        assertThat(author.get("/lists/jp-specified-fields/edit/new").val("#text"))
                .contains("- code: HALF");
    }

    @Test
    void hideATermThatRisesOnlyByFilingsOfAHigherLevel() {
        planted.subList(0, 3).forEach(filing -> mill.openCase(filing, "SECRET", "quantum"));

        signedIn("list-author")
                .get(PAGE)
                .says("No term rises by the filings that you may know of")
                .saysNot("zorblatt");
    }

    @Test
    void areKeptAsideForAReasonAndOnlyLookedAtByWhoApprovesLists() {
        DeskBrowser approver = signedIn("list-approver");
        Page page = approver.get(PAGE).hasNo("form[action$=/watch]");
        signedIn("examiner").get(PAGE).is(404);
        signedIn("auditor").get(PAGE).is(404);
        approver.send(page, form(page, "/dismiss"), "why= ").says("Say why");

        Page aside = approver.send(page, form(page, "/dismiss"), "why=A trade name");

        aside.says("list-approver: A trade name").hasNo("svg");
        assertThat(approver.send(aside, form(aside, "/take-back")).select("svg.desk-bars"))
                .hasSize(1);
    }

    @Test
    void promoteAWatchEntryByWhatPeopleDecidedAndNothingElse() {
        DeskBrowser author = signedIn("list-author");
        assertThat(author.get(WATCHED).text("section[aria-labelledby=watch]"))
                .contains("What speaks for it", "It can be made an entry that opens cases when");
        found(9, 5);
        assertThat(author.get(WATCHED).select("form[action$=/promote]"))
                .as("nine decisions are too few")
                .isEmpty();
        mill.plant("XZ", 3);
        found(12, 2);
        assertThat(author.get(WATCHED).select("form[action$=/promote]"))
                .as("two of twelve are too few")
                .isEmpty();
        found(12, 7);
        signedIn("list-approver").get(WATCHED).hasNo("form[action$=/promote]");
        Page page = author.get(WATCHED);

        Page draft = author.send(page, "form[action$=/promote]");

        draft.says("In your draft the entry opens cases", "SEMI-W1", "secrecy");
        assertThat(author.get("/lists/focus-areas/edit/SEMI-W1").val("#text"))
                .contains("queue: secrecy")
                .doesNotContain("queue: watch");
    }

    /** The entry is found in the filings that were made, of which so many were decided on, and so many to act on. */
    private void found(int decided, int concern) {
        mill.forgetDecisions();
        List<FilingId> filings = mill.planted();
        for (int i = 0; i < filings.size(); i++) {
            mill.find(filings.get(i), "focus-areas", "SEMI-W1");
            if (i < decided) {
                mill.decide(filings.get(i), i < concern ? "SECRECY_REVIEW" : "NO_CONCERN");
            }
        }
    }
}
