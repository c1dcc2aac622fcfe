package org.sekisho.proof.canary;

import java.util.List;

/** What became of planted filings, run by run. */
public interface PlantedResults {

    /** Keeps what a run made of them; replaces what was kept of the run before. */
    void keep(long run, List<PlantedResult> results);

    /** Empty if the run did not come so far, or had none. */
    List<PlantedResult> of(long run);

    /** Of the last run that has any. */
    List<PlantedResult> latest();
}
