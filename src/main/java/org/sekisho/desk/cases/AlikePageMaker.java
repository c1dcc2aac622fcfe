package org.sekisho.desk.cases;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.precedent.AlikeCases;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;

/** Puts together what is shown of cases that are alike: each with its hits in their sentences. */
@DeskPart
class AlikePageMaker {

    private final ScreeningOutcomes outcomes;
    private final FilingTexts texts;
    private final Clocks clocks;
    private final Clock clock;

    AlikePageMaker(ScreeningOutcomes outcomes, FilingTexts texts, Clocks clocks, Clock clock) {
        this.outcomes = outcomes;
        this.texts = texts;
        this.clocks = clocks;
        this.clock = clock;
    }

    AlikePage page(AlikeCases.Group group, StaffMember reader, boolean nothingTicked, DecisionForm form) {
        return new AlikePage(
                ReaderPage.of(reader),
                group.of().id().value(),
                group.of().number().value(),
                group.all(),
                CaseRights.of(reader).mayDecide() && !group.open().isEmpty(),
                nothingTicked,
                group.open().stream().map(shown -> row(shown, group)).toList(),
                form);
    }

    private AlikePage.Row row(DeskCase shown, AlikeCases.Group group) {
        List<Finding> findings = outcomes.of(shown.standing().filing()).stream()
                .flatMap(recorded -> recorded.findings().stream())
                .filter(finding ->
                        finding.queue().equals(shown.standing().queue().name()))
                .toList();
        FoundWords found = FoundWords.of(
                findings,
                texts.of(shown.standing().filing()).map(StoredText::text).orElse(null));
        return new AlikePage.Row(
                shown.id() + ":" + shown.version(),
                "/cases/" + shown.id(),
                shown.number().value(),
                shown.filingVersion(),
                String.join(", ", shown.areas()),
                DaysLeft.of(shown.standing(), clocks, clock.instant()),
                String.format(Locale.ROOT, "%.1f", shown.standing().rank()),
                group.sameText().contains(shown.id()),
                findings.stream().map(Finding::entry).distinct().collect(Collectors.joining(", ")),
                findings.stream()
                        .flatMap(finding -> found.hitsOf(finding).stream())
                        .distinct()
                        .toList());
    }
}
