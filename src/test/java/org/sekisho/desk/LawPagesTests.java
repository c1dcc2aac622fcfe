package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.control.ControlSources;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

/** What changed in the laws that entries cite, as those who keep lists see it. */
class LawPagesTests extends ServedDesk {

    private static final String PAGE = "/lists/laws";
    private static final String DONE = "form[action=/lists/laws/us-list/done]";
    private static final Path LAW = Path.of("testdata/control/ecfr.xml");

    @Value("${sekisho.home}/var/control")
    private Path folder;

    @BeforeEach
    void aLawThatChanged() throws IOException {
        read("exceeding 12.5 kg");
        read("exceeding 15 kg");
    }

    @AfterEach
    void forget() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private void read(String threshold) throws IOException {
        read(threshold, folder);
    }

    /** A law is read in which an item has a threshold, and kept. */
    static void read(String threshold, Path folder) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), "law", ".xml");
        Files.writeString(file, Files.readString(LAW).replace("exceeding 12.5 kg", threshold));
        new KeptControlLists(folder).keep("us-list", ControlSources.read(file, List.of("3A001")));
    }

    private Page laws(String account) {
        return signedIn(account).get(PAGE);
    }

    @Test
    void areShownChangeByChangeUntilSomebodySaysThatTheEntriesAreLookedOver() {
        Page page = laws("list-author");
        assertThat(page.texts("dl.desk-facts dt")).anyMatch(change -> change.equals("3A001.a.1 threshold"));
        assertThat(page.text("dl.desk-facts del")).contains("exceeding 12.5 kg");
        assertThat(page.text("dl.desk-facts ins")).contains("exceeding 15 kg");
        assertThat(page.select("a[href=/lists/focus-areas/entries/SEMI-04]")
                        .parents()
                        .first()
                        .text())
                .endsWith("cites 3A001.a.1");

        DeskBrowser browser = signedIn("list-approver");
        Page said = browser.send(browser.get(PAGE), DONE);

        assertThat(said.text("[role=status]").strip()).isEqualTo("It is noted that the entries are looked over.");
        said.hasNo(DONE).says("has not changed since its entries were looked over");
        assertThat(new KeptControlLists(folder).tasks(List.of())).isEmpty();
        assertThat(
                        rows.id(
                                "SELECT COUNT(*) FROM audit_record WHERE action = 'CONTROL_LIST_LOOKED_OVER' AND subject = 'us-list'"))
                .isPositive();
    }

    @Test
    void stayATaskIfTheyChangedOnceMoreWhileSomebodyLooked() throws IOException {
        DeskBrowser author = signedIn("list-author");
        Page seen = author.get(PAGE);
        read("exceeding 20 kg");

        Page said = author.send(seen, DONE);

        assertThat(said.text("[role=status]")).contains("Nothing was changed");
        assertThat(said.text("dl.desk-facts ins")).contains("exceeding 20 kg");
    }

    @Test
    void nameNoEntryThatTheReaderMayNotKnowOfAndAreEndedByWhoMayKnowOfAll() throws Exception {
        person(staff, "laws-ocean", Handling.SECRET, Set.of("ocean"), Role.LIST_AUTHOR);
        DeskBrowser narrow = signedIn("laws-ocean");

        Page page = narrow.get(PAGE);

        page.says("3A001.a.1", "No entry that you may know of cites what changed.")
                .saysNot("SEMI-04")
                .hasNo(DONE);
        String seen = laws("list-author").select(DONE + " [name=seen]").val();
        narrow.own(PAGE + "/us-list/done", "seen=" + seen).says("Nothing was changed");
        assertThat(new KeptControlLists(folder).tasks(List.of())).hasSize(1);
    }

    @Test
    void thatCannotBeReadAreNamedAndHideNoOther() throws IOException {
        Files.writeString(folder.resolve("eu-list.json"), "{");
        Files.writeString(folder.resolve("eu-list.since.json"), "{");

        Page page = laws("list-approver");

        assertThat(page.texts(".desk-warning")).singleElement().asString().contains("--as eu-list");
        assertThat(page.select(DONE)).hasSize(1);
        DeskBrowser approver = signedIn("list-approver");
        approver.own(PAGE + "/eu-list/done", "seen=").says("Nothing was changed");
    }

    @Test
    void areForThoseWhoKeepLists() {
        signedIn("examiner").get(PAGE).is(404);
        signedIn("examiner").get("/lists").hasNo("a[href=%s]".formatted(PAGE));
        assertThat(signedIn("list-author").get("/lists").text("a[href=%s]".formatted(PAGE)))
                .isEqualTo("Laws that changed (1)");
    }
}
