package org.sekisho.desk.cases;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.deadline.ClockLine;
import org.sekisho.desk.lists.ListVisibility;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.TextMarker;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.review.deciding.CaseAssignments;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.review.deciding.CaseStages;
import org.sekisho.office.review.deciding.NameCorrections;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.DisguisedWords;
import org.sekisho.screening.record.FilingEntities;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what a case shows: the outcome, the text with its marks, the first page, what was decided. */
@DeskPart
class CasePageMaker {

    private static final Logger LOG = LoggerFactory.getLogger(CasePageMaker.class);

    private final CaseDesk desk;
    private final ScreeningOutcomes outcomes;
    private final FilingTexts texts;
    private final FilingEntities entities;
    private final NameCorrections corrections;
    private final KeptEditions editions;
    private final CaseStages stages;
    private final CaseAssignments assignments;
    private final Clocks clocks;
    private final Clock clock;

    CasePageMaker(
            CaseDesk desk,
            ScreeningOutcomes outcomes,
            FilingTexts texts,
            FilingEntities entities,
            NameCorrections corrections,
            KeptEditions editions,
            CaseStages stages,
            CaseAssignments assignments,
            Clocks clocks,
            Clock clock) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.texts = texts;
        this.entities = entities;
        this.corrections = corrections;
        this.editions = editions;
        this.stages = stages;
        this.assignments = assignments;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * What of a case is asked for.
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
        List<CasePage.EntryFound> entries = entries(findings, found, language);
        List<CasePage.Unread> unread =
                parts.stream().map(part -> unread(part, found)).toList();
        return new CasePage(
                ReaderPage.of(reader),
                head(shown, words, language),
                proposal(shown),
                why(entries, found, unread, words),
                new CasePage.Found(
                        wanted.byPassage(),
                        entries,
                        wanted.byPassage() ? found.placesOf(marked) : List.of(),
                        marked.size() == findings.size() ? null : wanted.only(),
                        unknownSymbols(outcome),
                        outcome.map(RecordedOutcome::remarks).orElse(List.of())),
                desk.other(shown, reader)
                        .map(other -> new CasePage.OtherCase(other.id().value(), "queue." + other.queue()))
                        .orElse(null),
                unread,
                words == null ? null : new TextMarker(words, found.spans()).marked(),
                altered,
                text.map(FirstPage::of).orElse(null),
                NamesPage.of(entities.of(standing.filing()), words, corrections.of(shown), wanted.allNames()),
                shown.decisions().stream().map(PastDecision::of).toList(),
                assignments.now(shown).map(AssignedLine::of).orElse(null),
                assignments.of(shown).stream().map(AssignedLine::of).toList(),
                ClockLine.of(stages.changes(shown), clocks, language),
                CaseActions.of(shown, reader),
                form.on(shown));
    }

    private static List<String> unknownSymbols(Optional<RecordedOutcome> outcome) {
        return outcome.map(RecordedOutcome::unknownSymbols).orElse(List.of()).stream()
                .map(VisibleText::of)
                .toList();
    }

    /** Those of the one entry that was asked for; all if none was, or it was not found. */
    private static List<RecordedOutcome.Finding> marked(List<RecordedOutcome.Finding> findings, @Nullable String only) {
        List<RecordedOutcome.Finding> marked = findings.stream()
                .filter(finding -> finding.entry().equals(only))
                .toList();
        return marked.isEmpty() ? findings : marked;
    }

    /** What a second person is to answer; null if nothing is. */
    private static @Nullable PastDecision proposal(DeskCase shown) {
        Decision newest = shown.newest();
        return newest != null && newest.awaitsSecond() && shown.standsAsDecided() ? PastDecision.of(newest) : null;
    }

    private CasePage.Head head(DeskCase shown, @Nullable FilingText words, Locale language) {
        ReviewCase standing = shown.standing();
        boolean ended = standing.list() == WorkList.ENDED;
        Optional<Deadline> runs = ended ? Optional.empty() : Optional.ofNullable(standing.deadline());
        Optional<LegalClock> law = runs.flatMap(clocks::clockOf);
        return new CasePage.Head(
                shown.id().value(),
                shown.number().value(),
                words == null ? null : words.title().orElse(null),
                words == null ? null : words.knownLanguage().orElse(null),
                shown.filingVersion(),
                shown.version(),
                "queue." + standing.queue(),
                "status." + standing.status(),
                "handling." + shown.handling(),
                DaysLeft.of(standing, clocks, clock.instant()),
                law.map(LegalClock::name).map(name -> name.in(language)).orElse(standing.clock()),
                law.map(LegalClock::silence).map(what -> what.in(language)).orElse(null),
                runs.map(days -> days.lastDay().toString()).orElse(null),
                String.format(Locale.ROOT, "%.1f", standing.rank()),
                String.join(", ", shown.areas()),
                shown.hold() == null ? null : shown.hold().by().value());
    }

    private static CasePage.Why why(
            List<CasePage.EntryFound> entries,
            FoundWords found,
            List<CasePage.Unread> unread,
            @Nullable FilingText words) {
        if (!entries.isEmpty()) {
            return CasePage.Why.of(
                    entries.stream().map(CasePage.EntryFound::code).distinct().toList(),
                    entries.get(0).title(),
                    found);
        }
        if (unread.isEmpty()) {
            return CasePage.Why.only("why.whole", null);
        }
        boolean nothing = words == null || words.passages().isEmpty();
        return CasePage.Why.only(
                nothing ? "why.nothing-read" : "why.part-unread", unread.get(0).reasonKey());
    }

    private List<CasePage.EntryFound> entries(
            List<RecordedOutcome.Finding> findings, FoundWords found, Locale language) {
        double all =
                findings.stream().mapToDouble(RecordedOutcome.Finding::rank).sum();
        return findings.stream()
                .map(finding -> entry(finding, found, all, language))
                .toList();
    }

    private CasePage.EntryFound entry(RecordedOutcome.Finding finding, FoundWords found, double all, Locale language) {
        Optional<Entry> entry = editions.entry(finding.editionId(), finding.entry());
        return new CasePage.EntryFound(
                finding.entry(),
                entry.map(known -> ListVisibility.title(known, language)).orElse(""),
                finding.list(),
                finding.edition(),
                entry.map(Entry::basis).orElse(null),
                "requirement." + finding.requirement(),
                finding.near(),
                all == 0 ? 0 : (int) Math.round(100 * finding.rank() / all),
                found.placesOf(finding));
    }

    private static CasePage.Unread unread(UnreadPart part, FoundWords found) {
        return new CasePage.Unread(
                VisibleText.of(part.document()),
                part.page(),
                "unread." + part.reason(),
                "todo." + part.reason(),
                found.numbersOf(DisguisedWords.placesOf(List.of(part))));
    }
}
