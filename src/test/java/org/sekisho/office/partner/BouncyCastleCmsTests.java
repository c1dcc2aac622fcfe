package org.sekisho.office.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.Drawn;
import org.sekisho.machine.fault.RefusedException;

class BouncyCastleCmsTests {

    private static final byte[] CONTENT = "For the office of leaves: a sensor. 関所".getBytes(UTF_8);
    private static final int STEP = 29;
    private static final int TAG = 18; // with its own tag and length

    @TempDir
    static Path home;

    private static PartnerKeys here;
    private static PartnerKeys there;
    private static PartnerKeys elsewhere;
    private static byte[] file;

    @BeforeAll
    static void threeOffices() {
        here = PartnerOffice.at(home.resolve("here"));
        there = PartnerOffice.at(home.resolve("there"));
        elsewhere = PartnerOffice.at(home.resolve("elsewhere"));
        file = BouncyCastleCms.sealed(CONTENT, here, there.own());
    }

    @Test
    void opensByteForByteWhatWasSealedAndNamesItsSigner() throws Exception {
        for (int size : new int[] {0, 1, 127, 128, 70_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);

            BouncyCastleCms.Opened opened =
                    BouncyCastleCms.opened(BouncyCastleCms.sealed(content, here, there.own()), there);

            assertThat(opened.content()).isEqualTo(content);
            assertThat(opened.signer()).isEqualTo(here.own().signing());
        }
    }

    @Test
    void isSealedAnotherWayEachTimeAndShowsNothingOfItsContent() {
        String shown = new String(BouncyCastleCms.sealed(CONTENT, here, there.own()), UTF_8);

        assertThat(shown).isNotEqualTo(new String(file, UTF_8)).doesNotContain("leaves", "関所");
    }

    @Test
    void isOpenedByNoOtherOfficeAndNotByItsSenderEither() {
        refuses(file, elsewhere, Why.NOT_FOR_US);
        refuses(file, here, Why.NOT_FOR_US);
    }

    @Test
    void refusesEverySingleBitThatIsChanged() {
        int ciphertext = file.length - TAG - ciphertext(file);
        List<Integer> outside = IntStream.range(0, file.length * Byte.SIZE)
                .filter(bit -> bit / Byte.SIZE < ciphertext || bit / Byte.SIZE >= file.length - TAG)
                .boxed()
                .toList();
        List<Integer> inside = IntStream.range(ciphertext * Byte.SIZE, (file.length - TAG) * Byte.SIZE)
                .boxed()
                .toList();
        List<Integer> tried = Stream.concat(outside.stream(), Drawn.each(STEP, inside).stream())
                .toList();

        tried.forEach(bit -> refuses(flipped(file, bit), there, Why.DAMAGED, Why.NOT_FOR_US));

        System.out.printf(
                "%d changed bits of a sealed package refused, of %d%n", tried.size(), file.length * Byte.SIZE);
    }

    @Test
    void refusesEverySingleBitThatIsChangedWithinTheSeal() throws Exception {
        byte[] signed = BouncyCastleCms.signed(CONTENT, here.present());
        assertThat(BouncyCastleCms.verified(signed).content()).isEqualTo(CONTENT);
        List<Integer> tried = Drawn.each(
                7, IntStream.range(0, signed.length * Byte.SIZE).boxed().toList());

        tried.forEach(bit -> assertThatExceptionOfType(RefusedException.class)
                .as("bit %d", bit)
                .isThrownBy(() -> BouncyCastleCms.verified(flipped(signed, bit)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Why.NOT_SIGNED)));

        System.out.printf("%d changed bits of a signed part refused, of %d%n", tried.size(), signed.length * Byte.SIZE);
    }

    @Test
    void refusesWhatIsCutOrHasBytesBehindIt() {
        for (int length = 0; length < file.length; length++) {
            refuses(Arrays.copyOf(file, length), there, Why.DAMAGED);
        }
        refuses(Arrays.append(file, (byte) 0), there, Why.DAMAGED);
        refuses(Arrays.concatenate(file, file), there, Why.DAMAGED);
    }

    @Test
    void refusesTheSameInAnotherEncoding() {
        byte[] indefinite = Arrays.concatenate(
                new byte[] {0x30, (byte) 0x80}, Arrays.copyOfRange(file, 4, file.length), new byte[] {0, 0});

        refuses(indefinite, there, Why.DAMAGED);
    }

    /** The key that two points come to is the same if they mirror each other. */
    @Test
    void refusesTheMirroredPointOfTheSender() {
        byte[] point = BouncyCastleEnvelope.read(file).ephemeral();
        BigInteger prime = new BigInteger(
                "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff", 16);
        BigInteger mirrored = prime.subtract(new BigInteger(1, Arrays.copyOfRange(point, 49, 97)));
        byte[] changed = file.clone();
        System.arraycopy(BigIntegers.asUnsignedByteArray(48, mirrored), 0, changed, indexOf(file, point) + 49, 48);

        refuses(changed, there, Why.DAMAGED);
    }

