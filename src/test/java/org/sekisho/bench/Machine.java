package org.sekisho.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this machine is, and what this process has taken of it. Asks Linux. */
final class Machine {

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What {@code /proc} counts processor time in. */
    private static final double TICKS_A_SECOND = 100;

    private Machine() {}

    static String description() throws IOException {
        return "%s, %d cores, %d GB of memory; Java %s; load average %s"
                .formatted(
                        found("/proc/cpuinfo", "model name\\s*: (.*)"),
                        SYSTEM.getAvailableProcessors(),
                        Math.round(SYSTEM.getTotalMemorySize() / 1e9),
                        Runtime.version(),
                        load());
    }

    static String load() {
        return "%.1f".formatted(SYSTEM.getSystemLoadAverage());
    }

    /** The most that lay in main memory at once, in MB: heap, libraries, compiled code, stacks. */
    static long mostResident() throws IOException {
        return Long.parseLong(found("/proc/self/status", "VmHWM:\\s*(\\d+) kB")) / 1024;
    }

    /** The sum of what each part of the heap held at most, in MB: no less than what all held at once. */
    static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    /** Nanoseconds of processor of this process: the stages, but also collecting garbage and compiling. */
    static long processor() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Nanoseconds of processor of the processes this one started: the database. */
    static long processorOfOthers() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }

    /** Seconds of processor of the processes that this one started and saw end, and of those that they saw end. */
    static double processorOfEnded() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
    }

    /** Nanoseconds of processor of our threads whose name begins like this and that still live. */
    static long processorOfThreads(String name) {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(name))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static String found(String file, String pattern) throws IOException {
        Matcher line = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        return line.find() ? line.group(1) : "unknown";
    }
}
