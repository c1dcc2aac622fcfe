package org.sekisho.night.run;

import org.sekisho.intake.filing.FilingNumber;

/** Hears how far a run has come. Called by several threads at once. */
public interface RunProgress {

    RunProgress SILENT = new RunProgress() {
        @Override
        public void overlooked(int things) {}

        @Override
        public void registered(int filings) {}

        @Override
        public void screened(int filings) {}
    };

    /** This many things in the inboxes could not be opened at all and are not registered; a person has to look. */
    void overlooked(int things);

    /** All that is new is registered: this many filings are to be screened. */
    void registered(int filings);

    /** A filing is about to be screened. */
    default void begins(FilingNumber number) {}

    /** This many more filings have their outcome committed. */
    void screened(int filings);
}
