package org.sekisho.desk.door;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;

/** Names of sessions, of 216 bits by lot. Those that Spring makes otherwise are UUIDs, of which 122 bits are. */
class SessionIds implements SessionIdGenerator {

    private static final int BYTES = 27; // 36 letters, which is what a row has room for

    private final SecureRandom lot = new SecureRandom();

    @Override
    public String generate() {
        byte[] secret = new byte[BYTES];
        lot.nextBytes(secret);
        return Base64.getUrlEncoder().encodeToString(secret);
    }
}
