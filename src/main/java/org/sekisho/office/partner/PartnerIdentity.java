package org.sekisho.office.partner;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An office by its two certificates. Each is signed with its own key, so that no office can show the public key of another as
 * its own; that they are the office's at all is known once two people have read the fingerprint to each other.
 */
public record PartnerIdentity(X509Certificate signing, X509Certificate receiving) {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "\n-----END CERTIFICATE-----\n";
    private static final String PART =
            "\\s*+-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]++)-----END CERTIFICATE-----\\s*+";
    private static final Pattern PEM = Pattern.compile(PART + PART);
    private static final int LONGEST = 16_384;
    private static final int LINE = 64;
    private static final int BEGINNING = 16;
    private static final int USAGES = 9;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_AGREEMENT = 4;

    public PartnerIdentity {
        check("first", signing, "digitalSignature", DIGITAL_SIGNATURE);
        check("second", receiving, "keyAgreement", KEY_AGREEMENT);
    }

    /**
     * Reads two certificates, the one for signing first.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static PartnerIdentity read(String pem) {
        Matcher parts = PEM.matcher(pem);
        if (pem.length() > LONGEST || !parts.matches()) {
            throw unusable("it has to be two certificates as PEM (BEGIN CERTIFICATE), and nothing else");
        }
        return new PartnerIdentity(decoded("first", parts.group(1)), decoded("second", parts.group(2)));
    }

    private static X509Certificate decoded(String which, String base64) {
        try {
            return certificate(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (CertificateException | IllegalArgumentException damaged) {
            throw unusable("its %s certificate is damaged".formatted(which));
        }
    }

    /** The one that is encoded so, and nothing behind it. */
    static X509Certificate certificate(byte[] encoded) throws CertificateException {
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        if (!Arrays.equals(encoded, certificate.getEncoded())) {
            throw new CertificateException("It is not encoded as DER");
        }
        return certificate;
    }

    private static void check(String which, X509Certificate certificate, String usage, int bit) {
        boolean[] only = new boolean[USAGES];
        only[bit] = true;
        if (!Arrays.equals(only, certificate.getKeyUsage())) {
            throw unusable("its %s certificate has to be for %s alone".formatted(which, usage));
        }
        try {
            if (!(certificate.getPublicKey() instanceof ECPublicKey key) || !isP384(key.getParams())) {
                throw unusable("the key of its %s certificate has to be on the curve P-384".formatted(which));
            }
            certificate.verify(certificate.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw unusable("its %s certificate is not signed with its own key".formatted(which));
        }
    }

    private static boolean isP384(ECParameterSpec key) throws GeneralSecurityException {
        AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
        named.init(new ECGenParameterSpec("secp384r1"));
        ECParameterSpec p384 = named.getParameterSpec(ECParameterSpec.class);
        return key.getCurve().equals(p384.getCurve()) && key.getGenerator().equals(p384.getGenerator());
    }

    private static IllegalArgumentException unusable(String wrong) {
        return new IllegalArgumentException(
                "This is no identity of an office: %s; ask that office for its identity again".formatted(wrong));
    }

    public String pem() {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return Stream.of(signing, receiving)
                .map(one -> BEGIN + lines.encodeToString(encoded(one)) + END)
                .collect(Collectors.joining());
    }

    /** SHA-256 over both certificates, in hexadecimal. */
    public String fingerprint() {
        return Hex.encodeHexString(DigestUtils.updateDigest(
                        DigestUtils.updateDigest(DigestUtils.getSha256Digest(), encoded(signing)), encoded(receiving))
                .digest());
    }

    /** The fingerprint in groups of four, for two people on a telephone. */
    public String readAloud() {
        return fingerprint().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Whether both certificates are valid at that moment. */
    public boolean holds(Instant at) {
        return Stream.of(signing, receiving)
                        .noneMatch(one -> at.isBefore(one.getNotBefore().toInstant()))
                && !at.isAfter(ends());
    }

    /** When the first of both certificates ends. */
    public Instant ends() {
        Instant first = signing.getNotAfter().toInstant();
        Instant second = receiving.getNotAfter().toInstant();
        return first.isBefore(second) ? first : second;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return fingerprint().substring(0, BEGINNING);
    }
}
