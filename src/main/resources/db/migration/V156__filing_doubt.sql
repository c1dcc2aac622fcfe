-- Filings whose outcome was in doubt and that a later run screened again: what from_run counted at its end stays in
-- screening_run, and so the outcome that was withdrawn is kept here.
CREATE TABLE filing_doubt (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    from_run BIGINT NOT NULL,
    to_run BIGINT NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    KEY filing_doubt_from (from_run),
    KEY filing_doubt_to (to_run)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
