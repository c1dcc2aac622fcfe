package org.sekisho.night.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The Java that runs us, and whether its memory is enough for as many threads as are set. */
@Component
public class JavaCheck implements Check {

    private static final int OLDEST = 17;
    private static final DataSize BASE = DataSize.ofMegabytes(512);
    private static final DataSize PER_THREAD = DataSize.ofMegabytes(250); // a thread's language model, at most
    private static final DataSize BESIDES_HEAP = DataSize.ofMegabytes(400); // code, stacks, the private database

    private final BatchSettings run;
    private final ExtractionSettings extraction;

    JavaCheck(BatchSettings run, ExtractionSettings extraction) {
        this.run = run;
        this.extraction = extraction;
    }

    @Override
    public Finding look() {
        return Finding.of(List.of(version(), heap(), machine()));
    }

    private static Finding version() {
        String version = "Java " + Runtime.version();
        return Runtime.version().feature() >= OLDEST
                ? Finding.ok(version)
                : Finding.wrong(version, "install a JDK 17 or later");
    }

    private Finding heap() {
        long needed = BASE.toMegabytes() + run.threads() * PER_THREAD.toMegabytes();
        long there = megabytes(Runtime.getRuntime().maxMemory());
        String found = "heap %d MB for %d threads".formatted(there, run.threads());
        return there >= needed
                ? Finding.ok(found)
                : Finding.warning(
                        "%s, which may need %d MB".formatted(found, needed),
                        "set SEKISHO_JAVA_OPTIONS=-Xmx%dm, or a smaller sekisho.run.threads"
                                .formatted(needed + needed / 4)); // the collector keeps a part for itself
    }

    private Finding machine() {
        long parsers = extraction.processes() * extraction.parserHeap().toMegabytes();
        long needed = megabytes(Runtime.getRuntime().maxMemory()) + parsers + BESIDES_HEAP.toMegabytes();
        long there = machineMemory();
        String found = "parsers up to %d MB, machine %d MB".formatted(parsers, there);
        return there >= needed
                ? Finding.ok(found)
                : Finding.warning(
                        "%s, all together may need %d MB".formatted(found, needed),
                        "give the machine more memory, or set smaller sekisho.extraction.processes and .parser-heap");
    }

    /** Of the machine, or of the container that we are in. */
    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? megabytes(machine.getTotalMemorySize())
                : Long.MAX_VALUE;
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }
}
