package org.sekisho.office.referral;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.GivenEntries;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;

/** Packs what screening found for the case's queue and the area, by the editions with which it was found, and what people gave. */
@Component
class PackagesOfOutcomes implements CasePackages {

    private final ScreeningOutcomes outcomes;
    private final FilingTexts texts;
    private final KeptEditions editions;
    private final GivenEntries given;

    PackagesOfOutcomes(ScreeningOutcomes outcomes, FilingTexts texts, KeptEditions editions, GivenEntries given) {
        this.outcomes = outcomes;
        this.texts = texts;
        this.editions = editions;
        this.given = given;
    }

    @Override
    public ReferralPackage of(DeskCase about, String area) {
        Packing packing = new Packing(
                texts.of(about.standing().filing()).map(StoredText::text).orElse(null));
        outcomes.of(about.standing().filing()).stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding ->
                        finding.queue().equals(about.standing().queue().name()))
                .filter(finding -> isAbout(finding, area))
                .forEach(packing::add);
        given.of(about).stream()
                .filter(entry -> entry.stands() && entry.area().equals(area))
                .forEach(packing::add);
        return packing.packed(about.number().value(), about.filingVersion(), area);
    }

    private boolean isAbout(Finding finding, String area) {
        return editions.entry(finding.editionId(), finding.entry())
                .map(Entry::area)
                .filter(area::equals)
                .isPresent();
    }
}
