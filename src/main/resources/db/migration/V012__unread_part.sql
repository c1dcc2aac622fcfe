CREATE TABLE unread_part (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    document VARCHAR(512) NOT NULL,
    page INT NOT NULL,
    reason VARCHAR(32) NOT NULL,
    detail VARCHAR(1024) NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT unread_part_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
