package org.sekisho.desk.cases;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.precedent.VersionDifferences;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.staff.StaffMember;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an applicant changed since the version before. */
@DeskPage
class DifferencePages {

    private final CaseDesk desk;
    private final VersionDifferences differences;

    DifferencePages(CaseDesk desk, VersionDifferences differences) {
        this.desk = desk;
        this.differences = differences;
    }

    @GetMapping("/cases/{id}/difference")
    String difference(@PathVariable long id, StaffMember reader, Model model) {
        DeskCase shown = desk.see(new CaseId(id), reader).orElseThrow(NotThereException::new);
        model.addAttribute(
                "page",
                DifferencePage.of(
                        ReaderPage.of(reader),
                        id,
                        shown.number().value(),
                        shown.filingVersion(),
                        differences.of(shown, reader).orElse(null)));
        return "difference";
    }
}
