package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.rising.PhraseArchive;
import org.sekisho.office.rising.RisingMill;
import org.sekisho.office.rising.RisingTerms;
import org.sekisho.office.rising.SeenRising;
import org.sekisho.office.rising.SeenRising.Seen;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingTexts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Which terms rise among the filings that are held, who sees them, and where their words are. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("whole")
class RisingNightTests extends AnOffice {

    private static final StaffMember AUTHOR = author(Set.of(), Handling.SECRET);

    @Autowired
    RisingMill mill;

    @Autowired
    RisingJobs jobs;

    @Autowired
    RisingTerms rising;

    @Autowired
    PhraseArchive archive;

    @Autowired
    FilingTexts texts;

    private static StaffMember author(Set<String> areas, Handling cleared) {
        return DeskOffice.person("author", Set.of(Role.LIST_AUTHOR), areas, areas.isEmpty(), cleared);
    }

    private void find() {
        assertThat(jobs.find(RisingMill.LAST)).isEqualTo(RisingJobs.Ending.DONE);
    }

    private List<Seen> seenBy(StaffMember reader) {
        return rising.see(reader).map(SeenRising::terms).orElseThrow();
    }

    @Test
    void findsTheTermThatRisesAndShowsItWithItsFigures() {
        mill.fill(9);

        find();

        assertThat(seenBy(AUTHOR)).singleElement().satisfies(term -> {
            assertThat(term.term()).isEqualTo(RisingMill.TERM);
            assertThat(term.filings()).isEqualTo(9);
            assertThat(term.applicants()).isEqualTo(4);
            assertThat(term.filed()).isEqualTo(4);
            assertThat(term.months()).hasSize(24).endsWith(2, 2, 2, 3);
            assertThat(term.q()).isBetween(0.0, 0.05);
            assertThat(term.examples()).hasSize(5).allSatisfy(example -> {
                assertThat(example.number()).startsWith("XY");
                assertThat(example.caseId()).isNull();
            });
        });
        assertThat(rising.state().orElseThrow().recent()).isEqualTo(6 * 8 + 9);
    }

    @Test
    void showsATermOnlyToWhomItRisesByTheFilingsTheyMayKnowOf() {
        List<FilingId> planted = mill.fill(9);
        planted.subList(0, 3).forEach(filing -> mill.openCase(filing, "SECRET", "quantum"));
        find();

        assertThat(seenBy(AUTHOR)).hasSize(1);
        assertThat(seenBy(author(Set.of(), Handling.CONFIDENTIAL)))
                .as("six of nine filings are not enough")
                .isEmpty();
        assertThat(seenBy(author(Set.of(), Handling.OPEN))).isEmpty();
        assertThat(seenBy(author(Set.of("ocean"), Handling.SECRET))).isEmpty();
        assertThat(seenBy(author(Set.of("ocean", "quantum"), Handling.SECRET)))
                .singleElement()
                .satisfies(term -> assertThat(term.area()).isEqualTo("quantum"));
        assertThat(rising.dismiss(term(), "known", author(Set.of("ocean"), Handling.SECRET)))
                .isFalse();
    }

