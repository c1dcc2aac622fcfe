package org.sekisho.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.sekisho.SekishoApplication;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.Rows;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.run.RunProgress;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Argon2Passwords;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffOffice;
import org.sekisho.office.staff.StaffSettings;
import org.sekisho.office.staff.UnusablePasswordException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A desk on a port and a database of its own, at which nothing was screened yet and nobody works. */
@SpringBootTest(
        classes = {SekishoApplication.class, OpenDesk.Parts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.canaries.shipped=",
            "sekisho.canaries.examples=false"
        })
@Tag("whole")
abstract class OpenDesk {

    static final String PASSWORD = "four slow otters juggle";

    @LocalServerPort
    int port;

    @Autowired
    Rows rows;

    @Autowired
    Staff staff;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        properties.add("sekisho.home", folder("desk")::toString);
    }

    /** A folder of a test's own, which stays to be looked into. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), name)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class Parts {

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
        Rows rows(JdbcClient jdbc) {
            return new Rows(jdbc);
        }
    }

    /** Adds somebody with the password of all, who may see all areas, unless they are there. */
    final StaffId person(String account, Handling cleared, Role... roles) {
        return person(staff, account, cleared, Set.of(), roles);
    }

    /** Adds somebody who may see those areas, or all if none is given. */
    static StaffId person(Staff staff, String account, Handling cleared, Set<String> areas, Role... roles) {
        StaffId id = new StaffId(account);
        if (staff.byId(id).isEmpty()) {
            Access access = new Access(Set.of(roles), areas, areas.isEmpty(), cleared);
            staff.add(id, new Profile("The " + account, access, Language.EN), "test");
            try {
                staff.setPassword(id, PASSWORD, "test");
            } catch (UnusablePasswordException e) {
                throw new AssertionError(e);
            }
        }
        return id;
    }

    DeskBrowser nobody() {
        return new DeskBrowser(port, "en");
    }

    final DeskBrowser signedIn(String account) {
        return signedIn(account, "en");
    }

    final DeskBrowser signedIn(String account, String language) {
        return signedIn(port, account, language);
    }

    static DeskBrowser signedIn(int port, String account, String language) {
        DeskBrowser browser = new DeskBrowser(port, language);
        String to =
                browser.sentTo("/sign-in", Map.of("_csrf", browser.token(), "account", account, "password", PASSWORD));
        if (to.isEmpty() || to.contains("/sign-in")) {
            throw new AssertionError(account + " could not sign in");
        }
        return browser;
    }

    /** What somebody is shown who signs in by the password of all, whom it may not let in. */
    static DeskBrowser.Page byPassword(DeskBrowser browser, String account) {
        return browser.send(
                browser.get("/sign-in"), "form[action=/sign-in]", "account=" + account, "password=" + PASSWORD);
    }
}
