package org.sekisho.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key that signs the end of the chain: {@code audit.key} in a folder that only its owner may enter, made
 * when it is first needed, with its public key beside it. To take a new one, move {@code audit.key} away and leave the
 * public key, which verifies what the old one signed.
 */
@Component
class SigningKey {

    private static final String TYPE = "PRIVATE KEY";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    SigningKey(AuditSettings settings) {
        this.folder = settings.keys().toAbsolutePath().normalize();
    }

    SignedHead sign(AuditHead head, Instant at) {
        KeyPair pair = pair();
        try {
            String name = new PublicKeyFile(pair.getPublic()).name();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(SignedHead.message(head, at, name));
            return new SignedHead(head, at, name, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new AuditKeyException("The audit trail cannot be signed with %s".formatted(file()), e);
        }
    }

    /** The public key of the one that signs. */
    PublicKeyFile publicKey() {
        try {
            return new PublicKeyFile(pair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new AuditKeyException("%s has no public key".formatted(file()), e);
        }
    }

    /** Where that public key is kept. */
    Path publicFile() {
        return publicFile(publicKey().name());
    }

    /** All public keys of the folder: the present one, and those of before. */
    List<PublicKeyFile> publicKeys() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pub"))
                    .sorted()
                    .map(PublicKeyFile::read)
                    .toList();
        } catch (IOException e) {
            throw new AuditKeyException("The folder of keys, %s, cannot be read".formatted(folder), e);
        }
    }

    private Path file() {
        return folder.resolve("audit.key");
    }

    private Path publicFile(String name) {
        return folder.resolve("audit-" + name + ".pub");
    }

    private synchronized KeyPair pair() {
        try {
            if (!Files.exists(file())) {
                make();
            }
            KeyPair pair = read();
            PublicKeyFile open = new PublicKeyFile(pair.getPublic());
            if (!Files.exists(publicFile(open.name()))) {
                Files.writeString(publicFile(open.name()), open.pem(), StandardCharsets.US_ASCII);
            }
            return pair;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new AuditKeyException(
                    "The key that signs the audit trail, %s, cannot be made or read (%s); see that its owner may write there, or restore it"
                            .formatted(file(), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Of two who make one at once, the first is right, and the other takes his. */
    private void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(folder, permitted("rwx------"));
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] open = pair.getPublic().getEncoded();
        String pem =
                PublicKeyFile.encoded(pair.getPrivate().getEncoded(), TYPE) + PublicKeyFile.encoded(open, "PUBLIC KEY");
        Path unfinished = Files.createFile(folder.resolve(UUID.randomUUID() + ".part"), permitted("rw-------"));
        try {
            Files.writeString(unfinished, pem, StandardCharsets.US_ASCII);
            Files.createLink(file(), unfinished);
        } catch (FileAlreadyExistsException another) {
            // his it is
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private KeyPair read() throws IOException, GeneralSecurityException {
        String pem = Files.readString(file(), StandardCharsets.US_ASCII);
        int second = pem.indexOf("-----BEGIN PUBLIC KEY-----");
        if (second < 0) {
            throw new IllegalArgumentException("It holds no public key");
        }
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        PrivateKey secret =
                keys.generatePrivate(new PKCS8EncodedKeySpec(PublicKeyFile.decoded(pem.substring(0, second), TYPE)));
        PublicKey open =
                keys.generatePublic(new X509EncodedKeySpec(PublicKeyFile.decoded(pem.substring(second), "PUBLIC KEY")));
        return new KeyPair(open, secret);
    }

    private static FileAttribute<?>[] permitted(String permissions) {
        List<FileAttribute<?>> attributes = new ArrayList<>();
        if (POSIX) {
            attributes.add(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        }
        return attributes.toArray(FileAttribute<?>[]::new);
    }
}
