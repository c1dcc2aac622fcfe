package org.sekisho.night.job;

import java.util.List;
import org.sekisho.curation.rising.ListedTerms;
import org.sekisho.curation.rising.RisingSearch;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.edition.EditionsInForce;
import org.sekisho.office.rising.PhraseArchive;
import org.sekisho.office.rising.RisingSettings;
import org.sekisho.office.rising.RisingTerms;
import org.sekisho.office.rising.RisingWindow;
import org.springframework.batch.core.step.StepExecution;

/** Step 2 of {@code findRisingTerms}: of the phrases that are kept, the terms that rise and that no list in force finds. */
record SearchRisingTerms(
        PhraseArchive archive,
        RisingTerms rising,
        RisingSettings settings,
        EditionsInForce editions,
        BatchSettings batch,
        StopRequest stop)
        implements Steps.Act {

    @Override
    public void perform(StepExecution step) throws Exception {
        RisingWindow window = archive.until(FindRisingTermsJob.month(step));
        try (ListedTerms listed = new ListedTerms(inForce(editions.look(batch.lists())))) {
            RisingSearch search = new RisingSearch(settings.thresholds(), listed);
            RisingSearch.Found found = search.find(taker -> archive.each(window, taker));
            stop.checkInterrupted(step);
            rising.keep(window, found, "sekisho");
        }
    }

    private static List<KeyTechnologyList> inForce(EditionsInForce.Chosen chosen) {
        return chosen.lists().stream().map(list -> list.inForceOn(chosen.day())).toList();
    }
}
