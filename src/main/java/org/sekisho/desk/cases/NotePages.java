package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRemarks;
import org.sekisho.office.review.CaseSnoozes;
import org.sekisho.office.review.DismissedHits;
import org.sekisho.office.review.FoundName;
import org.sekisho.office.review.NameCorrections;
import org.sekisho.office.review.NameDraft;
import org.sekisho.office.unread.GivenNumbers;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes remarks on a case, corrects names that were found in its text, dismisses hits, gives it a number, and puts it off. The case's own page shows all. */
@DeskPage
@RequestMapping("/cases/{id}")
record NotePages(
        CaseRemarks remarks,
        NameCorrections corrections,
        DismissedHits hits,
        GivenNumbers numbers,
        CaseSnoozes snoozes,
        CaseView view) {

    /**
     * The number of a filing that came without one.
     *
     * @param next whether it is the next version of the filing that has the number
     * @param use one that was offered beside the one that was typed; null if none was chosen
     */
    @PostMapping("/number")
    String number(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String use,
            @RequestParam(defaultValue = "false") boolean next,
            @RequestParam(defaultValue = "false") boolean pages,
            Visit visit) {
        String given = use == null ? number : use;
        CaseAnswer answer = numbers.give(new CaseId(id), given, next, pages, visit.reader());
        if (answer instanceof CaseAnswer.Done) {
            return visit.then("/cases/" + id, "number.given");
        }
        return visit.answered(
                answer,
                "/queue",
                no -> view.again(new CaseId(id), visit, new CaseTyped(no, new CaseTyped.Number(given))));
    }

    @PostMapping("/remarks")
    String write(@PathVariable long id, @RequestParam(defaultValue = "") String words, Visit visit) {
        return noted(remarks.write(new CaseId(id), words, visit.reader()), id, words, visit);
    }

    @PostMapping("/remarks/strike")
    String strike(@PathVariable long id, @RequestParam(defaultValue = "0") long remark, Visit visit) {
        return noted(remarks.strike(new CaseId(id), remark, visit.reader()), id, "", visit);
    }

    private String noted(CaseAnswer answer, long id, String typed, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d#remarks".formatted(id),
                no -> view.again(new CaseId(id), visit, new CaseTyped(no, new CaseTyped.Words(typed))));
    }

    @PostMapping("/names")
    String correct(@PathVariable long id, Posted.Name posted, Visit visit) {
        NameDraft draft = posted.draft();
        return noted(corrections.correct(new CaseId(id), draft, visit.reader()), id, draft, visit);
    }

    @PostMapping("/names/take-back")
    String takeBack(@PathVariable long id, @RequestParam(defaultValue = "0") long correction, Visit visit) {
        NameDraft nothing = new NameDraft(new FoundName("", ""), null, "");
        return noted(corrections.takeBack(new CaseId(id), correction, visit.reader()), id, nothing, visit);
    }

    private String noted(CaseAnswer answer, long id, NameDraft typed, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d#names".formatted(id),
                no -> view.again(new CaseId(id), visit, new CaseTyped(no, typed)));
    }

    @PostMapping("/hits")
    String dismiss(@PathVariable long id, Posted.Hits posted, Visit visit) {
        DismissedHits.Draft draft = posted.draft();
        return noted(hits.dismiss(new CaseId(id), draft, visit.reader()), id, draft, visit);
    }

    @PostMapping("/hits/take-back")
    String takeBackHits(@PathVariable long id, Posted.Hits posted, Visit visit) {
        DismissedHits.Draft draft = posted.draft();
        return noted(hits.takeBack(new CaseId(id), draft, visit.reader()), id, draft, visit);
    }

    private String noted(CaseAnswer answer, long id, DismissedHits.Draft typed, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d#hits-%s".formatted(id, typed.entry()),
                no -> view.again(new CaseId(id), visit, new CaseTyped(no, typed)));
    }

    @PostMapping("/snooze")
    String snooze(@PathVariable long id, @RequestParam(defaultValue = "") String until, Visit visit) {
        CaseAnswer answer = snoozes.snooze(new CaseId(id), FormFields.day(until), visit.reader());
        if (answer instanceof CaseAnswer.Refused no && no.why() == CaseSnoozes.Why.DAY) {
            return view.again(new CaseId(id), visit, new CaseTyped(no, new CaseTyped.Day(until)));
        }
        return said(answer, "snooze.done", visit);
    }

    @PostMapping("/snooze/end")
    String endSnooze(@PathVariable long id, Visit visit) {
        return said(snoozes.end(new CaseId(id), visit.reader()), "snooze.ended", visit);
    }

    private static String said(CaseAnswer answer, String saidKey, Visit visit) {
        String then = NotDone.answered(answer, "/queue", visit);
        return answer instanceof CaseAnswer.Done ? visit.then("/queue", saidKey) : then;
    }
}
