package org.sekisho.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One half of a set of texts, by the last bit of the SHA-1 of their id: the list was tuned on the one, and only measured
 * on the other.
 */
enum Half {
    BOTH,
    TUNED,
    OTHER;

    boolean holds(String id) {
        return this == BOTH || (lastBit(id) == 0) == (this == TUNED);
    }

    private static int lastBit(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8));
            return digest[digest.length - 1] & 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
