package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.precedent.Screened;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.ScreenedFiling;

/** From where the level of a case comes, and who sees it then. */
class CaseLevelsTests {

    private static final StaffMember ALL =
            DeskOffice.person("all", Set.of(Role.EXAMINER), Set.of(), true, Handling.SECRET);
    private static final StaffMember SOME =
            DeskOffice.person("some", Set.of(Role.EXAMINER), Set.of(), true, Handling.CONFIDENTIAL);

    private final DeskOffice office = new DeskOffice(1000, 0);
    private final CaseLevels levels = new GivenFixture(office).levels();
    private final CaseId first = office.open(null, null, 5);
    private int runs = 1;

    /** The case that screening opens for a filing of its own, or leaves open. */
    private CaseId screened(ScreenedFiling filing) {
        office.within(() -> office.cases().openFor(++runs, List.of(filing)));
        return office.jdbc
                .sql("SELECT id FROM review_case WHERE filing_id = ? ORDER BY id LIMIT 1")
                .param(filing.registered().id().value())
                .query((row, n) -> new CaseId(row.getLong("id")))
                .single();
    }

    private ScreenedFiling found(long filing, String... atLevels) {
        return Screened.atLevels(filing, "JP2026%06dA".formatted(filing), 1, atLevels);
    }

    private CaseId opened(String... atLevels) {
        return screened(found(filing(1, "JP2026000900A"), atLevels));
    }