    @Test
    void refusesTwoRecipients() throws Exception {
        byte[] signed = BouncyCastleCms.signed(CONTENT, here.present());

        refuses(enveloped(signed, CMSAlgorithm.AES256_GCM, there, elsewhere), there, Why.DAMAGED, Why.NOT_FOR_US);
        refuses(enveloped(signed, CMSAlgorithm.AES256_GCM, elsewhere, there), there, Why.DAMAGED, Why.NOT_FOR_US);
    }

    @Test
    void refusesAnotherCipher() throws Exception {
        byte[] signed = BouncyCastleCms.signed(CONTENT, here.present());

        refuses(enveloped(signed, CMSAlgorithm.AES128_GCM, there), there, Why.DAMAGED);
    }

    @Test
    void refusesWhatIsSignedByTwoOrByNobody() throws Exception {
        refuses(sealed(twoSigners()), there, Why.NOT_SIGNED);
        refuses(sealed(CONTENT), there, Why.NOT_SIGNED);
        refuses(sealed(new byte[0]), there, Why.NOT_SIGNED);
    }

    @Test
    void refusesASignatureOfAnotherContentOrByAnotherKey() throws Exception {
        byte[] certificate = here.own().signing().getEncoded();
        BouncyCastleSignedPart other =
                BouncyCastleSignedPart.read(BouncyCastleCms.signed("another".getBytes(UTF_8), here.present()));
        BouncyCastleSignedPart foreign =
                BouncyCastleSignedPart.read(BouncyCastleCms.signed(CONTENT, elsewhere.present()));

        for (byte[] signature : List.of(other.signature(), foreign.signature(), new byte[0], new byte[] {0x30, 0})) {
            byte[] part = new BouncyCastleSignedPart(CONTENT, certificate, signature).encoded();
            assertThat(BouncyCastleSignedPart.read(part).encoded())
                    .as("nothing else is wrong")
                    .isEqualTo(part);
            refuses(sealed(part), there, Why.NOT_SIGNED);
        }
    }

    /** Anyone can seal what another signed: so the content names whom it is for, and its reader looks. */
    @Test
    void namesTheFirstOfficeOfAPartThatAThirdSealedAnewForAnother() throws Exception {
        byte[] signed = BouncyCastleCms.signedPart(file, there.all());
        byte[] anew = BouncyCastleCms.enveloped(signed, elsewhere.own().receiving());

        BouncyCastleCms.Opened opened = BouncyCastleCms.opened(anew, elsewhere);

        assertThat(opened.content()).isEqualTo(CONTENT);
        assertThat(opened.signer()).isEqualTo(here.own().signing());
    }

    @Test
    void neitherSealsNorOpensWhatIsLargerThan64Mebibytes() {
        byte[] large = new byte[(64 << 20) + 1];

        refuses(large, there, Why.DAMAGED);
        assertThatIllegalArgumentException().isThrownBy(() -> BouncyCastleCms.sealed(large, here, there.own()));
    }

    private static void refuses(byte[] bytes, PartnerKeys keys, Why... why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> BouncyCastleCms.opened(bytes, keys))
                .withMessageStartingWith("The package ")
                .satisfies(e -> assertThat(e.reason()).isIn((Object[]) why));
    }

    private static byte[] sealed(byte[] signed) throws Exception {
        return BouncyCastleCms.enveloped(signed, there.own().receiving());
    }

    private static byte[] enveloped(byte[] signed, ASN1ObjectIdentifier cipher, PartnerKeys... recipients)
            throws Exception {
        CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
        for (PartnerKeys recipient : recipients) {
            var ephemeral = BouncyCastleKeyStore.pair();
            generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA384KDF,
                            ephemeral.getPrivate(),
                            ephemeral.getPublic(),
                            CMSAlgorithm.AES256_WRAP)
                    .setProvider(BouncyCastleCms.PROVIDER)
                    .addRecipient(recipient.own().receiving()));
        }
        var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(cipher)
                .setProvider(BouncyCastleCms.PROVIDER)
                .build();
        return generator
                .generate(new CMSProcessableByteArray(signed), encryptor)
                .toASN1Structure()
                .getEncoded(ASN1Encoding.DER);
    }

    private static byte[] twoSigners() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        for (PartnerKeys office : List.of(here, elsewhere)) {
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setProvider(BouncyCastleCms.PROVIDER)
                    .build(
                            "SHA384withECDSA",
                            office.present().signing(),
                            office.own().signing()));
        }
        generator.addCertificates(new JcaCertStore(
                new ArrayList<>(List.of(here.own().signing(), elsewhere.own().signing()))));
        return generator.generate(new CMSProcessableByteArray(CONTENT), true).getEncoded(ASN1Encoding.DER);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return changed;
    }

    private static int ciphertext(byte[] sealed) {
        return BouncyCastleEnvelope.read(sealed).ciphertext().length;
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return IntStream.range(0, whole.length - part.length)
                .filter(at -> Arrays.areEqual(Arrays.copyOfRange(whole, at, at + part.length), part))
                .findFirst()
                .orElseThrow();
    }
}
