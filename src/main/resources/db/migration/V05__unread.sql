-- A retry is a filing that could not be read and is to be screened again. The outcome it had counts for from_run until to_run
-- takes it; what from_run counted at its end stays in screening_run, so
--   screening_run.unscreenable of a run = its filings that are UNSCREENABLE now + its rows here with a to_run.
CREATE TABLE IF NOT EXISTS filing_retry (
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

-- A replacement is a version that is a readable copy of a version that could not be read.
CREATE TABLE IF NOT EXISTS filing_replacement (
    filing_id BIGINT NOT NULL,
    copy_id BIGINT NOT NULL,
    given_by VARCHAR(64) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (filing_id, copy_id),
    KEY filing_replacement_copy (copy_id),
    CONSTRAINT filing_replacement_filing FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT filing_replacement_of_copy FOREIGN KEY (copy_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A doubt is a filing whose outcome was in doubt and that a later run screened again. What from_run counted at its end stays in
-- screening_run, and so the outcome that was withdrawn is kept here.
CREATE TABLE IF NOT EXISTS filing_doubt (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    from_run BIGINT NOT NULL,
    to_run BIGINT NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    KEY filing_doubt_from (from_run),
    KEY filing_doubt_to (to_run)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An unreachable thing is what the last run that looked into the inboxes did not take in, or not as what it is, and why. Its name
-- is kept here and told nowhere else.
CREATE TABLE IF NOT EXISTS unreachable_thing (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    source VARCHAR(1024) NOT NULL,
    why VARCHAR(20) NOT NULL DEFAULT 'NOT_OPENED'
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
