-- People with an account. password: an Argon2id hash, null until they set one. No row is ever deleted.
CREATE TABLE staff_member (
    id VARCHAR(64) NOT NULL PRIMARY KEY,
    display_name VARCHAR(128) NOT NULL,
    all_areas BOOLEAN NOT NULL,
    cleared VARCHAR(16) NOT NULL,
    language CHAR(2) NOT NULL,
    active BOOLEAN NOT NULL,
    password VARCHAR(255) NULL,
    password_set_at DATETIME(6) NULL,
    failed_attempts INT NOT NULL DEFAULT 0,
    locked_until DATETIME(6) NULL,
    created_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
