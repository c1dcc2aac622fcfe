package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sekisho.desk.DeskPage;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.name.NameCorrections;
import org.sekisho.office.review.name.NameResult;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

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
    String correct(
            @PathVariable long id,
            Posted.Name posted,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Asking asking = new Asking(new CaseId(id), reader, language, model, response);
        return answered(corrections.correct(asking.id(), posted.draft(), reader), posted, asking);
    }

    @PostMapping("/take-back")
    String takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long correction,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Asking asking = new Asking(new CaseId(id), reader, language, model, response);
        Posted.Name nothing = new Posted.Name(null, null, null);
        return answered(corrections.takeBack(asking.id(), correction, reader), nothing, asking);
    }

    private String answered(NameResult result, Posted.Name posted, Asking asking) {
        return result.handledBy(new NameResult.Handler<>() {
            @Override
            public String done(NameResult.Done done) {
                return "redirect:/cases/%s#names".formatted(asking.id());
            }

            @Override
            public String unknown(NameResult.Unknown unknown) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }

            @Override
            public String refused(NameResult.Refused refused) {
                return asking.again(view, CaseView.Asked.again(new NamesPage.Typed(posted.draft(), refused.why())));
            }
        });
    }
}
