package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography.Publication;
import org.sekisho.intake.filing.Bibliography.PublicationSource;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** What is public is no secret: no clock runs for it, and a person closes its case. */
class PublishedFilingsTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final LocalDate TODAY = ReferralOffice.TODAY;
    private static final Set<CaseStage> BEFORE_AN_ORDER = Set.of(CaseStage.FIRST, CaseStage.REFERRED);

    private final ReferralOffice office = new ReferralOffice();
    private final Map<FilingId, Publication> publications = new HashMap<>();

    private CaseId open(CaseStatus status, @Nullable LocalDate stated, @Nullable Publication counts) {
        CaseId id = office.open(status, "quantum");
        office.rows.change(
                "INSERT INTO filing_urgency (filing_id, clocked, due_on, public_on) VALUES (?, TRUE, NULL, ?)",
                id.value(),
                stated);
        publications.put(new FilingId(id.value()), counts);
        return id;
    }

    private void night() {
        CaseStages stages = office.stages().stages(publications);
        office.within(() -> {
            CaseId last = stages.endOnPublication(7, new CaseId(0)).orElse(null);
            return last == null || stages.endOnPublication(7, last).isEmpty();
        });
    }

    private String row(CaseId id) {
        return office.rows.words("""
                        SELECT CONCAT_WS('|', status, version, clock_stage, clock_from, clock, clock_code, due_on, act_by, warn_on,
                            rank_score, handling) FROM review_case WHERE id = %d""".formatted(id.value())).get(0);
    }

    @Provide
    Arbitrary<Publication> publication() {
        return Arbitraries.integers()
                .between(-500, 300)
                .map(TODAY::plusDays)
                .flatMap(day -> Arbitraries.of(PublicationSource.values()).map(source -> new Publication(day, source)))
                .injectNull(0.3);
    }

    @Property(tries = 40)
    void changesNothingWithoutAPastDateThatCounts(
            @ForAll("publication") @Nullable Publication counts,
            @ForAll boolean statedAtAll,
            @ForAll CaseStage stage,
            @ForAll ReviewQueue queue,
            @ForAll CaseStatus status) {
        CaseStatus stands = status == CaseStatus.AWAITING_CONFIRMATION ? CaseStatus.OPEN : status;
        CaseId id = open(stands, statedAtAll ? TODAY.minusDays(9) : null, counts);
        if (queue != ReviewQueue.WATCH) {
            office.rows.change("UPDATE review_case SET queue = ? WHERE id = ?", queue.name(), id.value());
        }
        office.rows.change("UPDATE review_case SET clock_stage = ? WHERE id = ?", stage.name(), id.value());
        String before = row(id);

        night();

        boolean ends = counts != null
                && counts.on().isBefore(TODAY)
                && statedAtAll
                && queue != ReviewQueue.DISCLOSURE
                && stands != CaseStatus.CLOSED
                && BEFORE_AN_ORDER.contains(stage);
        if (ends) {
            assertThat(row(id)).contains("|PUBLIC|" + counts.on() + "|");
            assertThat(office.clocksOf(id)).last().isEqualTo("PUBLISHED " + counts.on());
        } else {
            assertThat(row(id)).isEqualTo(before);
        }
    }

    @Example
    void stayToDoAndAreClosedByAPersonForThatReasonOnlyIfTheyArePublic() {
        Publication past = new Publication(TODAY.minusDays(1), PublicationSource.OFFICE);
        CaseId id = open(CaseStatus.OPEN, past.on(), past);
        CaseId secret = open(CaseStatus.OPEN, past.on(), null);
        night();
        night();

        assertThat(office.clocksOf(id)).as("once").hasSize(2);
        assertThat(office.clockOf(id)).isEqualTo("PUBLIC sorted 9999-12-31");
        assertThat(office.rows.word("SELECT work_list FROM review_case WHERE id = ?", id.value()))
                .isEqualTo("TO_DECIDE");
        assertThat(office.audited()).contains("sekisho run 7 CLOCK_ENDED");
        DeskCase shown = desk().standing(id, ONE).orElseThrow();
        assertThat(shown.standing().daysLeft(TODAY)).isEqualTo("public since 2026-11-24");
        DecisionDraft published = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.ALREADY_PUBLIC, "");
        assertThat(office.within(() -> desk().decide(secret, 0, published, ONE)))
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class,
                        no -> assertThat(no.why()).isEqualTo(DecisionDraft.Mistake.NOT_PUBLIC));
        done(office.within(() -> desk().decide(id, shown.version(), published, ONE)));
        assertThat(List.of(office.rows.word("SELECT reason FROM case_decision")))
                .containsExactly("ALREADY_PUBLIC");
    }

    private CaseDesk desk() {
        return CaseActsFixture.desk(
                office.jdbc,
                new OwedAnswers() {
                    @Override
                    public void withdraw(DeskCase about, String reason, StaffMember person) {}

                    @Override
                    public boolean objected(DeskCase about, StaffMember person) {
                        return false;
                    }
                },
                office.audit,
                office.clock);
    }
}
