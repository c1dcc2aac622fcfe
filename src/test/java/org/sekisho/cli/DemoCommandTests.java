package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.desk.DeskBrowser;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffOffice;

/** What a newcomer sees with one command. */
@Timeout(400)
@Tag("whole")
class DemoCommandTests {

    private static final int MOST_LOOKS = 10_000;

    @TempDir
    Path folder;

    @Test
    void showsTheDeskWithPeopleOfEveryRoleAndGoesOnWhereItWasLeft() throws Exception {
        String phrase;
        List<String> queue;
        try (LastingCommand demo = demo("--partner")) {
            DeskBrowser browser = browser(demo);
            phrase = phrase(demo);
            eachOfficeHoldsSomethingOfTheOther(demo, phrase);
            assertThat(StaffOffice.ROLES_OF_PEOPLE.stream().map(DemoCommandTests::account))
                    .allMatch(account -> demo.printed().stream().anyMatch(line -> line.startsWith(account + " ")));
            signIn(browser, "examiner", phrase);
            queue = standing(browser);
            assertThat(queue)
                    .contains(
                            "AWAITING_CONFIRMATION",
                            "AWAITING_INFORMATION",
                            "AWAITING_STATEMENT",
                            "DISCLOSURE_REVIEW",
                            "SECRECY_REVIEW",
                            "ORDER_RECOMMENDED",
                            "CLOSED");
            assertThat(browser.get("/queue").text()).contains("examiner-ocean");
            everybodyFindsWork(demo, browser, phrase);
            assertThat(demo.toldToEnd()).isEqualTo(ExitCode.DONE);
        }
        assertThat(Files.readString(folder.resolve("err"))).contains("filings to screen");

        try (LastingCommand again = demo()) {
            DeskBrowser browser = browser(again);
            assertThat(phrase(again)).isNotEqualTo(phrase);
            assertThat(tried(browser, "examiner", phrase).at().getPath()).isEqualTo("/sign-in");
            signIn(browser, "examiner", phrase(again));
            assertThat(standing(browser)).isEqualTo(queue);
            startsARun(browser(again), phrase(again));
            assertThat(again.toldToEnd()).isEqualTo(ExitCode.DONE);
        }
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("filings to screen");
        assertThat(folder.resolve("office")).doesNotExist();
        theRunThatTheDeskStartedEnds();
    }

    private static void eachOfficeHoldsSomethingOfTheOther(LastingCommand demo, String phrase) throws IOException {
        String[] ally =
                demo.printed("The ally's desk is open: ").split(", with the same accounts and the pass-phrase ");
        DeskBrowser there = new DeskBrowser(URI.create(ally[0]).getPort(), "en");
        signIn(there, "examiner", ally[1]);
        assertThat(there.get("/partners").text()).contains("The office at home", "quantum");
        DeskBrowser here = browser(demo);
        signIn(here, "examiner", phrase);
        assertThat(here.get("/partners").text()).contains("The ally's office", "quantum");
    }

    private static void everybodyFindsWork(LastingCommand demo, DeskBrowser examiner, String phrase)
            throws IOException {
        assertThat(examiner.get("/referrals").text()).contains("to be reminded");
        DeskBrowser second = browser(demo);
        assertThat(tried(second, "second-reviewer", phrase).text()).contains("Orders to renew 1");
        DeskBrowser approver = browser(demo);
        assertThat(tried(approver, "list-approver", phrase).text()).contains("List editions to approve 2");
        DeskBrowser author = browser(demo);
        assertThat(tried(author, "list-author", phrase).text())
                .contains("Your drafts: focus-areas, jp-specified-fields");
        assertThat(author.get("/lists/previews/1").status()).isEqualTo(200);
    }

    /** It is a process of its own, which writes its report and leaves the database after the desk has shown it as done. */
    private void theRunThatTheDeskStartedEnds() {
        CompletableFuture.allOf(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString()))
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static void startsARun(DeskBrowser browser, String phrase) {
        tried(browser, "operator", phrase);
        DeskBrowser.Page started = browser.send(browser.get("/runs"), "#start-run", Map.of());
        assertThat(started.text()).contains("The run is being started.");
        DeskBrowser.Page ended = browser.get("/runs");
        for (int asked = 0;
                ended.document().select("tbody tr").size() < 2
                        || ended.document()
                                .selectFirst("tbody .desk-tag")
                                .text()
                                .equals("Running");
                asked++) {
            assertThat(asked).as(ended.text()).isLessThan(MOST_LOOKS);
            browser.get("/runs/progress?asked=1"); // the desk answers when there is something new
            ended = browser.get("/runs");
        }
        assertThat(ended.document().selectFirst("tbody .desk-tag").text()).isIn("Done", "Red");
    }

    @Test
    void staysOutOfTheHomeOfAnOffice() throws IOException {
        Path office = Files.createDirectories(folder.resolve("office/var")).getParent();
        StringWriter err = new StringWriter();

        int exitCode =
                Sekisho.commandLine().setErr(new PrintWriter(err, true)).execute("demo", "--home", office.toString());

        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("Nothing was done: " + office).contains("--home");
        try (Stream<Path> all = Files.walk(office)) {
            assertThat(all).containsExactlyInAnyOrder(office, office.resolve("var"));
        }
    }

    /** On a machine whose environment speaks of the office's database and home. */
    private LastingCommand demo(String... besides) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("demo", "--port", "0", "--home", folder.resolve("demo").toString()));
        words.addAll(List.of(besides));
        return LastingCommand.start(
                folder.resolve("err"),
                Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:9/office",
                        "SEKISHO_RUN_INBOXES", folder.resolve("office/inbox").toString(),
                        "SEKISHO_HOME", folder.resolve("office").toString()),
                words.toArray(String[]::new));
    }

    private static DeskBrowser browser(LastingCommand demo) throws IOException {
        return new DeskBrowser(
                URI.create(demo.printed("The review desk is open: ")).getPort(), "en");
    }

    private static String phrase(LastingCommand demo) throws IOException {
        return demo.printed("All of them sign in with the pass-phrase ").replaceAll(",.*", "");
    }

    private static String account(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DeskBrowser.Page tried(DeskBrowser browser, String account, String phrase) {
        return browser.send(
                browser.get("/sign-in"), "form[action=/sign-in]", Map.of("account", account, "password", phrase));
    }

    private static void signIn(DeskBrowser browser, String account, String phrase) {
        DeskBrowser.Page page = tried(browser, account, phrase);
        assertThat(page.at().getPath()).as(page.text()).isEqualTo("/queue");
    }

    /** Where cases stand; each once. */
    private static List<String> standing(DeskBrowser browser) {
        return Stream.of(CaseStatus.values())
                .filter(status -> !browser.get("/queue?status=" + status)
                        .document()
                        .select("a[href^=/cases/]")
                        .isEmpty())
                .map(Enum::name)
                .toList();
    }
}
