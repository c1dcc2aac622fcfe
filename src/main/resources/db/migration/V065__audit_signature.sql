-- The end of the audit trail as it was at a moment, signed; last_id and hash as audit_head had them. No row is ever changed.
CREATE TABLE audit_signature (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    last_id BIGINT NOT NULL,
    hash CHAR(64) NOT NULL,
    signed_at DATETIME(6) NOT NULL,
    key_name CHAR(16) NOT NULL,
    signature CHAR(88) NOT NULL,
    KEY audit_signature_last (last_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
