-- Filings that could not be read and are to be screened again. The outcome they had counts for from_run until to_run takes
-- them; what from_run counted at its end stays in screening_run, so
--   screening_run.unscreenable of a run = its filings that are UNSCREENABLE now + its rows here with a to_run.
CREATE TABLE filing_retry (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    asked_by VARCHAR(64) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    from_run BIGINT NOT NULL,
    reasons VARCHAR(512) NOT NULL,
    to_run BIGINT NULL,
    taken_at DATETIME(6) NULL,
    KEY filing_retry_from (from_run),
    KEY filing_retry_to (to_run),
    CONSTRAINT filing_retry_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
