-- One-time codes as SHA-256 hashes, deleted when used. whom: an account, or '#first' for the first administrator.
CREATE TABLE staff_code (
    whom VARCHAR(64) NOT NULL PRIMARY KEY,
    hash CHAR(64) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    UNIQUE KEY staff_code_hash (hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
