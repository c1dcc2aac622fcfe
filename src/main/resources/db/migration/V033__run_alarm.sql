-- Why a run ended red although it went to its end. The filings are numbers with spaces between them.
CREATE TABLE run_alarm (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    kind VARCHAR(24) NOT NULL,
    filings MEDIUMTEXT NOT NULL,
    detail VARCHAR(1024) NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    KEY run_alarm_run (run_id),
    CONSTRAINT run_alarm_screening_run FOREIGN KEY (run_id) REFERENCES screening_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
