package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.control.ControlSources;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

/** What changed in the laws that entries cite, as those who keep lists see it. */
class LawPagesTests extends ServedDesk {

    private static final String PAGE = "/lists/laws";
    private static final String DONE = "form[action=/lists/laws/us-list/done]";
    private static final Path LAW = Path.of("testdata/control/ecfr.xml");

    @Autowired
    private Staff staff;

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

    private Document laws(String account) {
        return signedIn(account).get(PAGE).document();
    }

    @Test
    void areShownChangeByChangeUntilSomebodySaysThatTheEntriesAreLookedOver() {
        Document page = laws("list-author");
        assertThat(page.select("dl.desk-facts dt").eachText()).anyMatch(change -> change.equals("3A001.a.1 threshold"));
        assertThat(page.select("dl.desk-facts del").text()).contains("exceeding 12.5 kg");
        assertThat(page.select("dl.desk-facts ins").text()).contains("exceeding 15 kg");
        assertThat(page.select("a[href=/lists/focus-areas/entries/SEMI-04]")
                        .parents()
                        .first()
                        .text())
                .endsWith("cites 3A001.a.1");

        DeskBrowser browser = signedIn("list-approver");
        Document said = browser.send(browser.get(PAGE), DONE, Map.of()).document();

        assertThat(said.select("[role=status]").text().strip())
                .isEqualTo("It is noted that the entries are looked over.");
        assertThat(said.select(DONE)).isEmpty();
        assertThat(said.text()).contains("has not changed since its entries were looked over");
        assertThat(new KeptControlLists(folder).tasks(List.of())).isEmpty();
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM audit_record WHERE action = 'CONTROL_LIST_LOOKED_OVER' AND subject = 'us-list'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void stayATaskIfTheyChangedOnceMoreWhileSomebodyLooked() throws IOException {
        DeskBrowser author = signedIn("list-author");
        DeskBrowser.Page seen = author.get(PAGE);
        read("exceeding 20 kg");

        Document said = author.send(seen, DONE, Map.of()).document();

        assertThat(said.select("[role=status]").text()).contains("Nothing was changed");
        assertThat(said.select("dl.desk-facts ins").text()).contains("exceeding 20 kg");
    }

    @Test
    void nameNoEntryThatTheReaderMayNotKnowOfAndAreEndedByWhoMayKnowOfAll() throws Exception {
        StaffId ocean = new StaffId("laws-ocean");
        Access access = new Access(Set.of(Role.LIST_AUTHOR), Set.of("ocean"), false, Handling.SECRET);
        staff.add(ocean, new Profile("Ocean", access, Language.EN), "test");
        staff.setPassword(ocean, PASSWORD, "test");
        DeskBrowser narrow = signedIn("laws-ocean");

        Document page = narrow.get(PAGE).document();

        assertThat(page.text())
                .contains("3A001.a.1", "No entry that you may know of cites what changed.")
                .doesNotContain("SEMI-04");
        assertThat(page.select(DONE)).isEmpty();
        String seen = laws("list-author").select(DONE + " [name=seen]").val();
        assertThat(narrow.post(PAGE + "/us-list/done", Map.of("_csrf", narrow.token(), "seen", seen))
                        .text())
                .contains("Nothing was changed");
        assertThat(new KeptControlLists(folder).tasks(List.of())).hasSize(1);
    }

    @Test
    void thatCannotBeReadAreNamedAndHideNoOther() throws IOException {
        Files.writeString(folder.resolve("eu-list.json"), "{");
        Files.writeString(folder.resolve("eu-list.since.json"), "{");

        Document page = laws("list-approver");

        assertThat(page.select(".desk-warning").eachText())
                .singleElement()
                .asString()
                .contains("--as eu-list");
        assertThat(page.select(DONE)).hasSize(1);
        DeskBrowser approver = signedIn("list-approver");
        assertThat(approver.post(PAGE + "/eu-list/done", Map.of("_csrf", approver.token(), "seen", ""))
                        .text())
                .contains("Nothing was changed");
    }

    @Test
    void areForThoseWhoKeepLists() {
        assertThat(signedIn("examiner").get(PAGE).status()).isEqualTo(404);
        assertThat(signedIn("examiner").get("/lists").document().select("a[href=%s]".formatted(PAGE)))
                .isEmpty();
        assertThat(signedIn("list-author")
                        .get("/lists")
                        .document()
                        .select("a[href=%s]".formatted(PAGE))
                        .text())
                .isEqualTo("Laws that changed (1)");
    }
}
