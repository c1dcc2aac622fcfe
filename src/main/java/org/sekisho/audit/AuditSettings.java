package org.sekisho.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit trail is signed, under {@code sekisho.audit}.
 *
 * @param keys the folder of the key that signs, and of the public keys that verify
 * @param heads the file to which every signed head is written besides, to be kept elsewhere
 */
@Validated
@ConfigurationProperties(value = "sekisho.audit", ignoreUnknownFields = false)
record AuditSettings(
        @DefaultValue("var/keys") Path keys,
        @DefaultValue("var/audit-heads.txt") Path heads) {}
