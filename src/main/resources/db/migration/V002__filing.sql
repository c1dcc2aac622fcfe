-- One version of one filing. run_id is the run that has it in hand; no foreign key, for a run's row is updated while its
-- filings come in.
CREATE TABLE filing (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number VARCHAR(64) NOT NULL,
    numbered BOOLEAN NOT NULL,
    version INT NOT NULL,
    fingerprint CHAR(64) NOT NULL,
    source VARCHAR(1024) NOT NULL,
    received_at DATETIME(6) NOT NULL,
    run_id BIGINT NULL,
    UNIQUE KEY filing_number_version (number, version),
    UNIQUE KEY filing_number_fingerprint (number, fingerprint),
    KEY filing_run (run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
