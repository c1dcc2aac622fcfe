package org.sekisho.desk.cases;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.lists.ListVisibility;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.Hit;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.disclosure.DeclarationDraft;
import org.sekisho.office.disclosure.DisclosureReview;
import org.sekisho.office.disclosure.DisclosureReview.Disclosure;
import org.sekisho.office.disclosure.DisclosureRow;
import org.sekisho.office.review.CaseAnswer.Refused;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a case that lays what was declared beside what was found, and takes declarations. */
@DeskPage
record DisclosurePages(
        CaseDesk desk, DisclosureReview review, FilingTexts texts, ScreeningOutcomes outcomes, KeptEditions editions) {

    private static final DeclarationDraft NOTHING = new DeclarationDraft("", null, false, "");

    @GetMapping("/cases/{id}/disclosure")
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, NOTHING, null);
    }

    @PostMapping("/cases/{id}/disclosure")
    String file(@PathVariable long id, @ModelAttribute DeclarationForm form, Visit visit) {
        DeclarationDraft draft = form.draft();
        return visit.answered(
                review.file(new CaseId(id), draft, visit.reader()),
                "/cases/%d/disclosure".formatted(id),
                no -> visit.refused(show(id, visit, draft, no)));
    }

    private String show(long id, Visit visit, DeclarationDraft typed, @Nullable Refused no) {
        DeskCase shown = desk.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new);
        StoredText stored = stored(shown);
        Disclosure disclosure = review.of(shown, stored);
        List<Row> rows = disclosure.rows().stream()
                .map(row -> new Row(
                        row, hit(row.found() == null ? null : row.found().span(), stored)))
                .toList();
        boolean mayFile = CaseActions.of(shown, visit.reader()).correct();
        List<Listed> listed = listed(shown, stored, visit);
        return visit.page(
                "disclosure", new DisclosurePage(shown, disclosure, rows, listed, stored, mayFile, typed, no));
    }

    /** The text; null if none is kept, or somebody changed it without Sekisho, which the case's page says. */
    private @Nullable StoredText stored(DeskCase shown) {
        try {
            return texts.of(shown.standing().filing()).orElse(null);
        } catch (AlteredFilingException changed) {
            return null;
        }
    }

    private static @Nullable Hit hit(@Nullable TextSpan span, @Nullable StoredText stored) {
        if (stored == null || span == null || span.end() > stored.text().words().length()) {
            return null;
        }
        return FoundWords.at(List.of(span), stored.text()).bestHit().orElse(null);
    }

    /** Named bodies that the outcome has, as far as the reader may know of their entries; those that are certain first. */
    private List<Listed> listed(DeskCase shown, @Nullable StoredText stored, Visit visit) {
        return outcomes.of(shown.standing().filing()).stream()
                .flatMap(outcome -> outcome.findings().stream())
                .sorted(Comparator.comparing(Finding::near))
                .flatMap(finding -> editions.entry(finding.editionId(), finding.entry()).stream()
                        .filter(entry -> entry.namesBody() && ListVisibility.mayKnow(visit.reader(), entry))
                        .map(entry ->
                                new Listed(finding, entry, entry.titleIn(visit.language()), hit(finding, stored))))
                .toList();
    }

    private static @Nullable Hit hit(Finding finding, @Nullable StoredText stored) {
        Stream<TextSpan> spans = finding.evidence().stream().flatMap(piece -> Stream.ofNullable(piece.span()));
        return hit(spans.findFirst().orElse(null), stored);
    }

    /** A declaration as it is typed. */
    record DeclarationForm(
            @Nullable String form,
            @Nullable String dated,
            @Nullable Boolean reviewAsked,
            @Nullable String rows) {

        DeclarationDraft draft() {
            boolean asked = Boolean.TRUE.equals(reviewAsked);
            return new DeclarationDraft(FormFields.text(form), FormFields.day(dated), asked, FormFields.text(rows));
        }
    }

    /** A named body of a list; without a hit if the first page names it, or no text is shown. */
    record Listed(
            Finding of, Entry entry, String title, @Nullable Hit hit) {}

    /** @param hit the words that say so; null if the first page does, or it is only declared */
    record Row(DisclosureRow of, @Nullable Hit hit) {}

    /**
     * The page.
     *
     * @param stored the filing's text; null if none is shown
     * @param no why what was typed was not filed; null if nothing was refused
     */
    record DisclosurePage(
            DeskCase shown,
            Disclosure disclosure,
            List<Row> rows,
            List<Listed> listed,
            @Nullable StoredText stored,
            boolean mayFile,
            DeclarationDraft typed,
            @Nullable Refused no) {

        /** The language of the filing's words, two letters; null if unknown. */
        public @Nullable String language() {
            return stored == null ? null : stored.text().knownLanguage().orElse(null);
        }

        /** The language of the text in which no names are looked for; null if there is none. */
        public @Nullable String unreadIn() {
            return stored == null ? null : DisclosureReview.unreadIn(stored);
        }

        @Override
        public String toString() {
            return "disclosure of case " + shown.id();
        }
    }
}
