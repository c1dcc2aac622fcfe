package org.sekisho.office.partner;

import static org.bouncycastle.asn1.cms.CMSObjectIdentifiers.data;
import static org.bouncycastle.asn1.cms.CMSObjectIdentifiers.signedData;

import java.io.IOException;
import org.apache.commons.codec.digest.DigestUtils;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;

/**
 * A content with its one signature (RFC 5652, 5035). What is signed names the certificate, so that no other one of the same key
 * takes its place; it has no time, which the content states itself.
 */
record BouncyCastleSignedPart(byte[] content, byte[] certificate, byte[] signature) {

    private static final AlgorithmIdentifier SHA_384 = new AlgorithmIdentifier(CMSAlgorithm.SHA384);
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
    private static final int LONGEST_CERTIFICATE = 8_192;

    static BouncyCastleSignedPart read(byte[] part) {
        DerElements signed = new DerElements(part).in().behind(1).in().in().behind(2);
        byte[] content = signed.in().behind(1).in().content();
        byte[] certificate = signed.in().whole(LONGEST_CERTIFICATE);
        byte[] signature = signed.in().in().behind(5).content();
        return new BouncyCastleSignedPart(content, certificate, signature);
    }

    /** The bytes that the signature is made over. */
    byte[] toBeSigned() throws IOException {
        return attributes().getEncoded(ASN1Encoding.DER);
    }

    private ASN1Set attributes() {
        return new DERSet(new ASN1Encodable[] {
            attribute(CMSAttributes.contentType, data),
            attribute(CMSAttributes.messageDigest, new DEROctetString(DigestUtils.sha384(content))),
            attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new SigningCertificateV2(new ESSCertIDv2(DigestUtils.sha256(certificate))))
        });
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    byte[] encoded() throws IOException {
        Certificate by = Certificate.getInstance(certificate);
        SignerInfo signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(by)),
                SHA_384,
                attributes(),
                ECDSA,
                new DEROctetString(signature),
                (ASN1Set) null);
        SignedData signed = new SignedData(
                new DERSet(SHA_384),
                new ContentInfo(data, new DEROctetString(content)),
                new DERSet(by),
                null,
                new DERSet(signer));
        return new ContentInfo(signedData, signed).getEncoded(ASN1Encoding.DER);
    }
}
