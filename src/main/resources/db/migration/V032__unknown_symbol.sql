-- Symbols of a filing that no edition of their scheme has: a slip of whoever wrote them, or an edition newer than ours.
CREATE TABLE unknown_symbol (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    symbol VARCHAR(64) NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT unknown_symbol_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
