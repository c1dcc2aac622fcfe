-- What became of the reason for a case after it was opened, in codes and run numbers.
CREATE TABLE case_note (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    kind VARCHAR(24) NOT NULL,
    detail VARCHAR(1024) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    KEY case_note_filing (filing_id),
    CONSTRAINT case_note_of_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
