CREATE TABLE review_case (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    queue VARCHAR(16) NOT NULL,
    status VARCHAR(24) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    run_id BIGINT NOT NULL,
    rank_score DOUBLE NOT NULL,
    clock VARCHAR(64) NULL,
    due_on DATE NULL,
    UNIQUE KEY review_case_once (filing_id, queue),
    KEY review_case_next (queue, status, due_on),
    CONSTRAINT review_case_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
