package org.sekisho.office.partner;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * Packages as CMS: signed by one office, and sealed for one other. Opens only what is, to the last bit, written as {@link
 * #sealed} writes it.
 */
final class BouncyCastleCms {

    static final Provider PROVIDER = BouncyCastleKeyStore.PROVIDER;

    private static final int LARGEST = 64 << 20;
    private static final int ROUND_THE_CONTENT = 16 << 10;

    // Not Ed25519: one curve for both keys, in every tool that knows CMS; many know no Ed25519 there.
    private static final String SIGNATURE = "SHA384withECDSA";

    private BouncyCastleCms() {}

    /**
     * The content of a package, with its signer.
     *
     * @param signer as the package names it: whether that is an office that is known, and meant the content for this one, is for
     *     the caller to find out
     */
    record Opened(byte[] content, X509Certificate signer) {}

    static byte[] sealed(byte[] content, PartnerKeys own, PartnerIdentity recipient) {
        if (content.length > LARGEST - ROUND_THE_CONTENT) {
            throw new IllegalArgumentException(
                    "A package of %,d bytes is too large; part it".formatted(content.length));
        }
        try {
            return enveloped(signed(content, own.present()), recipient.receiving());
        } catch (IOException | CMSException | GeneralSecurityException e) {
            throw new IllegalStateException("A package for %s cannot be sealed".formatted(recipient), e);
        }
    }

    static byte[] signed(byte[] content, PartnerKeys.Keys by) throws IOException, GeneralSecurityException {
        byte[] certificate = by.identity().signing().getEncoded();
        Signature signature = Signature.getInstance(SIGNATURE, PROVIDER);
        signature.initSign(by.signing());
        signature.update(new BouncyCastleSignedPart(content, certificate, new byte[0]).toBeSigned());
        return new BouncyCastleSignedPart(content, certificate, signature.sign()).encoded();
    }

    static byte[] enveloped(byte[] signed, X509Certificate recipient)
            throws IOException, CMSException, GeneralSecurityException {
        KeyPair ephemeral = BouncyCastleKeyStore.pair();
        while (((ECPublicKey) ephemeral.getPublic()).getW().getAffineY().testBit(0)) {
            ephemeral = BouncyCastleKeyStore.pair();
        }
        CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA384KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .setProvider(PROVIDER)
                .addRecipient(recipient));
        OutputAEADEncryptor encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setProvider(PROVIDER)
                .build();
        return generator
                .generate(new CMSProcessableByteArray(signed), encryptor)
                .toASN1Structure()
                .getEncoded(ASN1Encoding.DER);
    }

    static Opened opened(byte[] file, PartnerKeys own) {
        Why.DAMAGED.when(file.length > LARGEST);
        return verified(signedPart(file, own.all()));
    }

    /** Verifies a signed part, and takes its content out. */
    static Opened verified(byte[] part) {
        return guarded(Why.NOT_SIGNED, () -> {
            BouncyCastleSignedPart signed = BouncyCastleSignedPart.read(part);
            DerElements.require(Arrays.equals(signed.encoded(), part));
            X509Certificate signer = PartnerIdentity.certificate(signed.certificate());
            Signature signature = Signature.getInstance(SIGNATURE, PROVIDER);
            signature.initVerify(signer.getPublicKey());
            signature.update(signed.toBeSigned());
            DerElements.require(signature.verify(signed.signature()));
            return new Opened(signed.content(), signer);
        });
    }

    /** The content of the seal. */
    static byte[] signedPart(byte[] file, List<PartnerKeys.Keys> own) {
        BouncyCastleEnvelope envelope = BouncyCastleEnvelope.read(file);
        PartnerKeys.Keys keys = own.stream()
                .filter(key ->
                        Arrays.equals(envelope.recipient(), name(key.identity().receiving())))
                .findFirst()
                .orElseThrow(Why.NOT_FOR_US::refusal);
        return guarded(Why.DAMAGED, () -> {
            DerElements.require(Arrays.equals(envelope.encoded(), file));
            return new CMSAuthEnvelopedData(file)
                    .getRecipientInfos()
                    .iterator()
                    .next()
                    .getContent(new JceKeyAgreeAuthEnvelopedRecipient(keys.receiving()).setProvider(PROVIDER));
        });
    }

    private static byte[] name(X509Certificate certificate) {
        try {
            return new IssuerAndSerialNumber(Certificate.getInstance(certificate.getEncoded()))
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate of this office cannot be read", e);
        }
    }

    /**
     * Whatever goes wrong means the same. The bytes are an attacker's, and what Bouncy Castle throws on them it does not declare:
     * illegal arguments and states, casts, nulls, and a full stack where a certificate is nested deeply.
     */
    private static <T> T guarded(Why why, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException
                | CMSException
                | GeneralSecurityException
                | RuntimeException
                | StackOverflowError hostile) {
            throw why.refusal();
        }
    }

    /** Something read from hostile bytes. */
    private interface Reading<T> {
        T read() throws IOException, CMSException, GeneralSecurityException;
    }
}
