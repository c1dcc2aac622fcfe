package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sekisho.desk.DeskPage;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.remark.CaseRemarks;
import org.sekisho.office.review.remark.RemarkResult;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

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
    String write(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Asking asking = new Asking(new CaseId(id), reader, language, model, response);
        return answered(remarks.write(asking.id(), words, reader), words, asking);
    }

    @PostMapping("/strike")
    String strike(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long remark,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Asking asking = new Asking(new CaseId(id), reader, language, model, response);
        return answered(remarks.strike(asking.id(), remark, reader), "", asking);
    }

    private String answered(RemarkResult result, String typed, Asking asking) {
        return result.handledBy(new RemarkResult.Handler<>() {
            @Override
            public String done(RemarkResult.Done done) {
                return "redirect:/cases/%s#remarks".formatted(asking.id());
            }

            @Override
            public String unknown(RemarkResult.Unknown unknown) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }

            @Override
            public String refused(RemarkResult.Refused refused) {
                return asking.again(view, CaseView.Asked.again(new RemarksPage.Typed(typed, refused.why())));
            }
        });
    }
}
