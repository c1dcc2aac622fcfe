package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** One decision for several cases, and for no other. */
class AlikeCasesTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final DecisionDraft NO_CONCERN =
            new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final AlikeCases alike = new AlikeCases(
            office.jdbc,
            office.desk(),
            AuditFixture.trail(new JdbcTemplate(office.database), office.clock),
            new DataSourceTransactionManager(office.database));

    private final CaseId first = toy("quantum", 5, "laser", "A laser for cats.");
    private final CaseId same = toy("quantum", 5, "laser", "A laser for cats.");
    private final CaseId near = toy("ocean", 50, "laser", "Cats like a laser.");
    private final CaseId other = toy("quantum", 5, "maser", "A maser for cats.");

    private CaseId toy(String area, double rank, String words, String sentence) {
        CaseId id = office.open(area, null, rank);
        office.within(() -> new Precedents(new JdbcTemplate(office.database), office.cases())
                .remember(1, List.of(Screened.flagged(id.value(), DeskOffice.number(id), 1, words, sentence))));
        return id;
    }

    private AlikeCases.Group group(StaffMember reader) {
        return office.within(() -> alike.see(first, reader)).orElseThrow();
    }

    private List<AlikeCases.Answer> decide(StaffMember decider, CaseId... ticked) {
        Map<CaseId, Integer> versions = new LinkedHashMap<>();
        for (CaseId id : ticked) {
            versions.put(id, 0);
        }
        return office.within(() -> alike.decide(first, versions, NO_CONCERN, decider))
                .orElseThrow();
    }

    private DeskCase now(CaseId id) {
        return office.within(() -> office.desk().see(id, ONE)).orElseThrow();
    }

    @Test
    void theGroupIsOfThoseWithTheSameEntriesInTheSameWords() {
        AlikeCases.Group group = group(ONE);

        assertThat(group.open()).extracting(DeskCase::id).containsExactly(near, first, same);
        assertThat(group.sameText()).containsExactlyInAnyOrder(first, same);
        assertThat(group.all()).isEqualTo(3);
        assertThat(alike.count(now(other), ONE)).isZero();
        assertThat(office.rows.number("SELECT COUNT(*) FROM audit_record WHERE action = 'CASE_SEEN'"))
                .as("each of which words were shown")
                .isEqualTo(4);
    }

    @Test
    void isShownAsFarAsAPersonMayKnowOfIt() {
        StaffMember quantum =
                DeskOffice.person("two", Set.of(Role.EXAMINER), Set.of("quantum"), false, Handling.CONFIDENTIAL);

        assertThat(group(quantum).open()).extracting(DeskCase::id).containsExactly(first, same);
        assertThat(group(quantum).all()).isEqualTo(2);
        assertThat(decide(quantum, near))
                .singleElement()
                .satisfies(answer -> assertThat(answer.answer()).isInstanceOf(CaseAnswer.Unknown.class));
        StaffMember ocean =
                DeskOffice.person("three", Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.CONFIDENTIAL);
        assertThat(office.within(() -> alike.see(first, ocean))).isEmpty();
        assertThat(office.within(() -> alike.decide(first, Map.of(near, 0), NO_CONCERN, ocean)))
                .isEmpty();
    }

    @Test
    void eachGetsADecisionOfItsOwnAndASecondPersonWhereItNeedsOne() {
        assertThat(decide(ONE, first, near))
                .allSatisfy(answer -> assertThat(answer.answer()).isInstanceOf(CaseAnswer.Done.class));

        assertThat(now(first).standing().status()).hasToString("CLOSED");
        assertThat(now(near).standing().status()).hasToString("AWAITING_CONFIRMATION");
        assertThat(now(near).newest()).extracting(Decision::secondBecause).isEqualTo(Decision.SecondBecause.RANK);
        assertThat(now(same).standing().status()).as("was not ticked").hasToString("OPEN");
        assertThat(now(first).newest().seen()).isNotEqualTo(now(near).newest().seen());
        assertThat(
                        office.rows.words(
                                "SELECT action FROM audit_record WHERE action LIKE '%CASE%_DECIDED%' OR action = 'CASE_PROPOSED' ORDER BY id"))
                .containsExactly("CASE_DECIDED", "CASE_PROPOSED", "CASES_DECIDED_TOGETHER");
    }

    @Test
    void whatIsNotOfTheGroupIsLeftAlone() {
        assertThat(decide(ONE, first, other))
                .extracting(AlikeCases.Answer::answer)
                .satisfiesExactly(
                        done -> assertThat(done).isInstanceOf(CaseAnswer.Done.class),
                        unknown -> assertThat(unknown).isInstanceOf(CaseAnswer.Unknown.class));
        assertThat(now(other).standing().status()).hasToString("OPEN");
    }

    @Test
    void whatChangedSinceThePreviewOrLiesOnAnothersTableIsLeftAlone() {
        office.within(() -> office.desk().decide(same, 0, NO_CONCERN, DeskOffice.examiner("other")));
        office.within(() -> office.desk().take(near, DeskOffice.examiner("other"), false));

        assertThat(decide(ONE, same, near, first))
                .extracting(AlikeCases.Answer::answer)
                .satisfiesExactly(
                        changed -> assertThat(changed).isInstanceOf(CaseAnswer.Refused.class),
                        held -> assertThat(held).isInstanceOf(CaseAnswer.Refused.class),
                        done -> assertThat(done).isInstanceOf(CaseAnswer.Done.class));
        assertThat(now(same).decisions()).hasSize(1);
    }

    private List<CaseId> like(CaseId id) {
        return office.within(() -> alike.see(id, ONE)).orElseThrow().open().stream()
                .map(DeskCase::id)
                .toList();
    }

    @Test
    void fundingCasesWithTheSameFunderAreOfOneGroup() {
        CaseId paid = office.open("quantum", null, 3);
        CaseId alsoPaid = office.open("quantum", null, 2);
        CaseId byOthers = office.open("quantum", null, 1);
        CaseId secrecy = office.open("quantum", null, 1);
        Map.of(paid, "Agency A", alsoPaid, "Agency A", byOthers, "Agency B", secrecy, "Agency A")
                .forEach((id, agency) -> office.rows.change("""
                        INSERT INTO state_funding (filing_id, ordinal, agency, span_start, span_end) VALUES (?, 0, ?, 0, 1)""", id.value(), agency));
        List.of(paid, alsoPaid, byOthers)
                .forEach(id ->
                        office.rows.change("UPDATE review_case SET queue = 'DISCLOSURE' WHERE id = ?", id.value()));

        assertThat(like(paid)).containsExactly(paid, alsoPaid);
        assertThat(alike.count(now(secrecy), ONE)).isZero();
        assertThat(office.within(() -> alike.decide(paid, Map.of(alsoPaid, 0, byOthers, 0), NO_CONCERN, ONE))
                        .orElseThrow())
                .filteredOn(answer -> answer.answer() instanceof CaseAnswer.Done)
                .extracting(AlikeCases.Answer::about)
                .containsExactly(alsoPaid);
    }

    @Test
    void pagesThatCameAsSingleFilesAreOfOneGroupAndEachHasItsOwnChecks() {
        CaseId page = page("scan-001.png", "2026-11-25");
        CaseId next = page("scan-002.jpg", "2026-11-25");
        CaseId numbered = page("scan-003.png", "2026-11-25");
        office.rows.change("UPDATE filing SET number = 'JP2026999999A' WHERE id = ?", numbered.value());
        page("scan-004.png", "2026-11-24");
        page("letter.png", "2026-11-25");
        page("other/scan-001.png", "2026-11-25");
        assertThat(like(page)).containsExactly(page, next);
        assertThat(like(page("note.png", "2026-11-25")))
                .as("without a number in the name")
                .isEmpty();

        office.rows.change("UPDATE review_case SET version = 1 WHERE id = ?", next.value());
        DecisionDraft draft = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.READ_BY_EYE, "");
        Map<CaseId, Integer> ticked = new LinkedHashMap<>();
        ticked.put(page, 0);
        ticked.put(next, 0);
        List<AlikeCases.Answer> answers =
                office.within(() -> alike.decide(page, ticked, draft, ONE)).orElseThrow();

        assertThat(answers.get(0).answer()).isInstanceOf(CaseAnswer.Done.class);
        assertThat(answers.get(1).answer()).isInstanceOf(CaseAnswer.Refused.class);
        assertThat(now(page).newest()).extracting(Decision::secondBecause).isEqualTo(Decision.SecondBecause.UNREAD);
        assertThat(now(next).decisions()).isEmpty();
    }

    private CaseId page(String file, String day) {
        CaseId id = office.open(null, null, 0);
        office.rows.change(
                "UPDATE filing SET number = CONCAT('UNNUMBERED-', id), numbered = FALSE, source = ?, received_at = ? WHERE id = ?",
                file,
                day,
                id.value());
        office.rows.change("""
                INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail) VALUES (?, 0, 'a', 0, 'NO_NUMBER', '')""", id.value());
        office.rows.change("UPDATE review_case SET unread = TRUE WHERE id = ?", id.value());
        return id;
    }
}
