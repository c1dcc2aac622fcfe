package org.sekisho.machine.fault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A fault of the program that a filing brought to light.
 *
 * @param number the same for the same place in the code, so that faults can be counted and looked up in the log
 * @param endless whether the work did not come to an end, rather than throw
 */
public record ProgramFault(String number, boolean endless) {

    private static final int BYTES = 4;

    /** The fault that an exception shows. */
    static ProgramFault thrown(Throwable thrown) {
        return new ProgramFault(numberOf(FaultTrace.of(thrown)), false);
    }

    /** Work that used up its time. Where it was by then differs from one time to the next, so its number says nothing. */
    static ProgramFault endless(String trace) {
        return new ProgramFault(numberOf(trace), true);
    }

    private static String numberOf(String trace) {
        byte[] hash = DigestUtils.sha256(trace.getBytes(StandardCharsets.UTF_8));
        return "F-" + HexFormat.of().formatHex(hash, 0, BYTES).toUpperCase(Locale.ROOT);
    }

    /** For a person: {@code fault F-3A1C77E0, it did not come to an end}. */
    public String summary() {
        return "fault " + number + (endless ? ", it did not come to an end" : "");
    }
}
