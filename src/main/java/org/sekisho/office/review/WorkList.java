package org.sekisho.office.review;

import java.util.Arrays;
import java.util.List;
import org.sekisho.office.deadline.CaseStage;

/**
 * Who has to do the next thing about a case. Each case is in exactly one list, so that none whose clock runs is nobody's. The
 * column {@code work_list} holds the same, by the expression of migration 229.
 *
 * <table>
 * <caption>In which list a case is: the first line that holds</caption>
 * <tr><td>a decision waits for a second person</td><td>{@code TO_CONFIRM}</td></tr>
 * <tr><td>nobody has decided</td><td>{@code TO_DECIDE}</td></tr>
 * <tr><td>the applicant was asked</td><td>{@code WITH_APPLICANT}</td></tr>
 * <tr><td>authorities owe answers, also beyond the end of the case</td><td>{@code WITH_AUTHORITY}</td></tr>
 * <tr><td>it is looked into</td><td>{@code TO_DECIDE}</td></tr>
 * <tr><td>an order was recommended, or one that was given still runs</td><td>{@code WITH_AUTHORITY}</td></tr>
 * <tr><td>it is closed</td><td>{@code ENDED}</td></tr>
 * </table>
 */
public enum WorkList {
    /** An examiner has to decide. */
    TO_DECIDE,
    /** A second person has to answer. */
    TO_CONFIRM,
    /** The authority that was asked, or that may give an order, has to answer. */
    WITH_AUTHORITY,
    /** The applicant has to answer. */
    WITH_APPLICANT,
    /** The case has ended: there is nothing to do, and no clock runs. */
    ENDED;

    /** The list of a case that stands so. */
    public static WorkList of(CaseStatus status, int owedAnswers, CaseStage stage) {
        return switch (status) {
            case OPEN -> TO_DECIDE;
            case AWAITING_CONFIRMATION -> TO_CONFIRM;
            case AWAITING_INFORMATION, AWAITING_STATEMENT -> WITH_APPLICANT;
            case DISCLOSURE_REVIEW, SECRECY_REVIEW -> owedAnswers > 0 ? WITH_AUTHORITY : TO_DECIDE;
            case ORDER_RECOMMENDED -> WITH_AUTHORITY;
            case CLOSED -> owedAnswers > 0 || stage == CaseStage.ORDERED ? WITH_AUTHORITY : ENDED;
        };
    }

    /** Whether somebody at this office has to do something now. */
    public boolean needsWork() {
        return this == TO_DECIDE || this == TO_CONFIRM;
    }

    /** The names of those that are work for somebody at this office now. */
    public static List<String> needingWork() {
        return Arrays.stream(values())
                .filter(WorkList::needsWork)
                .map(WorkList::name)
                .toList();
    }

    /** The names of all but the ended. */
    static List<String> going() {
        return Arrays.stream(values())
                .filter(list -> list != ENDED)
                .map(WorkList::name)
                .toList();
    }

    /** The statuses in which a case may be in this list. */
    public List<CaseStatus> statuses() {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> List.of(0, 1).stream()
                        .anyMatch(owed ->
                                Arrays.stream(CaseStage.values()).anyMatch(stage -> of(status, owed, stage) == this)))
                .toList();
    }
}
