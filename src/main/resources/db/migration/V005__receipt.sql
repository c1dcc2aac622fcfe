-- Every place a filing was seen at.
CREATE TABLE receipt (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source VARCHAR(1024) NOT NULL,
    source_sha256 CHAR(64) NOT NULL,
    filing_id BIGINT NOT NULL,
    received_at DATETIME(6) NOT NULL,
    UNIQUE KEY receipt_once (source_sha256, filing_id),
    CONSTRAINT receipt_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