    /** A filing that is registered and has no case. */
    private long filing(int version, String number) {
        long id = 900 + version;
        office.rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (?, ?, TRUE, ?, LPAD(?, 64, '0'), 'inbox', NOW(6), 1)""", id, number, version, id);
        return id;
    }

    private DeskCase seen(CaseId id) {
        return office.within(() -> office.desk().see(id, ALL)).orElseThrow();
    }

    private Handling level(CaseId id) {
        return seen(id).handling();
    }

    private LevelChange why(CaseId id) {
        List<LevelChange> all = levels.of(seen(id));
        return all.get(all.size() - 1);
    }

    private boolean seesIt(StaffMember person, CaseId id) {
        return office.within(() -> office.desk().see(id, person)).isPresent();
    }

    private CaseAnswer change(CaseId id, @Nullable Handling to, boolean mayVanish, StaffMember person) {
        Handling from = level(id);
        return office.within(() -> levels.change(id, new LevelDraft(from, to, "a reason", mayVanish), person));
    }

    @Nested
    class AsRunsGiveThem {

        @Test
        void areTheHighestOfTheEntriesFound() {
            CaseId id = opened("open", "secret", "confidential");

            assertThat(level(id)).isEqualTo(Handling.SECRET);
            assertThat(why(id))
                    .extracting(LevelChange::cause, LevelChange::entry)
                    .containsExactly(LevelCause.ENTRY, "office E-SECRET");
            assertThat(seesIt(SOME, id)).isFalse();
        }

        @Test
        void areOpenWhereAllThatIsFoundIs() {
            assertThat(level(opened("open"))).isEqualTo(Handling.OPEN);
        }

        @Test
        void areConfidentialAtLeastWhereAPartWasNotRead() {
            CaseId id = screened(Screened.partlyAtLevels(filing(1, "JP2026000900A"), "JP2026000900A", "open"));

            assertThat(level(id)).isEqualTo(Handling.CONFIDENTIAL);
            assertThat(why(id).cause()).isEqualTo(LevelCause.UNREAD);
        }

        @Test
        void riseWithWhatIsFoundLaterAndNeverFall() {
            CaseId id = opened("confidential");
            long filing = seen(id).standing().filing().value();

            assertThat(level(screened(found(filing, "confidential", "secret")))).isEqualTo(Handling.SECRET);
            assertThat(why(id)).extracting(LevelChange::was).isEqualTo(Handling.CONFIDENTIAL);
            assertThat(level(screened(found(filing, "open")))).isEqualTo(Handling.SECRET);
            assertThat(levels.of(seen(id))).hasSize(2);
        }

        @Test
        void goOnWithTheFilingToItsNextVersion() {
            CaseId id = opened("confidential");
            change(id, Handling.SECRET, false, ALL);

            CaseId next = screened(Screened.atLevels(filing(2, seen(id).number().value()), "JP2026000900A", 2, "open"));

            assertThat(level(next)).isEqualTo(Handling.SECRET);
            assertThat(why(next))
                    .extracting(LevelChange::cause, LevelChange::filingVersion)
                    .containsExactly(LevelCause.EARLIER, 1);
        }
    }

    @Nested
    class AsPeopleChangeThem {

        @Test
        void hideAndShowTheCaseAtOnce() {
            CaseId id = opened("confidential");
            assertThat(seesIt(SOME, id)).isTrue();

            assertThat(change(id, Handling.SECRET, false, ALL)).isInstanceOf(CaseAnswer.Done.class);
            assertThat(seesIt(SOME, id)).isFalse();
            assertThat(why(id))
                    .extracting(LevelChange::cause, LevelChange::by, LevelChange::words, LevelChange::was)
                    .containsExactly(LevelCause.PERSON, "all", "a reason", Handling.CONFIDENTIAL);

            change(id, Handling.CONFIDENTIAL, false, ALL);
            assertThat(seesIt(SOME, id)).isTrue();
        }

        @Test
        void areNotRaisedAgainByWhatThePersonKnewAndAreByWhatIsNew() {
            CaseId id = opened("secret");
            long filing = seen(id).standing().filing().value();
            office.rows.change("""
                    INSERT INTO entry_finding (filing_id, ordinal, list_edition_id, entry_code, queue, requirement, rank_score)
                    VALUES (?, 0, 1, 'E-SECRET', 'SECRECY', 'NONE', 5)""", filing);
            change(id, Handling.OPEN, false, ALL);

            assertThat(level(screened(found(filing, "secret")))).isEqualTo(Handling.OPEN);
            assertThat(level(screened(found(filing, "secret", "confidential")))).isEqualTo(Handling.CONFIDENTIAL);
        }

        @Test
        void areNotPutOutOfThePersonsOwnSightUnlessTheySayThatTheyKnow() {
            CaseId id = opened("confidential");

            assertThat(change(id, Handling.SECRET, false, SOME)).satisfies(refused(GivenRefusal.WOULD_VANISH));
            assertThat(level(id)).isEqualTo(Handling.CONFIDENTIAL);
            assertThat(change(id, Handling.SECRET, true, SOME))
                    .isEqualTo(new CaseAnswer.Gone(new FilingNumber("JP2026000900A")));
            assertThat(seesIt(SOME, id)).isFalse();
        }

        @Test
        void areRaisedForEveryCaseOfTheVersionAndLoweredForOne() {
            CaseId id = opened("confidential");
            office.rows.change("""
                    INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, handling)
                    SELECT 990, filing_id, 'DISCLOSURE', 'OPEN', opened_at, run_id, 1, 'OPEN' FROM review_case WHERE id = ?""", id.value());

            change(id, Handling.SECRET, false, ALL);
            assertThat(level(new CaseId(990))).isEqualTo(Handling.SECRET);
            change(id, Handling.OPEN, false, ALL);
            assertThat(level(new CaseId(990))).isEqualTo(Handling.SECRET);
        }

        @Test
        void takeAnExaminerALevelAndAReason() {
            CaseId id = opened("confidential");
            StaffMember reviewer =
                    DeskOffice.person("second", Set.of(Role.SECOND_REVIEWER), Set.of(), true, Handling.SECRET);

            assertThat(change(id, Handling.SECRET, false, reviewer)).satisfies(refused(GivenRefusal.ROLE));
            assertThat(change(id, null, false, ALL)).satisfies(refused(GivenRefusal.NO_LEVEL));
            assertThat(change(id, Handling.CONFIDENTIAL, false, ALL)).satisfies(refused(GivenRefusal.SAME_LEVEL));
            LevelDraft silent = new LevelDraft(Handling.CONFIDENTIAL, Handling.SECRET, " ", false);
            assertThat(office.within(() -> levels.change(id, silent, ALL))).satisfies(refused(GivenRefusal.NO_WORDS));
            LevelDraft late = new LevelDraft(Handling.OPEN, Handling.SECRET, "so", false);
            assertThat(office.within(() -> levels.change(id, late, ALL))).satisfies(refused(GivenRefusal.CHANGED));
        }

        @Test
        void standOnTheTrailWithoutTheReason() {
            CaseId id = opened("confidential");
            change(id, Handling.SECRET, false, ALL);

            assertThat(office.rows.words(
                            "SELECT CONCAT(actor, ' ', action, ' ', detail) FROM audit_record ORDER BY id"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("all CASE_LEVEL_CHANGED CONFIDENTIAL to SECRET")
                            .doesNotContain("a reason"));
        }
    }
}
