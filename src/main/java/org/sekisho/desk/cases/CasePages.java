package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.review.deciding.CaseDrafts;
import org.sekisho.office.review.deciding.DeskAnswer;
import org.sekisho.office.review.queue.NextCase;
import org.sekisho.office.review.queue.QueueFilter;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One case: shown, taken, decided, confirmed, taken back. */
@DeskPage
@RequestMapping("/cases/{id}")
class CasePages {

    private final CaseDesk desk;
    private final CaseDrafts drafts;
    private final NextCase next;
    private final CaseView view;

    CasePages(CaseDesk desk, CaseDrafts drafts, NextCase next, CaseView view) {
        this.desk = desk;
        this.drafts = drafts;
        this.next = next;
        this.view = view;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(required = false) @Nullable String names,
            StaffMember reader,
            Locale language,
            Model model) {
        return view.show(new CaseId(id), reader, language, model, CaseView.Asked.first(entry, "all".equals(names)));
    }

    @PostMapping("/take")
    String take(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean over,
            StaffMember reader,
            Model model,
            HttpServletResponse response) {
        return desk.take(new CaseId(id), reader, over)
                .handledBy(new Answered(reader, model, response, "redirect:/cases/" + id));
    }

    /** Called by the page itself while it is open. Who has lost the case to somebody else is shown so at once. */
    @PostMapping("/renew")
    void renew(@PathVariable long id, StaffMember reader, HttpServletResponse response) {
        DeskAnswer answer = desk.take(new CaseId(id), reader, false);
        if (answer instanceof DeskAnswer.Unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
        if (!(answer instanceof DeskAnswer.Done)) {
            response.setHeader("HX-Refresh", "true");
        }
    }

    @PostMapping("/put-back")
    String putBack(@PathVariable long id, StaffMember reader, Model model, HttpServletResponse response) {
        return desk.putBack(new CaseId(id), reader).handledBy(new Answered(reader, model, response, "redirect:/queue"));
    }

    /** Called by the page itself while somebody fills in the form. */
    @PostMapping("/draft")
    void draft(@PathVariable long id, Posted.OwnDecision posted, StaffMember reader, HttpServletResponse response) {
        if (!drafts.keep(new CaseId(id), posted.version(), posted.draft(), reader)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable long id,
            Posted.OwnDecision posted,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response,
            HttpSession session) {
        DecisionDraft draft = posted.draft();
        DeskAnswer answer = desk.decide(new CaseId(id), posted.version(), draft, reader);
        keepUnlessDone(new CaseId(id), posted.version(), answer, draft, reader);
        if (answer instanceof DeskAnswer.Mistaken mistaken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            CaseView.Asked again = CaseView.Asked.again(DecisionForm.of(draft, mistaken.mistake()));
            return view.show(new CaseId(id), reader, language, model, again);
        }
        return answered(answer, posted.goesOn(), reader, model, response, session);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable long id,
            Posted.Verdict posted,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response,
            HttpSession session) {
        DeskAnswer answer = desk.answer(new CaseId(id), posted.version(), posted.agreed(), posted.typed(), reader);
        DecisionDraft draft = new DecisionDraft(null, null, posted.typed());
        keepUnlessDone(new CaseId(id), posted.version(), answer, draft, reader);
        if (answer instanceof DeskAnswer.Mistaken mistaken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            CaseView.Asked again = CaseView.Asked.again(DecisionForm.of(draft, mistaken.mistake()));
            return view.show(new CaseId(id), reader, language, model, again);
        }
        return answered(answer, posted.goesOn(), reader, model, response, session);
    }

    @PostMapping("/undo")
    String undo(@PathVariable long id, StaffMember reader, Model model, HttpServletResponse response) {
        return desk.undo(new CaseId(id), reader)
                .handledBy(new Answered(reader, model, response, "redirect:/cases/" + id));
    }

    /** Whoever is told that a case is somebody else's, or was decided meanwhile, finds their words in it again. */
    private void keepUnlessDone(CaseId id, int version, DeskAnswer answer, DecisionDraft draft, StaffMember reader) {
        if (answer instanceof DeskAnswer.Done) {
            drafts.forget(id, reader);
        } else {
            drafts.keep(id, version, draft, reader);
        }
    }

    private String answered(
            DeskAnswer answer,
            boolean goOn,
            StaffMember reader,
            Model model,
            HttpServletResponse response,
            HttpSession session) {
        if (answer instanceof DeskAnswer.Done done) {
            DeskCase now = done.now();
            LastDecided.remember(session, now.id());
            return goOn ? nextAfter(now, reader) : "redirect:/cases/" + now.id();
        }
        return answer.handledBy(new Answered(reader, model, response, ""));
    }

    private String nextAfter(DeskCase now, StaffMember reader) {
        QueueFilter sameQueue = QueueFilter.of(now.standing().queue(), null);
        Optional<CaseId> taken = next.take(sameQueue, reader);
        return taken.isPresent() ? "redirect:/cases/" + taken.get() : "redirect:/queue";
    }
}
