package org.sekisho.office.audit;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit trail is signed, under {@code sekisho.audit}.
 *
 * @param keys the folder of the key that signs, and of the public keys that verify
 * @param heads the file to which every signed head is written besides, to be kept elsewhere
 * @param second a folder elsewhere, such as a mount, to whose {@code audit-heads.txt} every signed head is written, too
 * @param passphrase opens the key; better in a file
 * @param passphraseFile holds it; null if it is set otherwise, or not at all
 * @param credentials the folder in which systemd hands over credentials; empty if it does not
 * @param drawnPassphrase where one lies that was drawn because none was set
 * @param newest so many records are gone along before something is signed; 0 for all of them
 */
@Validated
@ConfigurationProperties(value = "sekisho.audit", ignoreUnknownFields = false)
public record AuditSettings(
        @DefaultValue("var/keys") Path keys,
        @DefaultValue("var/audit-heads.txt") Path heads,
        @Nullable Path second,
        @Nullable String passphrase,
        @Nullable Path passphraseFile,
        @DefaultValue("") String credentials,
        @DefaultValue("credentials/audit-passphrase") Path drawnPassphrase,
        @DefaultValue("10000") @Min(0) int newest) {

    /** Says nothing of the passphrase. */
    @Override
    public String toString() {
        return "keys in %s, heads in %s".formatted(keys, heads);
    }

    AuditSettings withDrawnPassphrase(Path drawn) {
        return new AuditSettings(keys, heads, second, passphrase, passphraseFile, credentials, drawn, newest);
    }

    public HeadsFile headsFile() {
        return new HeadsFile(heads.toAbsolutePath().normalize());
    }

    /** The file of heads at the second place; empty if none is set. */
    public Optional<HeadsFile> secondFile() {
        return Optional.ofNullable(second)
                .map(folder -> new HeadsFile(folder.toAbsolutePath().normalize().resolve(Path.of("audit-heads.txt"))));
    }
}
