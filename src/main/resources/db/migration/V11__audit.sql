-- A record is a link of the chain; rows are only added. id is the chain's own number, each hash covers the one before. Auditors ask
-- what somebody did, and what was done to a case.
CREATE TABLE IF NOT EXISTS audit_record (
    id BIGINT NOT NULL PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    actor VARCHAR(64) NOT NULL,
    action VARCHAR(64) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    detail VARCHAR(2048) NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL,
    KEY audit_record_actor (actor, id),
    KEY audit_record_subject (subject, id),
    KEY audit_record_action (action, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The head is the chain's last link, locked while the next one is made.
CREATE TABLE IF NOT EXISTS audit_head (
    id INT NOT NULL PRIMARY KEY,
    last_id BIGINT NOT NULL,
    hash CHAR(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The chain ends in 64 zeros before the first record.
INSERT IGNORE INTO audit_head (id, last_id, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- A signature covers the end of the trail as it was at a moment; last_id and hash are as audit_head had them. No row is ever changed.
-- restart: a person accepted here what no longer fitted, and earlier heads are not held against the trail.
CREATE TABLE IF NOT EXISTS audit_signature (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    last_id BIGINT NOT NULL,
    hash CHAR(64) NOT NULL,
    signed_at DATETIME(6) NOT NULL,
    key_name CHAR(16) NOT NULL,
    signature CHAR(88) NOT NULL,
    restart BOOLEAN NOT NULL DEFAULT FALSE,
    KEY audit_signature_last (last_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
