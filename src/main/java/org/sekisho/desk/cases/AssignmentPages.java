package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.Assignment;
import org.sekisho.office.review.AssignmentDraft;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseAssignments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Assigns a case to a person, hands it over and releases it. */
@DeskPage
@RequestMapping("/cases/{id}/assignment")
record AssignmentPages(CaseActs cases, CaseAssignments assignments) {

    @GetMapping
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, null, null);
    }

    private String show(long id, Visit visit, @Nullable AssignmentDraft typed, @Nullable String problemKey) {
        DeskCase about = cases.find(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new);
        boolean ended = about.standing().list() == WorkList.ENDED;
        return visit.page(
                "assignment",
                new AssignmentPage(
                        about,
                        problemKey,
                        ended,
                        assignments.now(about).orElse(null),
                        ended ? List.of() : assignments.candidates(about),
                        assignments.of(about),
                        typed));
    }

    @PostMapping
    String assign(@PathVariable long id, PostedAssignment posted, Visit visit) {
        AssignmentDraft draft = posted.draft();
        return answered(assignments.assign(new CaseId(id), draft, visit.reader()), id, visit, draft);
    }

    @PostMapping("/end")
    String release(@PathVariable long id, @RequestParam(defaultValue = "") String from, Visit visit) {
        return answered(assignments.release(new CaseId(id), from, visit.reader()), id, visit, null);
    }

    private String answered(CaseAnswer answer, long id, Visit visit, @Nullable AssignmentDraft typed) {
        return visit.answered(
                answer,
                "/cases/" + id,
                no -> visit.refused(show(id, visit, typed, no.why().key())));
    }

    /**
     * To whom a case is assigned, and where that is changed.
     *
     * @param problemKey of the words for why something was not done; null if nothing is wrong
     * @param now null if it is nobody's work
     * @param people to whom it may be assigned
     * @param typed what was not done; null if nothing was typed
     */
    record AssignmentPage(
            DeskCase about,
            @Nullable String problemKey,
            boolean ended,
            @Nullable Assignment now,
            List<StaffMember> people,
            List<Assignment> history,
            @Nullable AssignmentDraft typed) {}

    /** To whom somebody wants to assign a case. */
    record PostedAssignment(
            @Nullable String from,
            @Nullable String to,
            @Nullable String words) {

        AssignmentDraft draft() {
            return new AssignmentDraft(FormFields.text(from), FormFields.text(to), FormFields.text(words));
        }

        @Override
        public String toString() {
            return "assignment to " + to;
        }
    }
}
