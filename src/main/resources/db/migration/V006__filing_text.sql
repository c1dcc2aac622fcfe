CREATE TABLE filing_text (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    language VARCHAR(8) NOT NULL,
    characters INT NOT NULL,
    passages INT NOT NULL,
    content LONGBLOB NOT NULL,
    CONSTRAINT filing_text_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
