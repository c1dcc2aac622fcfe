package org.sekisho.desk.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.Hit;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.precedent.AlikeCases;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRefusal;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DeskCase;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cases that are alike: previewed together, and decided together where they are ticked. */
@DeskPage
@RequestMapping("/queue/alike/{id}")
record AlikePages(AlikeCases alike, ScreeningOutcomes outcomes, FilingTexts texts, Clocks clocks, Clock clock) {

    /** Some were not decided: {@code done} were. */
    record NotAllDone(long id, int done, List<Line> notDone) {

        record Line(String address, String key) {}
    }

    @GetMapping
    String preview(@PathVariable long id, Visit visit) {
        return preview(id, visit, false, DecisionForm.EMPTY);
    }

    private String preview(long id, Visit visit, boolean nothingTicked, DecisionForm form) {
        AlikeCases.Group group = alike.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new);
        return visit.page(
                "alike",
                new AlikePage(
                        group,
                        CaseRights.of(visit.reader()).mayDecide()
                                && !group.open().isEmpty(),
                        nothingTicked,
                        group.open().stream().map(shown -> row(shown, group)).toList(),
                        form.on(group.of())));
    }

    @PostMapping
    String decide(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<String> ticked,
            Posted.OwnDecision posted,
            Visit visit,
            RedirectAttributes then) {
        DecisionDraft draft = posted.draft();
        Map<CaseId, Integer> versions = versions(ticked == null ? List.of() : ticked);
        if (versions.isEmpty() || draft.mistakeOnAny().isPresent()) {
            visit.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            DecisionForm form = draft.mistakeOnAny()
                    .map(mistake -> DecisionForm.of(draft, mistake))
                    .orElse(DecisionForm.EMPTY);
            return preview(id, visit, versions.isEmpty(), form);
        }
        List<AlikeCases.Answer> answers =
                alike.decide(new CaseId(id), versions, draft, visit.reader()).orElseThrow(NotThereException::new);
        List<NotAllDone.Line> notDone = answers.stream()
                .filter(answer -> !(answer.answer() instanceof CaseAnswer.Done))
                .map(answer -> new NotAllDone.Line("/cases/" + answer.about(), whyNot(answer.answer())))
                .toList();
        if (notDone.isEmpty()) {
            then.addFlashAttribute("said", "alike.all-done");
            return "redirect:/queue";
        }
        visit.response().setStatus(HttpStatus.CONFLICT.value());
        return visit.page("alike-not-done", new NotAllDone(id, answers.size() - notDone.size(), notDone));
    }

    /** The versions of ticked cases; a value that no box of the page could send counts as not ticked. */
    private static Map<CaseId, Integer> versions(List<String> ticked) {
        Map<CaseId, Integer> versions = new LinkedHashMap<>();
        for (String box : ticked) {
            if (box.matches("\\d{1,18}:\\d{1,9}") && versions.size() < AlikeCases.MOST) {
                String[] parts = box.split(":", -1);
                versions.put(new CaseId(Long.parseLong(parts[0])), Integer.valueOf(parts[1]));
            }
        }
        return versions;
    }

    private AlikePage.Row row(DeskCase shown, AlikeCases.Group group) {
        List<Finding> findings = outcomes.of(shown.standing().filing()).stream()
                .flatMap(recorded -> recorded.findings().stream())
                .filter(finding -> finding.queue() == shown.standing().queue())
                .toList();
        FoundWords found = FoundWords.of(
                findings,
                texts.ifAsRecorded(shown.standing().filing())
                        .map(StoredText::text)
                        .orElse(null));
        return new AlikePage.Row(
                shown,
                DaysLeft.of(shown.standing(), clocks, clock.instant()),
                group.sameText().contains(shown.id()),
                findings.stream().map(Finding::entry).distinct().collect(Collectors.joining(", ")),
                findings.stream()
                        .flatMap(finding -> found.hitsOf(finding).stream())
                        .distinct()
                        .toList());
    }

    /**
     * Open cases that are alike, to be decided together. It holds the applicants' words; nothing of it goes to a log.
     *
     * @param nothingTicked whether a decision came in without any case ticked
     */
    record AlikePage(
            AlikeCases.Group group, boolean mayDecide, boolean nothingTicked, List<Row> rows, DecisionForm form) {

        /** Whether there are more than can be shown at once. */
        public boolean more() {
            return group.all() > rows.size();
        }

        @Override
        public String toString() {
            return "cases like case " + group.of().id();
        }

        /**
         * One of the cases.
         *
         * @param sameText whether its passages read the same, to the last character, as those of the case that was asked for
         */
        record Row(DeskCase of, DaysLeft days, boolean sameText, String entries, List<Hit> hits) {

            /** Its key and version, as a ticked box sends them. */
            public String ticked() {
                return of.id() + ":" + of.version();
            }

            @Override
            public String toString() {
                return ticked();
            }
        }
    }

    /** The key of the words that say why something was not done, where there is only room for a line. */
    static String whyNot(CaseAnswer answer) {
        return answer instanceof CaseAnswer.Refused refused
                ? refused.why() == CaseRefusal.HELD
                        ? "alike.held"
                        : refused.why().key()
                : "alike.not-of-group";
    }
}
