package org.sekisho.intake.inbox.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where arrivals become registered filings. */
public interface FilingRegister {

    /**
     * Registers arrivals, all or none of them. One that is there already is only noted as seen at its new place too.
     *
     * @param runId the run that will screen what is new; null for the next one, which takes over what no run has in hand
     */
    RegisterCounts register(List<Arrival> arrivals, @Nullable Long runId);

    /** Those of some arrivals that are not there yet. */
    Set<Arrival> unknown(List<Arrival> arrivals);
}
