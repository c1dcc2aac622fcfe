package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.night.report.RunReport;
import org.springframework.test.context.TestPropertySource;

/** What is still secret and most urgent is looked at first, and everything once, however many nights that takes. */
@Tag("whole")
@TestPropertySource(
        properties = {
            "sekisho.lists.approval=two-persons",
            "sekisho.run.screen-again-at-most=1",
            "sekisho.blind.share=0"
        })
class RescreenOrderTests extends AnOffice {

    private static final String TOWED = "JP2026991112A";
    private static final String HOUSING = "JP2026991113A";
    private static final String RADAR = "US13990105B2";
    private static final String KEYS = "US20260401101A1";
    private static final String TOXIN = "US20260401107A1";
    private static final String EUV = "US13990108B1";

    private void held() throws IOException {
        arrives("JP2026991112A-towed-array.xml");
        arrives("JP2026991113A-tamper-housing.xml");
        arrives("US13990105B2-gan-radar-amplifier.xml");
        arrives("US20260401101A1-quantum-key-receiver.xml");
        arrives("US20260401107A1-toxin-aerosol.xml");
        arrives("US13990108B1-euv-source.xml");
        night();
    }

    /** @param days as SQL that a day is given by, or {@code NULL} */
    private void is(String number, boolean clocked, String dueOn, String publicOn) {
        assertThat(jdbc.sql("""
                        UPDATE filing_urgency SET clocked = %s, due_on = %s, public_on = %s
                        WHERE filing_id = (SELECT id FROM filing WHERE number = ?)""".formatted(clocked, dueOn, publicOn))
                        .param(number)
                        .update())
                .isEqualTo(1);
    }

    private static String in(int days) {
        return "CURRENT_DATE + INTERVAL %d DAY".formatted(days);
    }

    /** As if what is held had been screened by the first entry of the list alone. */
    private void theListChanged() throws IOException {
        String text = Files.readString(Path.of("config/lists/focus-areas.yml"));
        int first = text.indexOf("  - code: ");
        String content = text.substring(0, text.indexOf("  - code: ", first + 1));
        jdbc.sql("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, file, content, loaded_at)
                        VALUES ('focus-areas', 'before', :sha, 'before', 'focus-areas.yml', :content, NOW(6))""")
                .param("sha", DigestUtils.sha256Hex(content))
                .param("content", content)
                .update();
        jdbc.sql(
                        "UPDATE list_rescreen SET after_edition = (SELECT MAX(id) FROM list_edition) WHERE list_id = 'focus-areas'")
                .update();
        madeByTheTest();
    }

    private List<String> screenedAgain(int nights) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < nights; i++) {
            RunReport report = night();
            report.filings().forEach(filing -> numbers.add(filing.number()));
        }
        return numbers;
    }

    @Test
    void looksFirstAtWhatIsStillSecretByTheDaysThatTheLawLeaves() throws IOException {
        held();
        is(TOWED, true, in(60), "NULL");
        is(HOUSING, true, in(3), in(-1));
        is(RADAR, true, in(-400), "NULL");
        is(KEYS, true, in(5), in(30));
        is(TOXIN, false, "NULL", "NULL");
        is(EUV, true, "NULL", "NULL");
        theListChanged();

        List<String> order = screenedAgain(6);

        assertThat(order).containsExactly(EUV, KEYS, TOWED, TOXIN, RADAR, HOUSING);
        assertThat(screenedAgain(2)).isEmpty();
    }
}
