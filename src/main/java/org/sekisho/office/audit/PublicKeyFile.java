package org.sekisho.office.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A public key that verifies signed heads, as a PEM file that other programs read too.
 *
 * @param name the beginning of the key's SHA-256, by which heads say who signed them
 */
record PublicKeyFile(String name, PublicKey key) {

    static final String TYPE = "PUBLIC KEY";
    private static final int NAME = 16;

    PublicKeyFile(PublicKey key) {
        this(DigestUtils.sha256Hex(key.getEncoded()).substring(0, NAME), key);
    }

    public static PublicKeyFile read(Path file) {
        try {
            byte[] encoded = BouncyCastlePem.read(TYPE, Files.readString(file, StandardCharsets.US_ASCII));
            return new PublicKeyFile(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IOException | GeneralSecurityException e) {
            throw new AuditKeyException(
                    "%s is no public key that verifies the audit trail, or cannot be read".formatted(file), e);
        }
    }

    public String pem() {
        return BouncyCastlePem.written(TYPE, key.getEncoded());
    }

    public boolean verifies(SignedHead head) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(head.message());
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }
}
