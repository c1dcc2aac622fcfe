-- By which lot a run drew of the clear filings that a model finds likely, and the chance of all others of being read by a person.
CREATE TABLE IF NOT EXISTS opinion_lot (
    run_id BIGINT NOT NULL PRIMARY KEY,
    seed BIGINT NOT NULL,
    queued INT NOT NULL,
    watched INT NOT NULL,
    share DOUBLE NOT NULL,
    blind DOUBLE NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A clear filing that a model finds likely: QUEUE or WATCH, and its chance of being read by a person.
CREATE TABLE IF NOT EXISTS opinion_stratum (
    run_id BIGINT NOT NULL,
    filing_id BIGINT NOT NULL,
    stratum VARCHAR(8) NOT NULL,
    chance DOUBLE NOT NULL,
    PRIMARY KEY (run_id, filing_id),
    KEY opinion_stratum_of (filing_id),
    CONSTRAINT opinion_stratum_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
