package org.sekisho.intake.inbox.register;

import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;

/** Canaries as the register holds them. */
public interface CanaryRows {

    /** The version under a number that holds these bytes. */
    Optional<FilingId> find(FilingNumber number, String fingerprint);

    /** Puts one into a run, whichever had it before. */
    void giveTo(long run, FilingId canary);

    boolean isWith(long run, FilingId canary);
}
