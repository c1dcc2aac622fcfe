package org.sekisho.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.sekisho.intake.filing.Handling;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.rising.RisingMill;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole desk after a night over the project's own filings, {@link HostileFiling}, {@link KindsOfFilings} and one with the words of
 * {@link MonitoringTests}, in which scans were recognised, with one person of each role. It is set up once for all classes that test
 * it, and is put back after each test.
 */
@Import({ServedDesk.ANightAndPeople.class, PreviewedList.class, RisingMill.class, PartnerMirror.class, NightsRows.class
})
@TestPropertySource(
        properties = {
            "sekisho.lists.approval=two-persons",
            "sekisho.web.limits.tries=1000000", // all tests come from one address
            "sekisho.review.second-person.end-of-secrecy=false", // most stories are about something else
            "sekisho.review.second-person.share=0", // stories have to go the same way each time
            "sekisho.metrics.port=0"
        })
abstract class ServedDesk extends OpenDesk {

    @Autowired
    private NightsRows night;

    @DynamicPropertySource
    static void night(DynamicPropertyRegistry properties) {
        try {
            Path inbox = folder("inbox");
            HostileFiling.in(inbox);
            KindsOfFilings.in(inbox);
            MonitoringTests.filing(inbox);
            properties.add("sekisho.run.inboxes[0]", () -> "testdata/filings");
            properties.add("sekisho.run.inboxes[1]", inbox::toString);
            properties.add("sekisho.metrics.file", inbox.resolveSibling(inbox.getFileName() + ".prom")::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class ANightAndPeople {

        @Bean
        ApplicationRunner aNightAndPeople(JobRuns runs, Staff staff, PreviewedList previewed, NightsRows night) {
            return (ApplicationArguments arguments) -> {
                runs.run();
                for (Role role : StaffOffice.ROLES_OF_PEOPLE) {
                    person(staff, account(role), Handling.CONFIDENTIAL, Set.of(), role);
                }
                person(staff, "somebody", Handling.CONFIDENTIAL, Set.of("ocean"));
                person(staff, "examiner-2", Handling.CONFIDENTIAL, Set.of(), Role.EXAMINER);
                person(staff, "examiner-ocean", Handling.CONFIDENTIAL, Set.of("ocean"), Role.EXAMINER);
                previewed.ofLeaves();
                night.keep();
            };
        }
    }

    /** The one person who has only that role. */
    static String account(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An open case of an area that has none of another one. */
    final long caseOf(String area, String without) {
        return rows.id("""
                SELECT c.id FROM review_case c JOIN case_area a ON a.case_id = c.id
                WHERE a.area = ? AND c.status = 'OPEN' AND c.id NOT IN (SELECT case_id FROM case_area WHERE area = ?)
                ORDER BY c.id LIMIT 1""", area, without);
    }

    @AfterEach
    final void asTheNightLeftIt() {
        night.putBack();
    }

    /** The case on a filing of testdata, wherever it stands. */
    final long caseOn(String number) {
        return rows.id("SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.number = ?", number);
    }

    final long secrecyCaseOn(String number) {
        return rows.id("""
                SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                WHERE f.number = ? AND c.queue = 'SECRECY' AND c.status = 'OPEN'""", number);
    }
}
