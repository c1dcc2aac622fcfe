package org.sekisho.desk.cases;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.sekisho.office.review.deciding.NameCorrections;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects names that were found in a filing's text. The case's own page shows them. */
@DeskPage
@RequestMapping("/cases/{id}/names")
class NamePages {

    private final NameCorrections corrections;
    private final CaseView view;

    NamePages(NameCorrections corrections, CaseView view) {
        this.corrections = corrections;
        this.view = view;
    }

    @PostMapping
    String correct(@PathVariable long id, Posted.Name posted, Visit visit) {
        return answered(corrections.correct(new CaseId(id), posted.draft(), visit.reader()), id, posted, visit);
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable long id, @RequestParam(defaultValue = "0") long correction, Visit visit) {
        Posted.Name nothing = new Posted.Name(null, null, null);
        return answered(corrections.takeBack(new CaseId(id), correction, visit.reader()), id, nothing, visit);
    }

    private String answered(CaseAnswer answer, long id, Posted.Name posted, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d#names".formatted(id),
                no -> view.again(
                        new CaseId(id), visit, CaseView.Asked.again(new NamesPage.Typed(posted.draft(), no.why()))));
    }
}
