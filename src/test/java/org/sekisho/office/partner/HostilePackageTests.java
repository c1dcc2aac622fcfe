package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.sekisho.machine.fault.RefusedException;
import org.springframework.util.FileSystemUtils;

/** Bytes made to break whoever opens them, outside of the seal and within. */
class HostilePackageTests {

    private static final ASN1Encodable NOTHING = new ASN1Integer(1);

    private static Path home;
    private static PartnerKeys keys;
    private static byte[] file;

    @BeforeContainer
    static void anOffice() throws IOException {
        home = Files.createTempDirectory("hostile-packages");
        keys = PartnerOffice.at(home);
        file = BouncyCastleCms.sealed(new byte[100], keys, keys.own());
    }

    @AfterContainer
    static void gone() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    @Property(tries = 300)
    void randomBytesAreNoPackage(@ForAll byte[] bytes) throws Exception {
        isRefused(bytes);
        isRefused(sealed(bytes));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void randomDerIsNoPackage(@ForAll("der") ASN1Encodable element) throws Exception {
        byte[] der = element.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        isRefused(der);
        isRefused(sealed(der));
    }

    @Property
    void aPackageWithOtherBytesInItIsNone(@ForAll @Size(min = 1, max = 40) byte[] bytes, @ForAll int at) {
        byte[] changed = file.clone();
        int from = Math.floorMod(at, file.length - bytes.length);
        System.arraycopy(bytes, 0, changed, from, bytes.length);
        if (!Arrays.equals(changed, file)) {
            isRefused(changed);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void randomDerIsNoCertificate(@ForAll("der") ASN1Encodable element) throws Exception {
        isRefused(sealed(signedBy(new DERSequence(element))));
    }

    @Example
    void aCertificateNestedDeeplyIsNone() throws Exception {
        ASN1Encodable nested = NOTHING;
        for (int depth = 0; depth < 1_500; depth++) {
            nested = new DERSequence(nested);
        }
        isRefused(sealed(signedBy(nested)));
    }

    @Example
    void nestingWithoutEndIsNoPackage() throws Exception {
        byte[] nested = new byte[1 << 20];
        for (int at = 0; at < nested.length; at += 2) {
            nested[at] = 0x30;
            nested[at + 1] = (byte) 0x80;
        }
        isRefused(nested);
        isRefused(sealed(nested));
    }

    @Provide
    Arbitrary<ASN1Encodable> der() {
        Arbitrary<ASN1Encodable> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(DERUTF8String::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(60).map(DEROctetString::new),
                Arbitraries.bigIntegers().map(ASN1Integer::new),
                Arbitraries.of(
                        CMSObjectIdentifiers.data,
                        CMSObjectIdentifiers.signedData,
                        CMSObjectIdentifiers.authEnvelopedData));
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.array(ASN1Encodable[].class).ofMaxSize(6).map(DERSequence::new),
                        inner.array(ASN1Encodable[].class).ofMaxSize(3).map(DERSet::new),
                        inner.map(in -> new DERTaggedObject(true, 0, in))),
                6);
    }

    /** In the places that a signed part has. */
    private static byte[] signedBy(ASN1Encodable certificate) throws IOException {
        ASN1Encodable content = new DERSequence(
                new ASN1Encodable[] {CMSObjectIdentifiers.data, new DERTaggedObject(true, 0, octets(5))});
        ASN1Encodable signer =
                new DERSequence(new ASN1Encodable[] {NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, octets(100)});
        ASN1Encodable signed = new DERSequence(new ASN1Encodable[] {
            NOTHING, NOTHING, content, new DERTaggedObject(true, 0, certificate), new DERSet(signer)
        });
        return new DERSequence(
                        new ASN1Encodable[] {CMSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, signed)})
                .getEncoded(ASN1Encoding.DER);
    }

    private static ASN1Encodable octets(int length) {
        return new DEROctetString(new byte[length]);
    }

    private static byte[] sealed(byte[] signed) throws Exception {
        return BouncyCastleCms.enveloped(signed, keys.own().receiving());
    }

    private static void isRefused(byte[] bytes) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> BouncyCastleCms.opened(bytes, keys));
    }
}
