package org.sekisho.night.run;

import org.sekisho.office.audit.SignedHead;
import org.sekisho.proof.count.ClearSample;

/** What speaks for each run, and what was noticed in it. */
public interface RunProofs {

    /** As it stands on record; the count over all time as it is now. */
    RunProof of(long run);

    /** Puts on record what was drawn by lot to be matched again, and by which seed. */
    void drawn(long run, long seed, ClearSample sample);

    /** Puts on record which seed drew outcomes to be proved again, and what came of them. */
    void replayed(long run, RunProof.Replays replays);

    /** Puts on record what was signed when a run ended. */
    void signed(long run, SignedHead head);

    /** Puts on record what was noticed in a run and is no alarm. */
    void note(long run, String note);
}
