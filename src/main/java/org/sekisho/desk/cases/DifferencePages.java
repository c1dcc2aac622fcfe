package org.sekisho.desk.cases;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.precedent.VersionDifferences;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of differences between a version and the one before. */
@DeskPage
record DifferencePages(CaseDesk desk, VersionDifferences differences) {

    @GetMapping("/cases/{id}/difference")
    String difference(@PathVariable long id, Visit visit) {
        DeskCase shown = desk.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new);
        return visit.page(
                "difference",
                DifferencePage.of(shown, differences.of(shown, visit.reader()).orElse(null)));
    }
}
