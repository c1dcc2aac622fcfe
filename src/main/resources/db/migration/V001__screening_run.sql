CREATE TABLE screening_run (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    started_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    status VARCHAR(16) NOT NULL,
    received INT NOT NULL DEFAULT 0,
    clear_count INT NOT NULL DEFAULT 0,
    flagged INT NOT NULL DEFAULT 0,
    unscreenable INT NOT NULL DEFAULT 0,
    exempt INT NOT NULL DEFAULT 0,
    waiting INT NOT NULL DEFAULT 0,
    seconds DOUBLE NULL,
    report VARCHAR(512) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
