package org.sekisho.desk.cases;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.sekisho.office.review.deciding.CaseRemarks;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes remarks on a case and strikes them out. The case's own page shows them. */
@DeskPage
@RequestMapping("/cases/{id}/remarks")
class RemarkPages {

    private final CaseRemarks remarks;
    private final CaseView view;

    RemarkPages(CaseRemarks remarks, CaseView view) {
        this.remarks = remarks;
        this.view = view;
    }

    @PostMapping
    String write(@PathVariable long id, @RequestParam(defaultValue = "") String words, Visit visit) {
        return answered(remarks.write(new CaseId(id), words, visit.reader()), id, words, visit);
    }

    @PostMapping("/strike")
    String strike(@PathVariable long id, @RequestParam(defaultValue = "0") long remark, Visit visit) {
        return answered(remarks.strike(new CaseId(id), remark, visit.reader()), id, "", visit);
    }

    private String answered(CaseAnswer answer, long id, String typed, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d#remarks".formatted(id),
                no -> view.again(new CaseId(id), visit, CaseView.Asked.again(new RemarksPage.Typed(typed, no.why()))));
    }
}
