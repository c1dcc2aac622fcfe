package org.sekisho.office.audit;

import java.util.List;
import java.util.stream.Collectors;

/** The audit trail does not fit what was signed of it, or what proves it is missing; and so its end was not signed. */
public class BrokenTrailException extends Exception {

    private final transient List<TrailFault> faults;

    BrokenTrailException(List<TrailFault> faults) {
        super(faults.stream().map(TrailFault::words).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<TrailFault> faults() {
        return faults;
    }
}
