-- The applications by which filings are of one family: those whose date a filing claims, and its own where its number is that
-- of an application. Country first, letters and digits only.
CREATE TABLE filing_family (
    filing_id BIGINT NOT NULL,
    application VARCHAR(80) NOT NULL,
    PRIMARY KEY (filing_id, application),
    KEY filing_family_application (application),
    CONSTRAINT filing_family_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
