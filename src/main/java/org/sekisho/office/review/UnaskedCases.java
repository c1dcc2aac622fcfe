package org.sekisho.office.review;

import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Component;

/** Secrecy cases for filings in which no run found anything, with the clock that their first page sets off. */
@Component
public record UnaskedCases(ReviewCases cases, FilingTexts texts) {

    /** Opens one. The caller holds the transaction. */
    public void open(long run, FilingId filing, FilingNumber number) {
        Bibliography data =
                texts.ifAsRecorded(filing).map(StoredText::bibliography).orElse(Bibliography.UNKNOWN);
        cases.openUnasked(run, filing, number, data);
    }
}
