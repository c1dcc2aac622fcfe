package org.sekisho.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * An event in its place in the chain.
 *
 * @param number 1, 2, 3 … without a gap
 * @param at to the microsecond, which is what the database keeps
 * @param previousHash the hash of the record before; of the first, 64 zeros
 */
record AuditRecord(long number, Instant at, AuditEvent event, String previousHash) {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** SHA-256 over every field, each led by its length so that no two records read alike. */
    String hash() {
        MessageDigest digest = sha256();
        for (String field : List.of(
                Long.toString(number),
                at.toString(),
                event.actor(),
                event.action(),
                event.subject(),
                event.detail(),
                previousHash)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
