package org.sekisho.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the instructions of this process by {@code perf} (Debian: linux-perf), which other work on the machine does not disturb.
 * Virtual machines often count none.
 */
final class Instructions {

    /** What {@code perf stat -x ,} writes: the count first, or why there is none. */
    private static final Pattern COUNTED = Pattern.compile("(?m)^(\\d+),[^,]*,instructions");

    private static final long SECONDS_TO_END = 5;

    private final @Nullable Process perf;

    private Instructions(@Nullable Process perf) {
        this.perf = perf;
    }

    /** Begins to count. */
    static Instructions begin() {
        String own = Long.toString(ProcessHandle.current().pid());
        try {
            return new Instructions(new ProcessBuilder("perf", "stat", "-x", ",", "-e", "instructions:u", "-p", own)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException notInstalled) {
            return new Instructions(null);
        }
    }

    /** Ends counting; empty if this machine counts none. */
    OptionalLong end() throws IOException {
        if (perf == null) {
            return OptionalLong.empty();
        }
        perf.toHandle().destroy(); // and not the process itself, which would close what it still writes
        String written = new String(perf.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!perf.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                perf.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return counted(written);
    }

    static OptionalLong counted(String written) {
        Matcher counted = COUNTED.matcher(written);
        return counted.find() ? OptionalLong.of(Long.parseLong(counted.group(1))) : OptionalLong.empty();
    }
}
