CREATE TABLE screening_outcome (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    reason VARCHAR(255) NULL,
    rank_score DOUBLE NOT NULL,
    screened_at DATETIME(6) NOT NULL,
    KEY screening_outcome_run (run_id, outcome),
    CONSTRAINT screening_outcome_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
