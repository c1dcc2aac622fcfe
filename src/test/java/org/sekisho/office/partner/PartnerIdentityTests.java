package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.apache.commons.codec.digest.DigestUtils;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerIdentityTests {

    private static final String END = "-----END CERTIFICATE-----\n";

    @TempDir
    static Path home;

    private static PartnerIdentity identity;
    private static String first;
    private static String second;

    @BeforeAll
    static void anOffice() {
        identity = PartnerOffice.at(home).own();
        int middle = identity.pem().indexOf(END) + END.length();
        first = identity.pem().substring(0, middle);
        second = identity.pem().substring(middle);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(PartnerIdentity.read(identity.pem())).isEqualTo(identity).hasSameHashCodeAs(identity);
        assertThat(PartnerIdentity.read("\n" + identity.pem().replace("\n", "\r\n") + "\n"))
                .isEqualTo(identity);
    }

    @Test
    void hasAFingerprintOverBothCertificatesForTheTelephone() throws Exception {
        String hex = DigestUtils.sha256Hex(Arrays.concatenate(
                identity.signing().getEncoded(), identity.receiving().getEncoded()));

        assertThat(identity.fingerprint()).isEqualTo(hex);
        assertThat(identity.readAloud()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
        assertThat(identity.readAloud().replace(" ", "")).isEqualTo(hex);
        assertThat(identity).hasToString(hex.substring(0, 16));
    }

    @Test
    void holdsForThreeYears() {
        Instant end = Instant.parse("2029-12-01T02:00:00Z");

        assertThat(identity.ends()).isEqualTo(end);
        assertThat(identity.holds(PartnerOffice.NOW)).isTrue();
        assertThat(identity.holds(end)).isTrue();
        assertThat(identity.holds(end.plusSeconds(1))).isFalse();
        assertThat(identity.holds(PartnerOffice.NOW.minusSeconds(1))).isFalse();
    }

    @Test
    void isNothingButTwoCertificates() {
        refuses("", "it has to be two certificates");
        refuses(first, "it has to be two certificates");
        refuses(first + second + first, "it has to be two certificates");
        refuses("an office" + first + second, "and nothing else");
        refuses(first.replace("CERTIFICATE", "PUBLIC KEY") + second, "it has to be two certificates");
        refuses(first + second + "\n".repeat(20_000), "it has to be two certificates");
    }

    @Test
    void saysWhichCertificateIsDamaged() {
        refuses(first.replace("MII", "MI") + second, "its first certificate is damaged");
        refuses(first + second.replace(second.substring(40, 80), "A".repeat(40)), "its second certificate is damaged");
        refuses(pem(Arrays.append(encoded(), (byte) 0)) + second, "its first certificate is damaged");
    }

    @Test
    void hasItsCertificatesInTheirOrder() {
        refuses(second + first, "its first certificate has to be for digitalSignature alone");
        refuses(first + first, "its second certificate has to be for keyAgreement alone");
    }

    @Test
    void takesNoOtherKeyThanOfP384() throws Exception {
        refuses(pem(made("EC", "secp256r1", "SHA256withECDSA")) + second, "has to be on the curve P-384");
        refuses(pem(made("RSA", "", "SHA256withRSA")) + second, "has to be on the curve P-384");
    }

    /** Or an office could show the key of another as its own, and with it what that other signed. */
    @Test
    void takesNoPublicKeyOfAnotherOffice() throws Exception {
        byte[] stolen = signed(
                identity.signing().getPublicKey(), BouncyCastleKeyStore.pair().getPrivate(), "SHA384withECDSA");

        refuses(pem(stolen) + second, "its first certificate is not signed with its own key");
    }

    private static byte[] encoded() {
        return Base64.getMimeDecoder().decode(first.replaceAll("-----.*-----", ""));
    }

    private static byte[] made(String kind, String curve, String by) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (!curve.isEmpty()) {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        KeyPair pair = generator.generateKeyPair();
        return signed(pair.getPublic(), pair.getPrivate(), by);
    }

    private static byte[] signed(PublicKey key, PrivateKey by, String how) throws Exception {
        X500Name name = new X500Name("CN=Sekisho partner 0");
        Date from = Date.from(PartnerOffice.NOW);
        Date until = Date.from(PartnerOffice.NOW.plus(Duration.ofDays(1)));
        return new JcaX509v3CertificateBuilder(name, BigInteger.TEN, from, until, name, key)
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .build(new JcaContentSignerBuilder(how).build(by))
                .getEncoded();
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n%s\n%s"
                .formatted(Base64.getMimeEncoder().encodeToString(certificate), END);
    }

    private static void refuses(String pem, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerIdentity.read(pem))
                .withMessageContaining(why)
                .withMessageContaining("ask that office for its identity again");
    }
}
