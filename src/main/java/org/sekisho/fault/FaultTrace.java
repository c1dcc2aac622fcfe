package org.sekisho.fault;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A stack trace without messages: exceptions of libraries quote what they read, and filings are secret. */
final class FaultTrace {

    /** A stack that overflowed repeats itself. */
    private static final int FRAMES = 60;

    private FaultTrace() {}

    /** An exception and its causes, by class and place. */
    static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable next = thrown; next != null && told.add(next); next = next.getCause()) {
            trace.append(told.size() > 1 ? "Caused by " : "")
                    .append(next.getClass().getName());
            add(next.getStackTrace(), trace);
        }
        return trace.toString();
    }

    /** Where a thread is. */
    static String of(StackTraceElement[] frames) {
        StringBuilder trace = new StringBuilder("It was here");
        add(frames, trace);
        return trace.toString();
    }

    private static void add(StackTraceElement[] frames, StringBuilder trace) {
        for (int at = 0; at < frames.length && at < FRAMES; at++) {
            trace.append("\n\tat ").append(frames[at]);
        }
        trace.append(frames.length > FRAMES ? "\n\t… " + (frames.length - FRAMES) + " more\n" : "\n");
    }
}
