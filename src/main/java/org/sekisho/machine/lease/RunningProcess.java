package org.sekisho.machine.lease;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of some machine, told from every other that has or had its number.
 *
 * @param machine where numbers of processes are given out: on Linux the machine as it was started this time, and the
 *     container; two of the same name do not look into each other
 * @param start when it began, in a measure that a clock being set does not change
 */
record RunningProcess(String host, long number, String start, String machine) {

    private static final Path PROC = Path.of("/proc");
    /** Counted from the state, which is the first thing behind the name in brackets. */
    private static final int START_IN_STAT = 19;

    static RunningProcess ofOurs() {
        ProcessHandle ours = ProcessHandle.current();
        String host = ourHost();
        return new RunningProcess(
                host,
                ours.pid(),
                startOf(ours.pid()).orElse("unknown"),
                ourMachine().orElse(host));
    }

    /** Whether it is or was a process of this machine, so that we can see it. */
    boolean isHere() {
        return machine.equals(ofOurs().machine());
    }

    /** Whether it ran here and is gone. Of another machine's processes nothing is known. */
    boolean isGone() {
        return isHere() && !startOf(number).equals(Optional.of(start));
    }

    /** When a live process began; empty if there is none of that number, or only what is left of one. */
    private static Optional<String> startOf(long number) {
        Path stat = PROC.resolve(Long.toString(number)).resolve("stat");
        if (!Files.exists(PROC.resolve("self").resolve("stat"))) {
            return ProcessHandle.of(number)
                    .filter(ProcessHandle::isAlive)
                    .map(process -> String.valueOf(
                            process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli()));
        }
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return "ZX".contains(fields[0]) ? Optional.empty() : Optional.of(fields[START_IN_STAT]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> ourMachine() {
        try {
            String boot =
                    Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
            String space = Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
            return Optional.of(boot + "/" + space.replaceAll("\\D", ""));
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static String ourHost() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException nameless) {
                return "localhost";
            }
        }
    }
}
