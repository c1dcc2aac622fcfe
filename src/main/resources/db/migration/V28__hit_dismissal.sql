-- An examiner says of a hit that it speaks for nothing, and why. It belongs to the text in which it stands, by its place there; the rule
-- is the list's, and tells its authors which of their words are found in vain.
CREATE TABLE IF NOT EXISTS hit_dismissal (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    list_edition_id BIGINT NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    rule VARCHAR(1024) NOT NULL,
    span_start INT NOT NULL,
    span_end INT NOT NULL,
    reason VARCHAR(32) NOT NULL,
    dismissed_by VARCHAR(64) NOT NULL,
    dismissed_at DATETIME(6) NOT NULL,
    taken_back_by VARCHAR(64) NULL,
    taken_back_at DATETIME(6) NULL,
    KEY hit_dismissal_filing (filing_id, entry_code),
    KEY hit_dismissal_entry (list_edition_id, entry_code),
    CONSTRAINT hit_dismissal_of_filing FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT hit_dismissal_of_edition FOREIGN KEY (list_edition_id) REFERENCES list_edition (id),
    CONSTRAINT hit_dismissal_taken_back CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
