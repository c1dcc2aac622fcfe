package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.spec.PBEParameterSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {

    private static final AuditHead HEAD = new AuditHead(7, "a".repeat(64));
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    @TempDir
    Path folder;

    private Path keys;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        keys = folder.resolve("var/keys");
    }

    @Test
    void isMadeWhenItIsFirstNeededForItsOwnerAlone() throws Exception {
        SigningKey key = key();
        assertThat(keys).doesNotExist();

        SignedHead signed = key.sign(HEAD, NOW, false);

        assertThat(key.publicKey().verifies(signed)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("audit.key"))))
                .isEqualTo("rw-------");
        assertThat(keys.toFile().list()).containsExactlyInAnyOrder("audit.key", "audit-%s.pub".formatted(signed.key()));
    }

    @Test
    void staysTheSame() {
        SignedHead first = key().sign(HEAD, NOW, false);

        assertThat(key().sign(HEAD, NOW, false)).as("Ed25519 has no lot in it").isEqualTo(first);
    }

    @Test
    void isOneHoweverManyNeedItFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> names = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            i -> () -> key().sign(HEAD, NOW, false).key())
                    .toList());
            assertThat(names)
                    .extracting(Future::get)
                    .containsOnly(key().publicKey().name());
        } finally {
            threads.shutdown();
        }
        assertThat(keys.toFile().list()).hasSize(2);
    }

    @Test
    void verifiesNothingButWhatItSigned() {
        PublicKeyFile key = key().publicKey();
        SignedHead signed = key().sign(HEAD, NOW, false);

        assertThat(key.verifies(
                        new SignedHead(new AuditHead(8, HEAD.hash()), NOW, signed.key(), signed.signature(), false)))
                .isFalse();
        assertThat(key.verifies(new SignedHead(HEAD, NOW.plusSeconds(1), signed.key(), signed.signature(), false)))
                .isFalse();
        assertThat(key.verifies(new SignedHead(HEAD, NOW, signed.key(), "no Base64!", false)))
                .isFalse();
    }

    @Test
    void saysWhichFileCannotBeRead() throws Exception {
        key().publicKey();
        Files.writeString(keys.resolve("audit.key"), "nothing of a key");

        assertThatExceptionOfType(AuditKeyException.class)
                .isThrownBy(() -> key().sign(HEAD, NOW, false))
                .withMessageContaining(keys.resolve("audit.key") + ", cannot be made or read")
                .withMessageContaining("restore it");
        Path other = Files.writeString(folder.resolve("other.pub"), "nothing of a key");
        assertThatExceptionOfType(AuditKeyException.class)
                .isThrownBy(() -> PublicKeyFile.read(other))
                .withMessageContaining(other + " is no public key");
    }

    @Nested
    class TheFile {

        @Test
        void isOfNoUseWithoutThePassphraseThatWasDrawn() throws Exception {
            SignedHead before = key().sign(HEAD, NOW, false);
            assertThat(Files.readString(keys.resolve("audit.key")))
                    .startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----")
                    .contains("-----BEGIN PUBLIC KEY-----");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(drawn())))
                    .isEqualTo("rw-------");

            Path kept = Files.move(drawn(), folder.resolve("kept"));
            assertThatExceptionOfType(AuditKeyException.class)
                    .isThrownBy(() -> key().sign(HEAD, NOW, false))
                    .withMessageContaining("is closed, and no passphrase that is set opens it");
            assertThat(drawn()).as("another one would not open it").doesNotExist();
            assertThat(key().name()).as("whose it is needs none").contains(before.key());

            Files.move(kept, drawn());
            assertThat(key().sign(HEAD, NOW, false)).isEqualTo(before);
        }

        /** What was drawn cannot be guessed; what a person thought of is made dear to guess, wherever it lies. */
        @Test
        void isMadeDearToGuessUnlessItsPassphraseWasDrawn() throws Exception {
            key().publicKey();
            assertThat(rounds()).isEqualTo(1_000);

            key("correct horse battery staple", null, "").publicKey();
            assertThat(rounds()).isEqualTo(210_000);

            Files.delete(keys.resolve("audit.key"));
            Files.createDirectories(drawn().getParent());
            Files.writeString(drawn(), "swordfish");
            key().publicKey();
            assertThat(rounds()).isEqualTo(210_000);
        }

        private int rounds() throws Exception {
            String pem = Files.readString(keys.resolve("audit.key"));
            return new EncryptedPrivateKeyInfo(BouncyCastlePem.read("ENCRYPTED PRIVATE KEY", pem))
                    .getAlgParameters()
                    .getParameterSpec(PBEParameterSpec.class)
                    .getIterationCount();
        }
    }

    @Nested
    class APassphraseOfTheOffice {

        private static final String WORDS = "correct horse battery staple";

        @Test
        void takesThePlaceOfTheOneThatWasDrawn() {
            SignedHead before = key().sign(HEAD, NOW, false);

            assertThat(key(WORDS, null, "").sign(HEAD, NOW, false)).isEqualTo(before);

            assertThat(drawn()).doesNotExist();
            assertThat(key(WORDS, null, "").sign(HEAD, NOW, false)).isEqualTo(before);
            assertThatExceptionOfType(AuditKeyException.class)
                    .isThrownBy(
                            () -> key("another horse battery staple", null, "").sign(HEAD, NOW, false));
        }

        @Test
        void comesFromAFileOrFromWhatSystemdHandsOver() throws Exception {
            Path file = Files.writeString(folder.resolve("audit.passphrase"), WORDS + "\n");
            Files.writeString(folder.resolve("sekisho-audit-passphrase"), WORDS + "\n");

            SignedHead byFile = key(null, file, "").sign(HEAD, NOW, false);

            assertThat(drawn()).as("none is needed").doesNotExist();
            assertThat(key(null, null, folder.toString()).sign(HEAD, NOW, false))
                    .isEqualTo(byFile);
            assertThat(key(WORDS, null, folder.toString()).sign(HEAD, NOW, false))
                    .isEqualTo(byFile);
        }

        @Test
        void isNoneIfItIsShort() {
            assertThatExceptionOfType(AuditKeyException.class)
                    .isThrownBy(() -> key("swordfish", null, "").sign(HEAD, NOW, false))
                    .withMessageContaining("has fewer than 16 characters")
                    .withMessageNotContaining("swordfish");
        }
    }

    private Path drawn() {
        return folder.resolve("credentials/audit-passphrase");
    }

    private SigningKey key() {
        return key(null, null, "");
    }

    private SigningKey key(@Nullable String words, @Nullable Path file, String credentials) {
        AuditSettings settings = new AuditSettings(
                keys, folder.resolve("var/audit-heads.txt"), null, words, file, credentials, drawn(), 10_000);
        return new SigningKey(settings, new Passphrase(settings));
    }
}
