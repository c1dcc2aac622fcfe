package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.night.rising.RisingJobs;
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

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM list_draft").update();
        jdbc.sql("DELETE FROM rising_search").update();
        jdbc.sql("DELETE FROM rising_dismissal").update();
        mill.forget();
    }

    private static String form(Document page, String action) {
        String address = page.select("form[action^=%s]".formatted(PAGE)).eachAttr("action").stream()
                .filter(found -> found.endsWith(action))
                .findFirst()
                .orElseThrow();
        return "form[action=%s]".formatted(address);
    }

    @Test
    void showATermWithItsPlotFiguresAndExamples() {
        DeskBrowser.Page page = signedIn("list-author").get(PAGE);

        assertThat(page.document().select("section h2").eachText()).containsExactly(RisingMill.TERM);
        assertThat(page.document().select("svg.desk-bars rect.desk-bar--recent"))
                .hasSize(4);
        assertThat(page.document().select("svg.desk-bars").attr("aria-label"))
                .startsWith("Filings by month from 2024-11 to 2026-10: 0, 0,")
                .endsWith("2, 2, 2, 3");
        assertThat(page.document().select("dl.desk-facts").text())
                .contains("Filings 9", "Applicants 4", "Months 4", "XY0008");
        assertThat(signedIn("list-approver").get("/lists").document().select("a[href=%s]".formatted(PAGE)))
                .isNotEmpty();
    }

    @Test
    void areATableToo() {
        DeskBrowser.Page csv = signedIn("list-approver").get(PAGE + "/csv");

        assertThat(csv.response().body())
                .startsWith("term,language,filings,applicants,months,q,2024-11,")
                .contains(RisingMill.TERM + ",en,9,4,4,");
    }

    @Test
    void makeAWatchEntryInTheDraftByOneClick() {
        DeskBrowser author = signedIn("list-author");
        DeskBrowser.Page page = author.get(PAGE);

        DeskBrowser.Page draft = author.send(page, form(page.document(), "/watch"), Map.of("list", "focus-areas"));

        assertThat(draft.at().getPath()).isEqualTo("/lists/focus-areas/edit");
        assertThat(draft.text()).contains("The watch entry is in your draft", "RISING-W1", "New entries");
        String entry = author.get("/lists/focus-areas/edit/RISING-W1")
                .document()
                .select("#text")
                .val();
        assertThat(entry)
                .contains("queue: watch", "words: [\"%s\"]".formatted(RisingMill.TERM), "9 filings, 4 applicants");
        DeskBrowser.Page again = author.get(PAGE);
        assertThat(author.send(again, form(again.document(), "/watch"), Map.of("list", "focus-areas"))
                        .text())
                .contains("RISING-W2");
    }

    @Test
    void writeOverNothingThatWasTyped() {
        DeskBrowser author = signedIn("list-author");
        author.send(
                author.get("/lists/focus-areas/edit/new"),
                "#entry-form",
                Map.of("text", "- code: HALF", "act", "check"));
        DeskBrowser.Page page = author.get(PAGE);

        assertThat(author.send(page, form(page.document(), "/watch"), Map.of("list", "focus-areas"))
                        .text())
                .contains("Nothing was done");
        assertThat(author.get("/lists/focus-areas/edit/new")
                        .document()
                        .select("#text")
                        .val())
                .contains("- code: HALF");
    }

    @Test
    void areOnlyLookedAtByWhoApprovesLists() {
        Document page = signedIn("list-approver").get(PAGE).document();

        assertThat(page.select("form[action$=/watch]")).isEmpty();
        assertThat(page.select("form[action$=/dismiss]")).hasSize(1);
        assertThat(signedIn("examiner").get(PAGE).status()).isEqualTo(404);
        assertThat(signedIn("auditor").get(PAGE).status()).isEqualTo(404);
    }

    @Test
    void hideATermThatRisesOnlyByFilingsOfAHigherLevel() {
        planted.subList(0, 3).forEach(filing -> mill.openCase(filing, "SECRET", "quantum"));

        assertThat(signedIn("list-author").get(PAGE).text())
                .contains("No term rises by the filings that you may know of")
                .doesNotContain("zorblatt");
    }

    @Test
    void keepATermAsideForAReason() {
        DeskBrowser approver = signedIn("list-approver");
        DeskBrowser.Page page = approver.get(PAGE);
        assertThat(approver.send(page, form(page.document(), "/dismiss"), Map.of("why", " "))
                        .text())
                .contains("Say why");

        DeskBrowser.Page aside = approver.send(page, form(page.document(), "/dismiss"), Map.of("why", "A trade name"));

        assertThat(aside.text()).contains("list-approver: A trade name");
        assertThat(aside.document().select("svg")).isEmpty();
        assertThat(approver.send(aside, form(aside.document(), "/take-back"), Map.of())
                        .document()
                        .select("svg.desk-bars"))
                .hasSize(1);
    }

    @Test
    void promoteAWatchEntryByWhatPeopleDecidedAndNothingElse() {
        DeskBrowser author = signedIn("list-author");
        assertThat(author.get(WATCHED)
                        .document()
                        .select("section[aria-labelledby=watch]")
                        .text())
                .contains("What speaks for it", "It can be made an entry that opens cases when");
        found(9, 5);
        assertThat(author.get(WATCHED).document().select("form[action$=/promote]"))
                .as("nine decisions are too few")
                .isEmpty();
        mill.plant("XZ", 3);
        found(12, 2);
        assertThat(author.get(WATCHED).document().select("form[action$=/promote]"))
                .as("two of twelve are too few")
                .isEmpty();
        found(12, 7);
        assertThat(signedIn("list-approver").get(WATCHED).document().select("form[action$=/promote]"))
                .isEmpty();
        DeskBrowser.Page page = author.get(WATCHED);

        DeskBrowser.Page draft = author.send(page, "form[action$=/promote]", Map.of());

        assertThat(draft.text()).contains("In your draft the entry opens cases", "SEMI-W1", "secrecy");
        assertThat(author.get("/lists/focus-areas/edit/SEMI-W1")
                        .document()
                        .select("#text")
                        .val())
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
