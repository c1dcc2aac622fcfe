package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.staff.StaffMember;

/** Every case whose clock runs is in exactly one list of work. */
class WorkListTests {

    private static final StaffMember ALL = DeskOffice.examiner("one");

    private final DeskOffice office = new DeskOffice(20, 0);

    private CaseId standing(CaseStatus status, int owed, CaseStage stage) {
        CaseId id = office.open("quantum", null, 1);
        office.rows.change("""
                UPDATE review_case SET owed_answers = ?, owed_awaited = TRUE, clock_stage = ?, clock = 'review', status = ?
                WHERE id = ?""", owed, stage.name(), status.name(), id.value());
        return id;
    }

    private List<WorkList> listsThatShow(CaseId id) {
        return Arrays.stream(WorkList.values())
                .filter(list -> office
                        .queue()
                        .page(new QueueFilter(null, null, list, null, null, DeskOffice.number(id), false), null, ALL)
                        .cases()
                        .stream()
                        .anyMatch(shown -> shown.id().equals(id)))
                .toList();
    }

    @Test
    void noStatusIsInNoneOrInTwoWhateverIsOwedAndHoweverFarTheLawHasCome() {
        for (CaseStatus status : CaseStatus.values()) {
            for (CaseStage stage : CaseStage.values()) {
                for (int owed = 0; owed < 3; owed++) {
                    CaseId id = standing(status, owed, stage);
                    assertThat(listsThatShow(id))
                            .as("%s, %d owed, %s", status, owed, stage)
                            .containsExactly(WorkList.of(status, owed, stage));
                }
            }
        }
    }

    @Test
    void onlyAClosedCaseOfWhichNothingIsOwedAndNoOrderRunsIsNobodys() {
        for (CaseStatus status : CaseStatus.values()) {
            for (CaseStage stage : CaseStage.values()) {
                for (int owed = 0; owed < 3; owed++) {
                    boolean ended = status == CaseStatus.CLOSED && owed == 0 && stage != CaseStage.ORDERED;
                    assertThat(WorkList.of(status, owed, stage) == WorkList.ENDED)
                            .isEqualTo(ended);
                }
            }
        }
    }

    @Test
    void aCaseInSecrecyReviewIsStillToBeDecidedUntilAnAuthorityIsAsked() {
        CaseId id = office.open("quantum", null, 1);
        DecisionDraft draft = new DecisionDraft(DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST, "");
        office.within(() -> office.desk().decide(id, 0, draft, ALL));

        assertThat(office.queue().page(QueueFilter.WORK, null, ALL).cases()).hasSize(1);
        assertThat(office.queue().counts(QueueFilter.WORK, ALL).lists()).isEqualTo(Map.of(WorkList.TO_DECIDE, 1));
        assertThat(office.queue().next(QueueFilter.WORK, ALL)).isEmpty();
        assertThat(office.next().takeAny(QueueFilter.WORK, ALL)).contains(id);

        office.rows.change("UPDATE review_case SET owed_answers = 1");
        assertThat(office.queue().counts(QueueFilter.WORK, ALL).lists()).isEqualTo(Map.of(WorkList.WITH_AUTHORITY, 1));
    }

    @Test
    void theListsTogetherHoldEachCaseOnce() {
        for (CaseStatus status : CaseStatus.values()) {
            standing(status, 0, CaseStage.FIRST);
        }
        Map<WorkList, Integer> lists =
                office.queue().counts(QueueFilter.WORK, ALL).lists();
        assertThat(lists.values().stream().collect(Collectors.summingInt(Integer::intValue)))
                .isEqualTo(CaseStatus.values().length);
    }
}
