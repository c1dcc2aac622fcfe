CREATE TABLE filing_entity (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    role VARCHAR(16) NOT NULL,
    name VARCHAR(1024) NOT NULL,
    span_start INT NULL,
    span_end INT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT filing_entity_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
