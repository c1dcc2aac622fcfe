-- The chain's last link, locked while the next one is made.
CREATE TABLE audit_head (
    id INT NOT NULL PRIMARY KEY,
    last_id BIGINT NOT NULL,
    hash CHAR(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
