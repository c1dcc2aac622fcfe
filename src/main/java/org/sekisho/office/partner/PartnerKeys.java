package org.sekisho.office.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.office.audit.AuditKeyException;
import org.sekisho.office.audit.AuditSettings;
import org.sekisho.office.audit.OwnersFile;
import org.sekisho.office.audit.Passphrase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * This office's own keys, to sign packages and to open those of others: {@code partner.p12} in the folder of the key that signs
 * the audit trail, closed with the office's passphrase, made when they are first needed. Keys of before lie beside it.
 */
@Component
@Lazy
public class PartnerKeys {

    private static final String KEPT = "partner-%s.p12";

    private final Path folder;
    private final Passphrase passphrase;
    private final Clock clock;
    private final Map<String, Keys> opened = new HashMap<>(); // by the hash of the file: opening takes a while

    public PartnerKeys(AuditSettings settings, Passphrase passphrase, Clock clock) {
        this.folder = settings.keys().toAbsolutePath().normalize();
        this.passphrase = passphrase.another("partner-passphrase");
        this.clock = clock;
    }

    /** An identity with its private keys. */
    record Keys(PartnerIdentity identity, PrivateKey signing, PrivateKey receiving) {

        /** Says nothing of the private keys. */
        @Override
        public String toString() {
            return "the keys of " + identity;
        }
    }

    /** The identity by which another office knows this one. */
    public PartnerIdentity own() {
        return present().identity();
    }

    /** Whether a fingerprint is this office's, or was and has not ended. */
    boolean areOf(String fingerprint) {
        return all().stream().anyMatch(keys -> keys.identity().fingerprint().equals(fingerprint));
    }

    /** Makes new keys. What is sealed for those of before can be opened until they end. */
    public synchronized PartnerIdentity renew() {
        Keys before = present();
        trying(file(), () -> {
            new OwnersFile(folder.resolve(KEPT.formatted(before.identity()))).make(file().bytes());
            file().replace(closed(BouncyCastleKeyStore.made(clock.instant())));
            return before;
        });
        return own();
    }

    synchronized Keys present() {
        return trying(file(), () -> {
            if (!file().isThere()) {
                file().make(closed(BouncyCastleKeyStore.made(clock.instant())));
            }
            return opened(file());
        });
    }

    /** The present keys, then those of before that have not ended. */
    synchronized List<Keys> all() {
        List<Keys> all = new ArrayList<>(List.of(present()));
        for (OwnersFile file : trying(file(), this::kept)) {
            Keys before = trying(file, () -> opened(file));
            if (!clock.instant().isAfter(before.identity().ends())) {
                all.add(before);
            }
        }
        return trying(file(), () -> {
            passphrase.forgetDrawn(); // all are closed with the one that is set, if one is
            return all;
        });
    }

    private OwnersFile file() {
        return new OwnersFile(folder.resolve("partner.p12"));
    }

    private List<OwnersFile> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*partner-[0-9a-f]+\\.p12"))
                    .sorted()
                    .map(OwnersFile::new)
                    .toList();
        }
    }

    private byte[] closed(Keys keys) throws IOException, GeneralSecurityException {
        byte[] closed = BouncyCastleKeyStore.closed(keys, passphrase.forNew());
        opened.put(DigestUtils.sha256Hex(closed), keys);
        return closed;
    }

    private Keys opened(OwnersFile file) throws IOException, GeneralSecurityException {
        String hash = DigestUtils.sha256Hex(file.bytes());
        Keys before = opened.get(hash);
        if (before != null) {
            return before;
        }
        Keys keys = open(file);
        opened.put(hash, keys);
        return keys;
    }

    /** Opens a file of keys; one that only the drawn passphrase opens is closed anew with the one that is set. */
    private Keys open(OwnersFile file) throws IOException, GeneralSecurityException {
        List<String> all = passphrase.all();
        for (String words : all) {
            Optional<Keys> keys = BouncyCastleKeyStore.opened(file.bytes(), words);
            if (keys.isPresent()) {
                if (!words.equals(all.get(0))) {
                    file.replace(closed(keys.get()));
                }
                return keys.get();
            }
        }
        throw new AuditKeyException(
                "The keys for packages of other offices, %s, are damaged, or no passphrase that is set opens them; name the right one by sekisho.audit.passphrase-file, or restore the file, or move it away and give other offices your new identity"
                        .formatted(file.path()));
    }

    private static <T> T trying(OwnersFile file, Step<T> step) {
        try {
            return step.take();
        } catch (IOException | GeneralSecurityException e) {
            throw new AuditKeyException(
                    "The keys for packages of other offices, %s, cannot be made or read (%s); see that its owner may write there, or restore it"
                            .formatted(file.path(), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Something done with a key store. */
    private interface Step<T> {
        T take() throws IOException, GeneralSecurityException;
    }
}
