-- Why a finding was made. It points at words and does not hold them.
CREATE TABLE evidence (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    finding_ordinal INT NOT NULL,
    rule VARCHAR(1024) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    section VARCHAR(24) NULL,
    place VARCHAR(255) NOT NULL,
    document VARCHAR(512) NULL,
    page INT NOT NULL,
    span_start INT NULL,
    span_end INT NULL,
    symbol VARCHAR(64) NULL,
    weight DOUBLE NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT evidence_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
