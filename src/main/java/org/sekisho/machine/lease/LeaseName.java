package org.sekisho.machine.lease;

import java.util.Optional;
import java.util.UUID;

/**
 * How a holder is written into the lease's row.
 *
 * @param token never used twice, so that one process's lease is not taken for its next
 */
record LeaseName(RunningProcess process, String token) {

    private static final int PARTS = 5;
    private static final int LONGEST_HOST = 100;

    static LeaseName fresh() {
        return new LeaseName(RunningProcess.ofOurs(), UUID.randomUUID().toString());
    }

    /** Reads a written name; empty if it was written by something else. */
    static Optional<LeaseName> of(String written) {
        String[] parts = written.split(" ", -1);
        if (parts.length != PARTS || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        RunningProcess process = new RunningProcess(parts[0], Long.parseLong(parts[1]), parts[2], parts[3]);
        return Optional.of(new LeaseName(process, parts[4]));
    }

    String written() {
        String host = process.host().replaceAll("\\s", "_");
        return String.join(
                " ",
                host.substring(0, Math.min(LONGEST_HOST, host.length())),
                Long.toString(process.number()),
                process.start(),
                process.machine(),
                token);
    }

    /** For a person. */
    @Override
    public String toString() {
        return "process %d on %s".formatted(process.number(), process.host());
    }
}
