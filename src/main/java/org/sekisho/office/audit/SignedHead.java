package org.sekisho.office.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain as it was at a moment, signed. Whoever has it from elsewhere than the database can tell whether
 * what came before is all still there.
 *
 * @param at to the microsecond
 * @param key which key signed: the beginning of the hash of the public one
 * @param signature Ed25519, in Base64
 * @param restart whether a person accepted here what did not fit before: heads of before are not held against the trail
 */
public record SignedHead(AuditHead head, Instant at, String key, String signature, boolean restart) {

    private static final Pattern LINE =
            Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)( restart)?");

    /** One line, as it is kept in a file. */
    public String written() {
        return "%s %d %s %s %s%s".formatted(at, head.record(), head.hash(), key, signature, restart ? " restart" : "");
    }

    /** Number and hash in one word, which is enough to be compared with the trail later: {@code 12:3f9a…}. */
    public String inShort() {
        return head.record() + ":" + head.hash();
    }

    /** Reads such a line; empty if it is none. */
    public static Optional<SignedHead> read(String line) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            return Optional.empty();
        }
        try {
            AuditHead head = new AuditHead(Long.parseLong(read.group(2)), read.group(3));
            boolean restart = read.group(6) != null;
            return Optional.of(
                    new SignedHead(head, Instant.parse(read.group(1)), read.group(4), read.group(5), restart));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The signed bytes. */
    byte[] message() {
        return message(head, at, key, restart);
    }

    static byte[] message(AuditHead head, Instant at, String key, boolean restart) {
        return "sekisho audit %s 1\n%s\n%d\n%s\n%s\n"
                .formatted(restart ? "restart" : "head", at, head.record(), head.hash(), key)
                .getBytes(StandardCharsets.UTF_8);
    }
}
