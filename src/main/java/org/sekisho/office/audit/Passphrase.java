package org.sekisho.office.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What opens the key that signs: from a file or the environment, as the office sets it, or from systemd's credentials. Where
 * none is set, one is drawn when the key is made, and lies in the home, apart from the key and the database.
 */
@Component
public record Passphrase(AuditSettings settings) {

    /** The name of the credential that systemd hands over. */
    static final String CREDENTIAL = "sekisho-audit-passphrase";

    private static final int SHORTEST = 16;
    private static final int DRAWN = 32;
    private static final int DRAWN_CHARACTERS = 43; // of Base64

    /**
     * The one of another key: what the office sets opens both; what is drawn lies in a file of that name, and is forgotten by
     * each key for itself.
     */
    public Passphrase another(String name) {
        return new Passphrase(
                settings.withDrawnPassphrase(settings.drawnPassphrase().resolveSibling(name)));
    }

    /** The one that is set; empty if none is. */
    Optional<String> set() throws IOException {
        String words = settings.passphrase();
        Optional<Path> file = file();
        if (file.isPresent()) {
            words = Files.readString(file.get(), StandardCharsets.UTF_8).strip();
        }
        if (words != null && words.length() < SHORTEST) {
            throw new AuditKeyException(
                    "The passphrase of the key that signs the audit trail has fewer than %d characters; take a longer one"
                            .formatted(SHORTEST));
        }
        return Optional.ofNullable(words);
    }

    private Optional<Path> file() {
        if (settings.passphraseFile() != null) {
            return Optional.of(settings.passphraseFile());
        }
        return Optional.of(settings.credentials())
                .filter(folder -> !folder.isBlank() && settings.passphrase() == null)
                .map(folder -> Path.of(folder).resolve(CREDENTIAL))
                .filter(Files::isReadable);
    }

    /** The one that was drawn; empty if none was. */
    Optional<String> drawn() throws IOException {
        return own().isThere() ? Optional.of(own().content().strip()) : Optional.empty();
    }

    /** The pass-phrases that may open a key, the one that is set first. */
    public List<String> all() throws IOException {
        return Stream.of(set(), drawn()).flatMap(Optional::stream).toList();
    }

    /** The one with which a key is closed from now on. */
    public Words forNew() throws IOException {
        Optional<String> set = set();
        if (set.isPresent()) {
            return new Words(set.get(), false);
        }
        if (!own().isThere()) {
            byte[] lot = new byte[DRAWN];
            new SecureRandom().nextBytes(lot);
            own().make(Base64.getUrlEncoder().withoutPadding().encodeToString(lot) + "\n");
        }
        String words = own().content().strip();
        return new Words(words, words.length() >= DRAWN_CHARACTERS);
    }

    /**
     * A passphrase.
     *
     * @param drawn whether it was drawn by lot and is as long as those are
     */
    public record Words(String words, boolean drawn) {

        /** Says nothing of the words. */
        @Override
        public String toString() {
            return drawn ? "a drawn passphrase" : "a passphrase of the office";
        }
    }

    /** Forgets the drawn pass-phrase, which is of no use once the key is closed with the one that is set. */
    public void forgetDrawn() throws IOException {
        if (set().isPresent()) {
            Files.deleteIfExists(own().path());
        }
    }

    private OwnersFile own() {
        return new OwnersFile(settings.drawnPassphrase().toAbsolutePath().normalize());
    }
}
