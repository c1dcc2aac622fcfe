CREATE TABLE entry_finding (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    list_edition_id BIGINT NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    queue VARCHAR(16) NOT NULL,
    requirement VARCHAR(16) NOT NULL,
    rank_score DOUBLE NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    KEY entry_finding_entry (list_edition_id, entry_code),
    CONSTRAINT entry_finding_filing FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT entry_finding_edition FOREIGN KEY (list_edition_id) REFERENCES list_edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
