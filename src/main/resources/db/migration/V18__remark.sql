-- A remark is something that an office accepts not to be looked at in a filing. detail: a code, as of a language. parts: how many.
CREATE TABLE IF NOT EXISTS filing_remark (
    filing_id BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    detail VARCHAR(32) NOT NULL,
    parts INT NOT NULL,
    PRIMARY KEY (filing_id, kind, detail),
    CONSTRAINT filing_remark_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
