package org.sekisho.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.sekisho.SekishoApplication;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.run.RunProgress;
import org.sekisho.office.rising.RisingMill;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Argon2Passwords;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffOffice;
import org.sekisho.office.staff.StaffSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole desk after a night over the project's own filings and {@link HostileFiling}, with one person of each role. It is
 * set up once for all
 * classes that test it; each finds cases of its own to work on.
 */
@SpringBootTest(
        classes = {SekishoApplication.class, ServedDesk.ANightAndPeople.class, PreviewedList.class, RisingMill.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.extraction.ocr.enabled=false",
            "sekisho.lists.approval=two-persons",
            "sekisho.web.limits.tries=1000000", // all tests come from one address
            "sekisho.review.second-person.end-of-secrecy=false", // most stories are about something else
            "sekisho.review.second-person.share=0" // stories have to go the same way each time
        })
@Tag("whole")
abstract class ServedDesk {

    static final String PASSWORD = "four slow otters juggle";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "desk")
                    .toAbsolutePath();
            Path hostile = HostileFiling.in(Files.createDirectories(home.resolve("inbox")));
            properties.add("sekisho.home", home::toString);
            properties.add("sekisho.run.inboxes[0]", () -> "testdata/filings");
            properties.add("sekisho.run.inboxes[1]", hostile::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class ANightAndPeople {

        /** Each test signs somebody in, and what a guess costs is tried elsewhere. */
        @Bean
        @Primary
        Argon2Passwords cheapPasswords() {
            return new Argon2Passwords(StaffOffice.settings(new StaffSettings.Argon2(64, 1)));
        }

        @Bean
        RunProgress runProgress() {
            return RunProgress.SILENT;
        }

        @Bean
        ApplicationRunner aNightAndPeople(JobRuns runs, Staff staff) {
            return (ApplicationArguments arguments) -> {
                runs.run();
                for (Role role : Role.values()) {
                    add(staff, account(role), Set.of(role), Set.of());
                }
                add(staff, "somebody", Set.of(), Set.of("ocean"));
                add(staff, "examiner-2", Set.of(Role.EXAMINER), Set.of());
                add(staff, "examiner-ocean", Set.of(Role.EXAMINER), Set.of("ocean"));
            };
        }

        /** Someone who may see those areas, or all if none is given. */
        private static void add(Staff staff, String account, Set<Role> roles, Set<String> areas) throws Exception {
            StaffId id = new StaffId(account);
            Access access = new Access(roles, areas, areas.isEmpty(), Handling.CONFIDENTIAL);
            staff.add(id, new Profile("The " + account, access, Language.EN), "test");
            staff.setPassword(id, PASSWORD, "test");
        }
    }

    /** The one person who has only that role. */
    static String account(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    final DeskBrowser nobody() {
        return new DeskBrowser(port, "en");
    }

    final DeskBrowser signedIn(String account) {
        return signedIn(account, "en");
    }

    final DeskBrowser signedIn(String account, String language) {
        DeskBrowser browser = new DeskBrowser(port, language);
        DeskBrowser.Page page = browser.send(
                browser.get("/sign-in"), "form[action=/sign-in]", Map.of("account", account, "password", PASSWORD));
        if (page.status() != 200 || page.at().getPath().equals("/sign-in")) {
            throw new AssertionError("%s could not sign in: %s".formatted(account, page.text()));
        }
        return browser;
    }

    /** An open case of an area that has none of another one. */
    final long caseOf(String area, String without) {
        return jdbc.sql("""
                        SELECT c.id FROM review_case c JOIN case_area a ON a.case_id = c.id
                        WHERE a.area = :area AND c.status = 'OPEN'
                            AND c.id NOT IN (SELECT case_id FROM case_area WHERE area = :without)
                        ORDER BY c.id LIMIT 1""")
                .param("area", area)
                .param("without", without)
                .query(Long.class)
                .single();
    }

    /** Lets go of cases that examiners of other tests still hold, since nobody else can decide them. */
    @BeforeEach
    final void letGoOfCases() {
        jdbc.sql("UPDATE review_case SET held_by = NULL, held_until = NULL").update();
    }

    /** The case on a filing of testdata, wherever it stands. */
    final long caseOn(String number) {
        return jdbc.sql("SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}