    @Test
    void countsOnlyWhatAPersonMayKnowOf() {
        List<FilingId> planted = mill.fill(9);
        mill.openCase(planted.get(0), "SECRET", "quantum");
        find();

        assertThat(seenBy(author(Set.of(), Handling.CONFIDENTIAL)))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.filings()).isEqualTo(8);
                    assertThat(term.area()).isNull();
                    assertThat(term.q())
                            .isGreaterThanOrEqualTo(seenBy(AUTHOR).get(0).q());
                });
    }

    @Test
    void countsAFilingOnceHoweverManyVersionsItHas() {
        mill.fill(6);
        for (int version = 2; version < 8; version++) {
            mill.filing("XY0000", version, RisingMill.LAST, 5, RisingMill.TERM);
        }

        find();

        assertThat(seenBy(AUTHOR)).isEmpty();
    }

    @Test
    void goesByTheNewestText() {
        List<FilingId> planted = mill.fill(9);
        find();
        planted.subList(0, 3).forEach(filing -> mill.keep(filing, 1, "garden chair"));
        assertThat(archive.countToRead(archive.until(RisingMill.LAST))).isEqualTo(3);

        find();

        assertThat(seenBy(AUTHOR)).isEmpty();
    }

    @Test
    void forgetsTheTermsOfAFilingWithItsText() {
        List<FilingId> planted = mill.fill(9);
        find();

        texts.forget(planted);

        assertThat(seenBy(AUTHOR)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM filing_phrases WHERE filing_id IN (:planted)")
                        .param("planted", planted.stream().map(FilingId::value).toList())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goesOnWithWhatIsReadAlready() {
        mill.fill(9);
        find();
        assertThat(archive.countToRead(archive.until(RisingMill.LAST))).isZero();
        mill.plant("XZ", 2);
        assertThat(archive.countToRead(archive.until(RisingMill.LAST))).isEqualTo(2);

        find();

        assertThat(seenBy(AUTHOR))
                .singleElement()
                .satisfies(term -> assertThat(term.filings()).isEqualTo(11));
    }

    @Test
    void saysThatThereIsNothingToCompareWith() {
        mill.plant("XY", 9);

        find();

        assertThat(rising.state().orElseThrow().base()).isZero();
        assertThat(seenBy(AUTHOR)).isEmpty();
    }

    @Test
    void keepsATermAsideUntilTwiceAsManyFilingsHaveIt() {
        mill.fill(9);
        find();
        assertThat(rising.dismiss(term(), "A trade name", AUTHOR)).isTrue();
        mill.plant("XV", 8);
        find();
        assertThat(seenBy(AUTHOR)).isEmpty();
        assertThat(rising.see(AUTHOR).orElseThrow().dismissed())
                .singleElement()
                .satisfies(term -> assertThat(term.dismissal().why()).isEqualTo("A trade name"));

        mill.plant("XW", 1);
        find();

        assertThat(seenBy(AUTHOR)).hasSize(1);
    }

    @Test
    void showsATermAgainThatWasTakenBack() {
        mill.fill(9);
        find();
        rising.dismiss(term(), "A trade name", AUTHOR);

        assertThat(rising.takeBack(term(), AUTHOR)).isTrue();

        assertThat(seenBy(AUTHOR)).hasSize(1);
    }

    private long term() {
        return jdbc.sql("SELECT MAX(id) FROM rising_term").query(Long.class).single();
    }

    /** Words of secret filings are in the term's own row and nowhere else. */
    @Test
    void putsTheWordsOfATermNowhereElse(CapturedOutput log) {
        Logger ours = (Logger) LoggerFactory.getLogger("org.sekisho");
        Level before = ours.getLevel();
        ours.setLevel(Level.INFO);
        mill.fill(9);
        find();
        seenBy(AUTHOR);
        rising.dismiss(term(), "A trade name", AUTHOR);
        ours.setLevel(before);
        assertThat(tablesWith("zorblat")).containsExactly("rising_dismissal", "rising_term");
        assertThat(log).contains("filings to read").doesNotContain("zorblat");
        assertThat(jdbc.sql("SELECT action FROM audit_record ORDER BY id")
                        .query(String.class)
                        .list())
                .containsSubsequence("RISING_TERMS_FOUND", "RISING_TERMS_SEEN", "RISING_TERM_DISMISSED");
    }

    private Set<String> tablesWith(String word) {
        Set<String> found = new TreeSet<>();
        jdbc.sql("""
                        SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()
                            AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'blob', 'mediumblob', 'longblob')""").query(row -> {
            String table = row.getString("table_name");
            String holding = "SELECT COUNT(*) FROM `%s` WHERE LOWER(CONVERT(`%s` USING utf8mb4)) LIKE ?"
                    .formatted(table, row.getString("column_name"));
            if (jdbc.sql(holding).param("%" + word + "%").query(Integer.class).single() > 0) {
                found.add(table);
            }
        });
        return found;
    }
}
