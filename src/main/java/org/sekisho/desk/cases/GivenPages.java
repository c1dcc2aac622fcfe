package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.cases.given.GivenTyped;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.given.CaseLevels;
import org.sekisho.office.review.given.EntryDraft;
import org.sekisho.office.review.given.GivenEntries;
import org.sekisho.office.review.given.GivenResult;
import org.sekisho.office.review.given.LevelDraft;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people say of a case besides deciding it: its level, and entries that no run could find. */
@DeskPage
@RequestMapping("/cases/{id}")
class GivenPages {

    private final CaseLevels levels;
    private final GivenEntries entries;
    private final CaseView view;

    GivenPages(CaseLevels levels, GivenEntries entries, CaseView view) {
        this.levels = levels;
        this.entries = entries;
        this.view = view;
    }

    @PostMapping("/level")
    String level(
            @PathVariable long id,
            Posted.Level posted,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes then) {
        LevelDraft draft = posted.draft();
        GivenResult result = levels.change(new CaseId(id), draft, reader);
        return answered(
                result,
                new Asking(new CaseId(id), reader, language, model, response),
                then,
                refused -> GivenTyped.level(refused, draft));
    }

    @PostMapping("/entries")
    String give(
            @PathVariable long id,
            Posted.Entry posted,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes then) {
        EntryDraft draft = posted.draft();
        GivenResult result = entries.give(new CaseId(id), draft, reader);
        return answered(
                result,
                new Asking(new CaseId(id), reader, language, model, response),
                then,
                refused -> GivenTyped.entry(refused, draft));
    }

    @PostMapping("/entries/take-back")
    String takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long entry,
            @RequestParam(defaultValue = "") String words,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes then) {
        GivenResult result = entries.takeBack(new CaseId(id), entry, words, reader);
        return answered(
                result,
                new Asking(new CaseId(id), reader, language, model, response),
                then,
                refused -> GivenTyped.entry(refused, new EntryDraft("", "", "", false)));
    }

    private String answered(
            GivenResult result,
            Asking asking,
            RedirectAttributes then,
            Function<GivenResult.Refused, GivenTyped> typed) {
        return result.handledBy(new GivenResult.Handler<>() {
            @Override
            public String done(GivenResult.Done done) {
                return "redirect:/cases/" + asking.id();
            }

            @Override
            public String gone(GivenResult.Gone gone) {
                then.addFlashAttribute("gone", gone.number().value());
                return "redirect:/queue";
            }

            @Override
            public String unknown(GivenResult.Unknown unknown) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }

            @Override
            public String refused(GivenResult.Refused refused) {
                return asking.again(view, CaseView.Asked.again(typed.apply(refused)));
            }
        });
    }
}
