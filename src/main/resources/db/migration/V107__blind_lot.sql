-- What was drawn from the clear filings of a run to be looked at by a person all the same. seed draws the same again from the
-- same filings. carried: the fraction of a filing that is owed to the next run.
CREATE TABLE blind_lot (
    run_id BIGINT NOT NULL PRIMARY KEY,
    seed BIGINT NOT NULL,
    clear_count INT NOT NULL,
    drawn INT NOT NULL,
    carried DOUBLE NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
