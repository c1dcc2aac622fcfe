package org.sekisho.office.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An event in its place in the chain.
 *
 * @param number 1, 2, 3 … without a gap
 * @param at to the microsecond, which is what the database keeps
 * @param previousHash the hash of the record before; of the first, 64 zeros
 */
record AuditRecord(long number, Instant at, RecordedEvent event, String previousHash) {

    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** SHA-256 over every field, each led by its length so that no two records read alike. */
    String hash() {
        MessageDigest digest = DigestUtils.getSha256Digest();
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
}
