package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.night.rising.RisingJobs;
import org.sekisho.office.rising.RisingMill;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

/** The pages of rising terms and of changed laws, with one on each, are for everybody. */
class ListKeepersForEverybodyTests extends InABrowser {

    @Autowired
    private RisingMill mill;

    @Autowired
    private RisingJobs jobs;

    @Value("${sekisho.home}/var/control")
    private Path laws;

    @BeforeAll
    void aTermThatRisesAndALawThatChanged() throws IOException {
        LawPagesTests.read("exceeding 12.5 kg", laws);
        LawPagesTests.read("exceeding 15 kg", laws);
        mill.fill(9);
        assertThat(jobs.find(RisingMill.LAST)).isEqualTo(RisingJobs.Ending.DONE);
    }

    @AfterAll
    void forget() throws IOException {
        FileSystemUtils.deleteRecursively(laws);
        jdbc.sql("DELETE FROM rising_search").update();
        mill.forget();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "ja, 1280", "ja, 320"})
    void inBothLanguagesAndOnASmallScreen(String language, int width) {
        try (Window window = open(Reader.ENGLISH.in(language).wide(width)).signedIn("list-author")) {
            for (String page : new String[] {"/lists/rising", "/lists/laws", "/lists/focus-areas/entries/SEMI-W1"}) {
                window.page().navigate(page);
                window.isForEverybody().fits().shown("keepers-" + page.length() + "-" + language + "-" + width);
            }
            assertThat(window.page().locator("body").innerText()).isNotEmpty();
        }
    }
}
