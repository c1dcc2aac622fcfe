package org.sekisho.night.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.SilentRuns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A night over filings that each hide a listed word: every one of them is found, or told. Prints how many of each format. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = SekishoApplication.class,
        properties = {
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.canaries.shipped=",
            "sekisho.extraction.processes=2"
        })
@Import(SilentRuns.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("whole")
class HidingNightTests {

    private static final int AT_LEAST = 250;
    private static final int FORMATS = 10;

    private static Map<String, Hidden> places = Map.of();
    private static Map<String, Hidden> harmless = Map.of();

    private final Map<String, String> outcomes = new HashMap<>();

    @Autowired
    JobRuns runs;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void hiddenWordsAsInbox(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        Path home = home();
        properties.add("sekisho.home", home::toString);
        properties.add("sekisho.run.inboxes[0]", () -> home.resolve("inbox").toString());
        properties.add("sekisho.run.lists[0]", () -> home.resolve("hidden.yml").toString());
    }

    private static Path home() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "hiding")
                    .toAbsolutePath();
            places = HidingNight.places();
            harmless = HidingNight.harmless();
            HidingNight.write(home, harmless);
            HidingNight.write(home, places);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void screenAll() {
        runs.run();
        jdbc.sql("SELECT f.number, o.outcome FROM screening_outcome o JOIN filing f ON f.id = o.filing_id")
                .query((row, i) -> outcomes.put(row.getString(1), row.getString(2)))
                .list();
    }

    @Test
    void callsTheSameDocumentsClearThatHoldNothing() {
        assertThat(harmless)
                .allSatisfy((number, place) ->
                        assertThat(outcomes.get(number)).as(place.toString()).isEqualTo("CLEAR"));
    }

    @Test
    void findsOrTellsTheWordWhereverItIsHidden() {
        String table = HidingNight.told(places, outcomes);
        System.out.println(table);

        assertThat(places).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(places.values().stream().map(Hidden::format).distinct()).hasSizeGreaterThanOrEqualTo(FORMATS);
        assertThat(places.keySet())
                .as(table)
                .allSatisfy(number -> assertThat(outcomes.get(number)).isIn("FLAGGED", "UNSCREENABLE"));
    }
}
