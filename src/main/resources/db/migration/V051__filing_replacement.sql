-- Which version is a readable copy of which version that could not be read.
CREATE TABLE filing_replacement (
    filing_id BIGINT NOT NULL,
    copy_id BIGINT NOT NULL,
    given_by VARCHAR(64) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (filing_id, copy_id),
    KEY filing_replacement_copy (copy_id),
    CONSTRAINT filing_replacement_filing FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT filing_replacement_of_copy FOREIGN KEY (copy_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
