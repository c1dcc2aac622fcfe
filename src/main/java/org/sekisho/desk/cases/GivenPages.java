package org.sekisho.desk.cases;

import java.util.function.Function;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseAnswer.Refused;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseLevels;
import org.sekisho.office.review.CaseProposals;
import org.sekisho.office.review.EntryDraft;
import org.sekisho.office.review.GivenEntries;
import org.sekisho.office.review.LevelDraft;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on a case besides deciding it: its level, and entries that no run could find. */
@DeskPage
@RequestMapping("/cases/{id}")
record GivenPages(CaseLevels levels, GivenEntries entries, CaseProposals proposals, CaseView view) {

    @PostMapping("/level")
    String level(@PathVariable long id, Posted.Level posted, Visit visit, RedirectAttributes then) {
        LevelDraft draft = posted.draft();
        CaseAnswer answer = levels.change(new CaseId(id), draft, visit.reader());
        return answered(answer, id, visit, then, refused -> new CaseTyped(refused, draft));
    }

    /** The options of the field for an entry's code: of a long list more than all else of a case, and few give one. */
    @GetMapping("/entries")
    String known(@PathVariable long id, Visit visit) {
        return visit.page(
                "given :: codes", entries.known(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new));
    }

    @PostMapping("/entries")
    String give(@PathVariable long id, Posted.Entry posted, Visit visit, RedirectAttributes then) {
        EntryDraft draft = posted.draft();
        CaseAnswer answer = entries.give(new CaseId(id), draft, visit.reader());
        return answered(answer, id, visit, then, refused -> new CaseTyped(refused, draft));
    }

    @PostMapping("/entries/take-back")
    String takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long entry,
            @RequestParam(defaultValue = "") String words,
            Visit visit,
            RedirectAttributes then) {
        CaseAnswer answer = entries.takeBack(new CaseId(id), entry, words, visit.reader());
        return answered(answer, id, visit, then);
    }

    /** A second person confirms or refuses what was proposed. */
    @PostMapping("/proposals/answer")
    String proposal(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long proposal,
            @RequestParam(defaultValue = "false") boolean agreed,
            Visit visit,
            RedirectAttributes then) {
        return answered(proposals.answer(new CaseId(id), proposal, agreed, visit.reader()), id, visit, then);
    }

    private String answered(CaseAnswer answer, long id, Visit visit, RedirectAttributes then) {
        return answered(answer, id, visit, then, refused -> new CaseTyped(refused, new EntryDraft("", "", "", false)));
    }

    private String answered(
            CaseAnswer answer, long id, Visit visit, RedirectAttributes then, Function<Refused, CaseTyped> typed) {
        if (answer instanceof CaseAnswer.Gone gone) {
            then.addFlashAttribute("gone", gone.number().value());
        }
        return visit.answered(
                answer,
                "/cases/" + id + (answer instanceof CaseAnswer.Proposed ? "#waiting" : ""),
                no -> view.again(new CaseId(id), visit, typed.apply(no)));
    }
}
