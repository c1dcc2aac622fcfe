package org.sekisho.office.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key that signs the end of the chain: {@code audit.key} in a folder that only its owner may enter, closed with
 * the {@link Passphrase}, made when it is first needed, with its public key beside it.
 */
@Component
public class SigningKey {

    private final Path folder;
    private final Passphrase passphrase;
    private @Nullable Opened opened;

    /** The key as it was last opened, which takes a while. */
    private record Opened(ClosedKey from, KeyPair pair) {}

    public SigningKey(AuditSettings settings, Passphrase passphrase) {
        this.folder = settings.keys().toAbsolutePath().normalize();
        this.passphrase = passphrase;
    }

    public SignedHead sign(AuditHead head, Instant at, boolean restart) {
        KeyPair pair = pair();
        try {
            String name = new PublicKeyFile(pair.getPublic()).name();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(SignedHead.message(head, at, name, restart));
            return new SignedHead(head, at, name, Base64.getEncoder().encodeToString(signature.sign()), restart);
        } catch (GeneralSecurityException e) {
            throw new AuditKeyException("The audit trail cannot be signed with %s".formatted(file()), e);
        }
    }

    /** The public key of the one that signs. */
    public PublicKeyFile publicKey() {
        return new PublicKeyFile(pair().getPublic());
    }

    /** The name of the one that signs, which needs no passphrase; empty if there is none, or none that can be read. */
    public Optional<String> name() {
        return openPart().map(PublicKeyFile::name);
    }

    /** The file of the public key. */
    public Path publicFile() {
        return publicFile(publicKey().name());
    }

    /** All public keys that are here: the present one, and those of before and of other places in the folder. */
    public List<PublicKeyFile> publicKeys() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<PublicKeyFile> keys =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".pub"))
                            .sorted()
                            .map(PublicKeyFile::read)
                            .toList());
            openPart().filter(own -> !keys.contains(own)).ifPresent(keys::add);
            return keys;
        } catch (IOException e) {
            throw new AuditKeyException("The folder of keys, %s, cannot be read".formatted(folder), e);
        }
    }

    /** One that cannot be read says so when something is to be signed. */
    private Optional<PublicKeyFile> openPart() {
        if (!own().isThere()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublicKeyFile(new ClosedKey(own().content()).publicKey()));
        } catch (IOException | GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    boolean isThere() {
        return own().isThere();
    }

    public Path file() {
        return folder.resolve("audit.key");
    }

    private OwnersFile own() {
        return new OwnersFile(file());
    }

    private Path publicFile(String name) {
        return folder.resolve("audit-" + name + ".pub");
    }

    private synchronized KeyPair pair() {
        try {
            if (!own().isThere()) {
                make();
            }
            KeyPair pair = opened(new ClosedKey(own().content()));
            PublicKeyFile open = new PublicKeyFile(pair.getPublic());
            if (!Files.exists(publicFile(open.name()))) {
                Files.writeString(publicFile(open.name()), open.pem(), StandardCharsets.US_ASCII);
            }
            return pair;
        } catch (IOException | GeneralSecurityException e) {
            throw new AuditKeyException(
                    "The key that signs the audit trail, %s, cannot be made or read (%s); see that its owner may write there, or restore it"
                            .formatted(file(), e.getClass().getSimpleName()),
                    e);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ClosedKey closed = ClosedKey.of(pair, passphrase.forNew());
        own().make(closed.pem());
        opened = new Opened(closed, pair);
    }

    private KeyPair opened(ClosedKey closed) throws IOException, GeneralSecurityException {
        Opened before = opened;
        if (before != null && before.from().equals(closed)) {
            return before.pair();
        }
        KeyPair pair = open(closed);
        ClosedKey now = opensWithTheFirst(closed) ? closed : closeAnew(pair);
        opened = new Opened(now, pair);
        return pair;
    }

    private KeyPair open(ClosedKey closed) throws IOException, GeneralSecurityException {
        closed.publicKey(); // what is no key at all is not for want of a passphrase
        for (String words : passphrase.all()) {
            Optional<KeyPair> pair = open(closed, words);
            if (pair.isPresent()) {
                return pair.get();
            }
        }
        throw new AuditKeyException(
                "The key that signs the audit trail, %s, is closed, and no passphrase that is set opens it; name the right one by sekisho.audit.passphrase-file"
                        .formatted(file()));
    }

    private static Optional<KeyPair> open(ClosedKey closed, String words) throws IOException {
        try {
            return Optional.of(closed.open(words));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    private boolean opensWithTheFirst(ClosedKey closed) throws IOException {
        List<String> all = passphrase.all();
        return all.size() == 1 || open(closed, all.get(0)).isPresent();
    }

    /** With the passphrase that is set now, in place of the one that was drawn. */
    private ClosedKey closeAnew(KeyPair pair) throws IOException, GeneralSecurityException {
        ClosedKey closed = ClosedKey.of(pair, passphrase.forNew());
        own().replace(closed.pem());
        passphrase.forgetDrawn();
        return closed;
    }
}
