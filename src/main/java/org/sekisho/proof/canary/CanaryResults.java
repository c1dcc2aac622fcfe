package org.sekisho.proof.canary;

import java.util.List;

/** What became of canaries, run by run. */
public interface CanaryResults {

    /** Keeps what a run made of them; replaces what was kept of the run before. */
    void keep(long run, List<CanaryResult> results);

    /** Empty if the run did not come so far, or had none. */
    List<CanaryResult> of(long run);

    /** Of the last run that has any. */
    List<CanaryResult> latest();
}
