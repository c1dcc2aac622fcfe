package org.sekisho.desk.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.Hit;
import org.sekisho.desk.text.HitPlace;
import org.sekisho.desk.text.TextMarker;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.Assignment;
import org.sekisho.office.review.CaseAssignments;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseStages;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DismissedHits;
import org.sekisho.office.review.NameCorrections;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.proof.sample.OpinionRows;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.DisguisedWords;
import org.sekisho.screening.record.FilingEntities;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what a case shows: the outcome, the text with its marks, the first page, what was decided. */
@DeskPart
record CasePageService(
        CaseDesk desk,
        ScreeningOutcomes outcomes,
        FilingTexts texts,
        FilingEntities entities,
        NameCorrections corrections,
        DismissedHits dismissals,
        KeptEditions editions,
        CaseStages stages,
        CaseAssignments assignments,
        OpinionRows opinions,
        ModelsInUse models,
        Clocks clocks,
        Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(CasePageService.class);

    /**
     * The part of a case that is asked for.
     *
     * @param byPassage whether hits are listed by passage, and not by entry
     * @param only the entry whose words are marked; null for all
     * @param allNames whether all names are listed, and not the first ones
     */
    record Wanted(boolean byPassage, @Nullable String only, boolean allNames) {}

    CasePage page(DeskCase shown, StaffMember reader, Locale language, DecisionForm form, Wanted wanted) {
        ReviewCase standing = shown.standing();
        Optional<RecordedOutcome> outcome = outcomes.of(standing.filing());
        boolean altered = false;
        Optional<StoredText> text = Optional.empty();
        try {
            text = texts.of(standing.filing());
        } catch (AlteredFilingException changed) {
            LOG.error("Case {}: its text is not shown", shown.id(), changed);
            altered = true;
        }
        List<RecordedOutcome.Finding> findings = outcome.stream()
                .flatMap(recorded -> recorded.findings().stream())
                .filter(finding -> finding.queue() == standing.queue())
                .toList();
        List<RecordedOutcome.Finding> marked = marked(findings, wanted.only());
        FilingText words = text.map(StoredText::text).orElse(null);
        List<UnreadPart> parts = outcomes.unreadOf(standing.filing());
        FoundWords found = FoundWords.of(marked, DisguisedWords.placesOf(parts), words);
        List<CasePage.EntryFound> entries = entries(findings, found, dismissals.of(shown), language);
        List<CasePage.Unread> unread = parts.stream()
                .map(part -> new CasePage.Unread(part, found.numbersOf(DisguisedWords.placesOf(List.of(part)))))
                .toList();
        List<Assignment> assigned = assignments.of(shown);
        CaseActions actions = CaseActions.of(shown, reader);
        return new CasePage(
                shown,
                DaysLeft.of(standing, clocks, clock.instant()),
                clocks,
                words,
                words == null ? null : new TextMarker(words, found.spans()).marked(),
                altered,
                opinions.only(List.of(shown.id())).isEmpty()
                        ? why(entries, found, parts, words)
                        : CasePage.Why.only("why.second-opinion", null),
                new CasePage.Found(
                        wanted.byPassage(),
                        entries,
                        wanted.byPassage() ? found.placesOf(marked) : List.of(),
                        marked.size() == findings.size() ? null : wanted.only(),
                        unknownSymbols(outcome),
                        outcome.map(RecordedOutcome::remarks).orElse(List.of())),
                desk.other(shown, reader).orElse(null),
                unread,
                text.map(read -> FirstPage.of(read, models.subclasses(read, reader)))
                        .orElse(null),
                NamesPage.of(entities.of(standing.filing()), words, corrections.of(shown), wanted.allNames()),
                CaseAssignments.now(shown, assigned).orElse(null),
                assigned,
                stages.changes(shown),
                actions,
                CasePage.CopyCard.of(
                        shown, shown.unread() ? desk.copy(shown, reader).orElse(null) : null, actions.decide(), clocks),
                form.on(shown));
    }

    private static List<String> unknownSymbols(Optional<RecordedOutcome> outcome) {
        return outcome.map(RecordedOutcome::unknownSymbols).orElse(List.of()).stream()
                .map(VisibleText::of)
                .toList();
    }

    /** The findings of the one entry that was asked for; all if none was, or it was not found. */
    private static List<RecordedOutcome.Finding> marked(List<RecordedOutcome.Finding> findings, @Nullable String only) {
        List<RecordedOutcome.Finding> marked = findings.stream()
                .filter(finding -> finding.entry().equals(only))
                .toList();
        return marked.isEmpty() ? findings : marked;
    }

    private static CasePage.Why why(
            List<CasePage.EntryFound> entries, FoundWords found, List<UnreadPart> unread, @Nullable FilingText words) {
        if (!entries.isEmpty()) {
            return CasePage.Why.of(entries, found);
        }
        if (unread.isEmpty()) {
            return CasePage.Why.only("why.whole", null);
        }
        boolean nothing = words == null || words.passages().isEmpty();
        return CasePage.Why.only(
                nothing ? "why.nothing-read" : "why.part-unread",
                "unread." + unread.get(0).reason());
    }

    private List<CasePage.EntryFound> entries(
            List<RecordedOutcome.Finding> findings,
            FoundWords found,
            List<DismissedHits.Dismissal> dismissed,
            Locale language) {
        double all =
                findings.stream().mapToDouble(RecordedOutcome.Finding::rank).sum();
        return findings.stream()
                .map(finding -> {
                    Optional<Entry> entry = editions.entry(finding.editionId(), finding.entry());
                    List<HitPlace> places = found.placesOf(finding);
                    Map<TextSpan, DismissedHits.Dismissal> ofEntry = dismissed.stream()
                            .filter(one -> one.entry().equals(finding.entry()))
                            .collect(Collectors.toMap(
                                    DismissedHits.Dismissal::span, one -> one, (first, next) -> first));
                    return new CasePage.EntryFound(
                            finding,
                            entry.orElse(null),
                            entry.map(known -> known.titleIn(language)).orElse(""),
                            all == 0 ? 0 : (int) Math.round(100 * finding.rank() / all),
                            places,
                            hits(places, found.spans(), ofEntry));
                })
                .toList();
    }

    private static List<CasePage.EntryHit> hits(
            List<HitPlace> places, List<TextSpan> spans, Map<TextSpan, DismissedHits.Dismissal> dismissed) {
        List<CasePage.EntryHit> hits = new ArrayList<>();
        for (HitPlace place : places) {
            for (Hit hit : place.hits()) {
                if (hit.number() > 0) {
                    TextSpan span = spans.get(hit.number() - 1);
                    hits.add(new CasePage.EntryHit(hit.number(), hit.words(), span, dismissed.get(span)));
                }
            }
        }
        return hits;
    }
}
