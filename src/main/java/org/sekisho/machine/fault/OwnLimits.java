package org.sekisho.machine.fault;

import java.util.Arrays;
import java.util.List;

/** What work may wait for that ends by a limit of its own: a database, its pool, a parser process. */
final class OwnLimits {

    /** Packages in which is waited for the database server, for a connection to it, and for a parser process. */
    private static final List<String> WAITERS =
            List.of("com.mysql.cj.", "com.zaxxer.hikari.", "org.sekisho.reading.extraction.parser.");

    private OwnLimits() {}

    /** Whether a thread that is here waits for such a thing. */
    static boolean endIt(StackTraceElement[] where) {
        return Arrays.stream(where).anyMatch(frame -> WAITERS.stream().anyMatch(frame.getClassName()::startsWith));
    }
}
