package org.sekisho.office.audit;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The key of AES-256 that a passphrase comes to: PBKDF2 with HMAC-SHA-512 (RFC 8018). Java's own takes twice as long where a
 * command is compiled by the quick compiler only.
 */
final class BouncyCastlePbkdf2 {

    private static final int BITS = 256;

    private BouncyCastlePbkdf2() {}

    static SecretKey key(String passphrase, byte[] salt, int rounds) {
        PKCS5S2ParametersGenerator stretch = new PKCS5S2ParametersGenerator(new SHA512Digest());
        stretch.init(passphrase.getBytes(StandardCharsets.UTF_8), salt, rounds);
        return new SecretKeySpec(((KeyParameter) stretch.generateDerivedParameters(BITS)).getKey(), "AES");
    }
}
