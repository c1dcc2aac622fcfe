-- An alert tells of a run, one row for each way by which it goes out. message: JSON of codes, counts and numbers.
CREATE TABLE IF NOT EXISTS alert (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    event VARCHAR(16) NOT NULL,
    channel VARCHAR(16) NOT NULL,
    message MEDIUMTEXT NOT NULL,
    state VARCHAR(16) NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    answer VARCHAR(255) NULL,
    created_at DATETIME(6) NOT NULL,
    settled_at DATETIME(6) NULL,
    UNIQUE KEY alert_once (run_id, event, channel),
    KEY alert_state (state),
    CONSTRAINT alert_screening_run FOREIGN KEY (run_id) REFERENCES screening_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
