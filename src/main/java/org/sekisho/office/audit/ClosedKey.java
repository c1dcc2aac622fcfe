package org.sekisho.office.audit;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * An Ed25519 key as PEM: the private part encrypted with a passphrase (PKCS#8, PBES2), and the public part in the open, so
 * that nobody needs the passphrase to know whose key it is. OpenSSL reads both.
 */
record ClosedKey(String pem) {

    private static final String CLOSED = "ENCRYPTED PRIVATE KEY";
    private static final String SCHEME = "PBEWithHmacSHA512AndAES_256";
    private static final String CIPHER = "AES/CBC/PKCS5Padding";
    private static final int ROUNDS = 210_000; // OWASP's least for HMAC-SHA-512
    private static final int ROUNDS_OF_DRAWN = 1_000; // RFC 8018's least: no guessing finds 32 bytes drawn by lot
    private static final int SALT = 16;

    static ClosedKey of(KeyPair pair, Passphrase.Words passphrase) throws GeneralSecurityException, IOException {
        PBEParameterSpec by =
                new PBEParameterSpec(lot(), passphrase.drawn() ? ROUNDS_OF_DRAWN : ROUNDS, new IvParameterSpec(lot()));
        AlgorithmParameters scheme = AlgorithmParameters.getInstance(SCHEME);
        scheme.init(by);
        AlgorithmParameters how =
                AlgorithmParameters.getInstance("PBES2"); // the scheme's own have a name without an identifier
        how.init(scheme.getEncoded());
        byte[] closed = new EncryptedPrivateKeyInfo(
                        how,
                        cipher(Cipher.ENCRYPT_MODE, passphrase.words(), by)
                                .doFinal(pair.getPrivate().getEncoded()))
                .getEncoded();
        return new ClosedKey(BouncyCastlePem.written(CLOSED, closed)
                + BouncyCastlePem.written(PublicKeyFile.TYPE, pair.getPublic().getEncoded()));
    }

    private static byte[] lot() {
        byte[] lot = new byte[SALT];
        new SecureRandom().nextBytes(lot);
        return lot;
    }

    private static Cipher cipher(int mode, String passphrase, PBEParameterSpec by) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                mode, BouncyCastlePbkdf2.key(passphrase, by.getSalt(), by.getIterationCount()), by.getParameterSpec());
        return cipher;
    }

    /** Opens it; a passphrase that is not the right one is a {@link GeneralSecurityException}. */
    KeyPair open(String passphrase) throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo closed = new EncryptedPrivateKeyInfo(BouncyCastlePem.read(CLOSED, pem));
        if (!closed.getAlgParameters().toString().equals(SCHEME)) {
            throw new IOException("Its key is closed by " + closed.getAlgParameters());
        }
        PBEParameterSpec by = closed.getAlgParameters().getParameterSpec(PBEParameterSpec.class);
        return pair(cipher(Cipher.DECRYPT_MODE, passphrase, by).doFinal(closed.getEncryptedData()));
    }

    private KeyPair pair(byte[] pkcs8) throws GeneralSecurityException, IOException {
        return new KeyPair(
                publicKey(), KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    }

    PublicKey publicKey() throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(BouncyCastlePem.read(PublicKeyFile.TYPE, pem)));
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "a key";
    }
}
