-- What is counted as it happens, in the same transaction, so that the rows can be held to it ever after. REGISTERED: new
-- filings taken in by a run, under 0 if by none. ACCEPTED_*: differences that a person has put on record as known.
-- What was registered before this table was there is taken as it stands.
CREATE TABLE run_tally (
    run_id BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    filings INT NOT NULL,
    PRIMARY KEY (run_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
AS SELECT 0 AS run_id, 'REGISTERED' AS kind, COUNT(*) AS filings FROM filing;
