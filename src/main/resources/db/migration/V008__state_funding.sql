CREATE TABLE state_funding (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    agency VARCHAR(1024) NULL,
    contract VARCHAR(1024) NULL,
    span_start INT NOT NULL,
    span_end INT NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT state_funding_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
