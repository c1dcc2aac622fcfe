package org.sekisho.machine.fault;

/** A stack trace without messages: exceptions of libraries quote what they read, and filings are secret. */
public final class FaultTrace {

    /** A stack that overflowed repeats itself. */
    private static final int FRAMES = 60;

    /** Few enough for the last cause to be among the 2,500 characters of a column. */
    private static final int FEW = 6;

    private FaultTrace() {}

    /** An exception and its causes, by class and place. */
    static String of(Throwable thrown) {
        return of(thrown, FRAMES);
    }

    /** The same with the first few places of each. */
    public static String brief(Throwable thrown) {
        return of(thrown, FEW);
    }

    private static String of(Throwable thrown, int most) {
        StringBuilder trace = new StringBuilder();
        for (Throwable next : Causes.of(thrown)) {
            trace.append(trace.isEmpty() ? "" : "Caused by ")
                    .append(next.getClass().getName());
            add(next.getStackTrace(), most, trace);
        }
        return trace.toString();
    }

    /** The place of a thread. */
    static String of(StackTraceElement[] frames) {
        StringBuilder trace = new StringBuilder("It was here");
        add(frames, FRAMES, trace);
        return trace.toString();
    }

    private static void add(StackTraceElement[] frames, int most, StringBuilder trace) {
        for (int at = 0; at < frames.length && at < most; at++) {
            trace.append("\n\tat ").append(frames[at]);
        }
        trace.append(frames.length > most ? "\n\t… " + (frames.length - most) + " more\n" : "\n");
    }
}
