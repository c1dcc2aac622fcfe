package org.sekisho.office.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as Argon2id hashes, which carry their salt and what they cost. */
@Component
public class Argon2Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;

    private final Argon2PasswordEncoder encoder;
    private @Nullable String nobodys;

    public Argon2Passwords(StaffSettings settings) {
        this.encoder = new Argon2PasswordEncoder(
                SALT, HASH, LANES, settings.argon2().memory(), settings.argon2().passes());
    }

    public String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password that is there has a hash");
        }
        return hash;
    }

    /** Whether it is the password of a hash. Without a hash it is not, and that takes as long to say. */
    public boolean isRight(String password, @Nullable String hash) {
        String instead = nobodys();
        boolean same = encoder.matches(password, hash == null ? instead : hash);
        return same && hash != null;
    }

    /** Made when the first password is tried, whosever it is. */
    private synchronized String nobodys() {
        String present = nobodys == null ? hash(UUID.randomUUID().toString()) : nobodys;
        nobodys = present;
        return present;
    }

    /** Whether a hash was made under other settings than today's. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
