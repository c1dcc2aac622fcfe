-- Append-only; id is the chain's own number, each hash covers the one before.
CREATE TABLE audit_record (
    id BIGINT NOT NULL PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    actor VARCHAR(64) NOT NULL,
    action VARCHAR(64) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    detail VARCHAR(2048) NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
