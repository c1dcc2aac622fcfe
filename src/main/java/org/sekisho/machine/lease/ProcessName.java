package org.sekisho.machine.lease;

import java.util.Optional;

/**
 * A process as it stands in the database, told from every other and from its own next start.
 *
 * @param written as it stands there
 */
public record ProcessName(String written) {

    /** A new name for this process. */
    public static ProcessName fresh() {
        return new ProcessName(LeaseName.fresh().written());
    }

    /** Whether it ran on this machine and is gone. Of processes elsewhere nothing is known. */
    public boolean isGone() {
        return process().filter(RunningProcess::isGone).isPresent();
    }

    /** For a person: {@code process 4711 on host}. */
    public String inWords() {
        return LeaseName.of(written).map(LeaseName::toString).orElse(written);
    }

    private Optional<RunningProcess> process() {
        return LeaseName.of(written).map(LeaseName::process);
    }
}
