package org.sekisho.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When something happened, as pages say it: to the minute, in UTC, as the audit trail has it. */
public final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Moments() {}

    /** {@code 2026-12-24 09:30 UTC}. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
