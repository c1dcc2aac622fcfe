package org.sekisho.intake.register;

import java.util.List;

/** Where arrivals become registered filings. */
public interface FilingRegister {

    /**
     * Registers arrivals, all or none of them. One that is there already is only noted as seen at its new place too.
     *
     * @param runId the run that will screen what is new
     */
    RegisterCounts register(List<Arrival> arrivals, long runId);
}
