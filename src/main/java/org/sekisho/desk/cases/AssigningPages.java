package org.sekisho.desk.cases;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.AssignmentDraft;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseAssignments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.WorkFigures;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands many cases of one person, or of nobody, over at once. Each is assigned by itself, with a record of its own. */
@DeskPage
@RequestMapping("/assignments")
record AssigningPages(WorkFigures work, CaseAssignments assignments, Staff staff) {

    /** Cases to hand over. {@code of} is the account whose they are; empty if nobody's. */
    record AssigningPage(String of, List<WorkFigures.Open> cases, List<StaffMember> people, int most) {}

    /** The result for the cases that were ticked: {@code done} were assigned. */
    record Result(int done, List<NotAssigned> not) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    record NotAssigned(long id, String key) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String of, Visit visit) {
        return visit.page(
                "assigning",
                new AssigningPage(
                        of,
                        work.assignedTo(of, visit.reader()),
                        staff.all().stream()
                                .filter(person -> CaseRights.of(person).mayDecide())
                                .toList(),
                        WorkFigures.MOST));
    }

    @PostMapping
    String assign(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<String> ticked,
            Visit visit) {
        AssignmentDraft draft = new AssignmentDraft(of, to, words);
        List<NotAssigned> not = new ArrayList<>();
        List<String> boxes = ticked == null ? List.of() : ticked;
        List<Long> asked = boxes.stream()
                .filter(box -> box.matches("\\d{1,18}"))
                .limit(WorkFigures.MOST)
                .map(Long::valueOf)
                .toList();
        for (long id : asked) {
            CaseAnswer answer = assignments.assign(new CaseId(id), draft, visit.reader());
            if (!(answer instanceof CaseAnswer.Done)) {
                not.add(new NotAssigned(id, AlikePages.whyNot(answer)));
            }
        }
        String address = UriComponentsBuilder.fromPath("/assignments")
                .queryParam("of", "{of}")
                .build(StaffId.of(of).map(StaffId::value).orElse("")) // whatever was sent, an address has no more
                .toString();
        return visit.then(address, "result", new Result(asked.size() - not.size(), not));
    }
}
