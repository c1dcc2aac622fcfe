package org.sekisho.office.partner;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditSettings;
import org.sekisho.office.audit.Passphrase;

/** Offices with keys of their own, each in its folder. */
final class PartnerOffice {

    static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    private PartnerOffice() {}

    static PartnerKeys at(Path home) {
        return at(home, null, NOW);
    }

    static PartnerKeys at(Path home, @Nullable String passphrase, Instant now) {
        AuditSettings settings = new AuditSettings(
                home.resolve("var/keys"),
                home.resolve("var/audit-heads.txt"),
                null,
                passphrase,
                null,
                "",
                home.resolve("credentials/audit-passphrase"),
                0);
        return new PartnerKeys(settings, new Passphrase(settings), Clock.fixed(now, ZoneOffset.UTC));
    }
}
