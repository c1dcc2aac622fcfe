package org.sekisho.office.partner;

import static org.bouncycastle.asn1.cms.CMSObjectIdentifiers.authEnvelopedData;
import static org.bouncycastle.asn1.cms.CMSObjectIdentifiers.data;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientIdentifier;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorIdentifierOrKey;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;

/** The parts in which two sealed packages differ (RFC 5083, 5753); all else is the same in each, to the bit. */
record BouncyCastleEnvelope(
        byte[] ephemeral, byte[] recipient, byte[] wrapped, byte[] nonce, byte[] ciphertext, byte[] tag) {

    private static final AlgorithmIdentifier P384 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp384r1);
    private static final AlgorithmIdentifier AGREEMENT =
            new AlgorithmIdentifier(CMSAlgorithm.ECDH_SHA384KDF, new AlgorithmIdentifier(CMSAlgorithm.AES256_WRAP));
    private static final int LONGEST_NAME = 1_024;
    private static final int BITS_OF_POINT = 98;
    private static final int WRAPPED = 40;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final byte UNCOMPRESSED = 4;

    static BouncyCastleEnvelope read(byte[] file) {
        DerElements sealed = new DerElements(file).in().behind(1).in().in();
        DerElements agreed = sealed.behind(1).in().in().behind(1);
        byte[] point = point(agreed.in().in().behind(1).content(BITS_OF_POINT));
        DerElements key = agreed.behind(1).in().in();
        byte[] recipient = key.whole(LONGEST_NAME);
        byte[] wrapped = key.content(WRAPPED);
        DerElements encrypted = sealed.in().behind(1);
        byte[] nonce = encrypted.in().behind(1).in().content(NONCE);
        byte[] ciphertext = encrypted.content();
        return new BouncyCastleEnvelope(point, recipient, wrapped, nonce, ciphertext, sealed.content(TAG));
    }

    /** Refuses all points but even ones that are written in full: a point and its mirror image give the same key. */
    private static byte[] point(byte[] bits) {
        DerElements.require(bits[1] == UNCOMPRESSED && (bits[BITS_OF_POINT - 1] & 1) == 0);
        return Arrays.copyOfRange(bits, 1, BITS_OF_POINT);
    }

    /** The package in full, of a recipient that is known. */
    byte[] encoded() throws IOException {
        KeyAgreeRecipientIdentifier name =
                new KeyAgreeRecipientIdentifier(IssuerAndSerialNumber.getInstance(recipient));
        KeyAgreeRecipientInfo agreed = new KeyAgreeRecipientInfo(
                new OriginatorIdentifierOrKey(new OriginatorPublicKey(P384, ephemeral)),
                null,
                AGREEMENT,
                new DERSequence(new RecipientEncryptedKey(name, new DEROctetString(wrapped))));
        EncryptedContentInfo encrypted = new EncryptedContentInfo(
                data,
                new AlgorithmIdentifier(CMSAlgorithm.AES256_GCM, new GCMParameters(nonce, TAG)),
                new DEROctetString(ciphertext));
        AuthEnvelopedData sealed = new AuthEnvelopedData(
                null, new DERSet(new RecipientInfo(agreed)), encrypted, null, new DEROctetString(tag), null);
        return new ContentInfo(authEnvelopedData, sealed).getEncoded(ASN1Encoding.DER);
    }
}
