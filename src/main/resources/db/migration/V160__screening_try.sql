-- Which filings a run has begun to screen and has not committed, and how many processes may have died of each.
CREATE TABLE screening_try (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    begun BOOLEAN NOT NULL,
    deaths INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
