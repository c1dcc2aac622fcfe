package org.sekisho.office.partner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.sekisho.office.audit.Passphrase;

/**
 * An office's keys as PKCS#12. Not by the JDK, whose 10,000 rounds would make the office's passphrase cheaper to guess here
 * than from the key of the audit trail, and which takes none but in ASCII.
 */
final class BouncyCastleKeyStore {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private static final int ROUNDS = 210_000; // as for the key of the audit trail
    private static final int ROUNDS_OF_MAC =
            1_200_000; // of one SHA-256 each: as dear as 600,000 of HMAC, OWASP's least
    private static final int ROUNDS_OF_DRAWN = 1_000;
    private static final int SERIAL_BITS = 127;
    private static final int YEARS = 3;
    private static final int BEGINNING = 16;
    private static final String SIGNING = "signing";
    private static final String RECEIVING = "receiving";

    private BouncyCastleKeyStore() {}

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        return generator.generateKeyPair();
    }

    static PartnerKeys.Keys made(Instant from) throws IOException, GeneralSecurityException {
        KeyPair signing = pair();
        KeyPair receiving = pair();
        String id = DigestUtils.sha256Hex(signing.getPublic().getEncoded()).substring(0, BEGINNING);
        X500Name name = new X500Name("CN=Sekisho partner " + id);
        PartnerIdentity identity = new PartnerIdentity(
                certificate(name, signing, KeyUsage.digitalSignature, from),
                certificate(name, receiving, KeyUsage.keyAgreement, from));
        return new PartnerKeys.Keys(identity, signing.getPrivate(), receiving.getPrivate());
    }

    private static X509Certificate certificate(X500Name name, KeyPair pair, int usage, Instant from)
            throws IOException, GeneralSecurityException {
        Date until = Date.from(from.atZone(ZoneOffset.UTC).plusYears(YEARS).toInstant());
        BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom());
        try {
            return PartnerIdentity.certificate(
                    new JcaX509v3CertificateBuilder(name, serial, Date.from(from), until, name, pair.getPublic())
                            .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                            .build(new JcaContentSignerBuilder("SHA384withECDSA")
                                    .setProvider(PROVIDER)
                                    .build(pair.getPrivate()))
                            .getEncoded());
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    static byte[] closed(PartnerKeys.Keys keys, Passphrase.Words passphrase)
            throws IOException, GeneralSecurityException {
        char[] words = passphrase.words().toCharArray();
        PartnerIdentity identity = keys.identity();
        try {
            OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                    .setProvider(PROVIDER)
                    .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA512, DERNull.INSTANCE))
                    .setIterationCount(passphrase.drawn() ? ROUNDS_OF_DRAWN : ROUNDS)
                    .build(words);
            return new PKCS12PfxPduBuilder()
                    .addData(bag(SIGNING, new JcaPKCS12SafeBagBuilder(keys.signing(), encryptor)))
                    .addData(bag(RECEIVING, new JcaPKCS12SafeBagBuilder(keys.receiving(), encryptor)))
                    .addData(bag(SIGNING, new JcaPKCS12SafeBagBuilder(identity.signing())))
                    .addData(bag(RECEIVING, new JcaPKCS12SafeBagBuilder(identity.receiving())))
                    .build(
                            new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                                    .setProvider(PROVIDER)
                                    .setIterationCount(passphrase.drawn() ? ROUNDS_OF_DRAWN : ROUNDS_OF_MAC),
                            words)
                    .getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | PKCSException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static PKCS12SafeBag bag(String name, PKCS12SafeBagBuilder of) {
        return of.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(name))
                .addBagAttribute(
                        PKCSObjectIdentifiers.pkcs_9_at_localKeyId,
                        new DEROctetString(name.getBytes(StandardCharsets.US_ASCII)))
                .build();
    }

    /** Opens a store; empty if the passphrase is not the right one, or the file is damaged. */
    static Optional<PartnerKeys.Keys> opened(byte[] closed, String passphrase) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
            store.load(new ByteArrayInputStream(closed), passphrase.toCharArray());
            return Optional.of(new PartnerKeys.Keys(
                    new PartnerIdentity(certificate(store, SIGNING), certificate(store, RECEIVING)),
                    (PrivateKey) store.getKey(SIGNING, null),
                    (PrivateKey) store.getKey(RECEIVING, null)));
        } catch (IOException | GeneralSecurityException | RuntimeException anotherOrDamaged) {
            return Optional.empty(); // on damaged bytes Bouncy Castle throws what it does not declare, or finds nothing
        }
    }

    private static X509Certificate certificate(KeyStore store, String name) throws GeneralSecurityException {
        return PartnerIdentity.certificate(store.getCertificate(name).getEncoded());
    }
}
