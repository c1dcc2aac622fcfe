package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.letter.LetterTemplate;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseButtons;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseDrafts;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.NextCase;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: shown, taken, decided and confirmed, and all acts on it that take one click. */
@DeskPage
@RequestMapping("/cases/{id}")
record CasePages(CaseDesk desk, CaseDrafts drafts, NextCase next, CaseButtons buttons, CaseView view, OfficeTime time) {

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(required = false) @Nullable String names,
            Visit visit) {
        return view.show(new CaseId(id), visit, entry, "all".equals(names));
    }

    @PostMapping("/take")
    String take(@PathVariable long id, @RequestParam(defaultValue = "false") boolean over, Visit visit) {
        return NotDone.answered(desk.take(new CaseId(id), visit.reader(), over), "/cases/" + id, visit);
    }

    /** Called by the page itself while it is open. Who has lost the case to somebody else is shown so at once. */
    @PostMapping("/renew")
    void renew(@PathVariable long id, StaffMember reader, HttpServletResponse response) {
        CaseAnswer answer = desk.take(new CaseId(id), reader, false);
        if (answer instanceof CaseAnswer.Unknown) {
            throw new NotThereException();
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
        if (!(answer instanceof CaseAnswer.Done)) {
            response.setHeader("HX-Refresh", "true");
        }
    }

    /** An act that takes one click. */
    @PostMapping("/acts/{act}")
    String press(@PathVariable long id, @PathVariable String act, Visit visit) {
        CaseAnswer answer = buttons.press(new CaseId(id), act, visit.reader());
        if (answer instanceof CaseAnswer.Gone gone) {
            visit.then("/queue", "goneBy", act);
            return visit.then("/queue", "gone", gone.number().value());
        }
        return NotDone.answered(answer, buttons.leavesCase(act) ? "/queue" : "/cases/" + id, visit);
    }

    /** Called by the page itself while somebody fills in the form. */
    @PostMapping("/draft")
    void draft(@PathVariable long id, Posted.OwnDecision posted, StaffMember reader, HttpServletResponse response) {
        if (!drafts.keep(new CaseId(id), posted.version(), posted.draft(), reader)) {
            throw new NotThereException();
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    @PostMapping("/decision")
    String decide(@PathVariable long id, Posted.OwnDecision posted, Visit visit, HttpSession session) {
        DecisionDraft draft = posted.draft();
        CaseAnswer answer = desk.decide(new CaseId(id), posted.version(), draft, visit.reader());
        keepUnlessDone(new CaseId(id), posted.version(), answer, draft, visit.reader());
        return answered(answer, draft, posted.goesOn(), visit, session);
    }

    /** Parks the case until a readable copy comes, and leads to the letter that asks for one. */
    @PostMapping("/copy")
    String askForCopy(@PathVariable long id, @RequestParam int version, Visit visit, HttpSession session) {
        DecisionDraft draft = new DecisionDraft(DecisionKind.ASK_FOR_INFORMATION, DecisionReason.COPY_ASKED_FOR, "");
        CaseAnswer answer = desk.decide(new CaseId(id), version, draft, visit.reader());
        if (answer instanceof CaseAnswer.Done done) {
            LastDecided.remember(session, done.now().id());
            LocalDate back = done.now().standing().comesBack(time.today());
            String letter = "letter=%s&in=%s&answerBy=%s"
                    .formatted(LetterTemplate.REQUEST_FOR_COPY, visit.language().getLanguage(), back);
            return visit.then(
                    "/cases/%d/letters?%s".formatted(id, letter),
                    done.now().standing().status() == CaseStatus.AWAITING_CONFIRMATION
                            ? "copy.proposed"
                            : "copy.asked");
        }
        return answered(answer, draft, false, visit, session);
    }

    @PostMapping("/answer")
    String answer(@PathVariable long id, Posted.Verdict posted, Visit visit, HttpSession session) {
        CaseAnswer answer =
                desk.answer(new CaseId(id), posted.version(), posted.agreed(), posted.typed(), visit.reader());
        DecisionDraft draft = new DecisionDraft(null, null, posted.typed());
        keepUnlessDone(new CaseId(id), posted.version(), answer, draft, visit.reader());
        return answered(answer, draft, posted.goesOn(), visit, session);
    }

    /** Keeps the words of a person who is told that a case is somebody else's, or was decided meanwhile. */
    private void keepUnlessDone(CaseId id, int version, CaseAnswer answer, DecisionDraft draft, StaffMember reader) {
        if (answer instanceof CaseAnswer.Done) {
            drafts.forget(id, reader);
        } else {
            drafts.keep(id, version, draft, reader);
        }
    }

    private String answered(CaseAnswer answer, DecisionDraft draft, boolean goOn, Visit visit, HttpSession session) {
        if (answer instanceof CaseAnswer.Done done) {
            DeskCase now = done.now();
            LastDecided.remember(session, now.id());
            return goOn ? nextAfter(now, visit, session) : "redirect:/cases/" + now.id();
        }
        if (answer instanceof CaseAnswer.Refused no && no.why() instanceof DecisionDraft.Mistake mistake) {
            return view.again(no.about().id(), visit, new CaseTyped(no, DecisionForm.of(draft, mistake)));
        }
        return NotDone.answered(answer, "/queue", visit);
    }

    /** The next of the same queue; where that is done, the queue says so and what else there is to do. */
    private String nextAfter(DeskCase now, Visit visit, HttpSession session) {
        ReviewQueue queue = now.standing().queue();
        Optional<CaseId> taken = next.take(QueueFilter.of(queue, null), visit.reader());
        taken.ifPresent(id -> WorkedList.goOn(session, id));
        return taken.isPresent() ? "redirect:/cases/" + taken.get() : visit.then("/queue", "done", queue);
    }
}
