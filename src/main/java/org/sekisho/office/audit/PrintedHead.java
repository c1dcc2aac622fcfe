package org.sekisho.office.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the trail as it was once printed: the number of the last record, and its hash or as much of it as was copied.
 *
 * @param hash 16 to 64 hexadecimal digits
 */
public record PrintedHead(long record, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})[: ]([0-9a-f]{16,64})");

    /** Reads {@code 12:3f9a…}; empty if it is none. */
    public static Optional<PrintedHead> read(String written) {
        Matcher read = WRITTEN.matcher(written.strip());
        return read.matches()
                ? Optional.of(new PrintedHead(Long.parseLong(read.group(1)), read.group(2)))
                : Optional.empty();
    }

    Optional<String> differenceFrom(AuditTrail trail, AuditHead end) {
        if (record > end.record()) {
            return Optional.of("the head %s was printed, and the trail ends at record %d: what came after was cut off"
                    .formatted(this, end.record()));
        }
        String found = record == 0
                ? AuditRecord.BEFORE_THE_FIRST
                : trail.hashOf(record).orElse("none");
        return found.startsWith(hash)
                ? Optional.empty()
                : Optional.of("the head %s was printed, and record %d has the hash %s: it or one before was changed"
                        .formatted(this, record, found));
    }

    @Override
    public String toString() {
        return record + ":" + hash;
    }
}
