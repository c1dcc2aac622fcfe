package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListRescreens;
import org.springframework.beans.factory.annotation.Autowired;

/** What is still secret and most urgent is looked at first, and everything once, however many nights that takes. */
@Tag("whole")
class RescreenOrderTests extends AnOffice {

    private static final String SCREENED_AGAIN = "SELECT f.number FROM filing f WHERE f.run_id = ?";
    private static final String LOOKED = "SELECT MAX(looked) FROM list_rescreen WHERE list_id = 'focus-areas'";

    @Autowired
    ListRescreens rescreens;

    @Autowired
    FrozenLists lists;

    /** As if what is held had been screened by the first entry of the list alone. */
    @BeforeEach
    void theListChanged() throws Exception {
        aNight();
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

    /** What a run takes that takes one filing. */
    private List<String> screenedAgain(ListRescreens by) {
        long run = beginning.begin().run();
        by.takeChanged(
                new ListRescreens.Asking(run, lists.lists(), screening.editions(run), lists.day(), 1, () -> false));
        return jdbc.sql(SCREENED_AGAIN).param(run).query(String.class).list();
    }

    @Test
    void looksFirstAtWhatIsStillSecretByTheDaysThatTheLawLeaves() {
        is("JP2026991112A", true, in(60), "NULL");
        is("US13990106B2", true, in(3), in(-1));
        is("US13990105B2", true, in(-400), "NULL");
        is("US20260401101A1", true, in(5), in(30));
        is("US20260401107A1", false, "NULL", "NULL");
        is("US20260401118A1", true, "NULL", "NULL");
        is("EP9990111A1", false, "NULL", in(-2));

        List<String> order = new ArrayList<>();
        for (int run = 0; run < 8; run++) {
            order.addAll(screenedAgain(rescreens));
        }

        assertThat(order)
                .containsExactly(
                        "US20260401118A1",
                        "US20260401101A1",
                        "JP2026991112A",
                        "US20260401107A1",
                        "US13990105B2",
                        "US13990106B2",
                        "EP9990111A1");
        assertThat(count(LOOKED)).isEqualTo(11);
    }

    @Test
    void aRunThatHasNoTimeLooksAtOneAndLeavesTheRestToTheNext() {
        ListRescreens hurried = madeWith(
                new EditionSettings(EditionSettings.ListApproval.TWO_PERSONS, Duration.ofNanos(1)),
                EditionSettings.class,
                ListRescreens.class);

        for (int run = 1; run <= 12; run++) {
            screenedAgain(hurried);
            assertThat(count(LOOKED)).isEqualTo(Math.min(run, 11));
        }
        screenedAgain(hurried);

        assertThat(count("SELECT COUNT(*) FROM list_rescreen WHERE ended_at IS NULL"))
                .isZero();
    }
}
