-- Filings that waited in a run when it ended and were taken over by a later one. What from_run counted as waiting at its end
-- stays in screening_run. No foreign key: who deletes a filing by hand must not take this with it.
CREATE TABLE filing_move (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    from_run BIGINT NOT NULL,
    to_run BIGINT NOT NULL,
    moved_at DATETIME(6) NOT NULL,
    KEY filing_move_from (from_run)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
