package org.sekisho.machine.lease;

import java.util.Optional;
import java.util.UUID;

/**
 * A process as it stands in the database, in the lease's row and elsewhere: told from every other, and from its own next start by a token
 * that is never used twice.
 *
 * @param written as it stands there
 */
public record ProcessName(String written) {

    private static final int PARTS = 5;
    private static final int LONGEST_HOST = 100;

    /** A new name for this process. */
    public static ProcessName fresh() {
        return fresh(RunningProcess.ofOurs());
    }

    static ProcessName fresh(RunningProcess of) {
        String host = of.host().replaceAll("\\s", "_");
        return new ProcessName(String.join(
                " ",
                host.substring(0, Math.min(LONGEST_HOST, host.length())),
                Long.toString(of.number()),
                of.start(),
                of.machine(),
                UUID.randomUUID().toString()));
    }

    /** The process; empty if the name was written by something else. */
    Optional<RunningProcess> process() {
        String[] parts = written.split(" ", -1);
        return parts.length == PARTS && parts[1].matches("\\d{1,18}")
                ? Optional.of(new RunningProcess(parts[0], Long.parseLong(parts[1]), parts[2], parts[3]))
                : Optional.empty();
    }

    /** Whether it ran on this machine and is gone. Of processes elsewhere nothing is known. */
    public boolean isGone() {
        return process().filter(RunningProcess::isGone).isPresent();
    }

    /** For a person: {@code process 4711 on host}. */
    public String inWords() {
        return process()
                .map(process -> "process %d on %s".formatted(process.number(), process.host()))
                .orElse(written);
    }
}
