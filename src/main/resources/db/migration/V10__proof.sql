-- A result says what was expected of a canary in a run, and what came of it.
CREATE TABLE IF NOT EXISTS canary_result (
    run_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    number VARCHAR(64) NOT NULL,
    expectation VARCHAR(128) NOT NULL,
    verdict VARCHAR(16) NOT NULL,
    detail VARCHAR(512) NOT NULL,
    PRIMARY KEY (run_id, ordinal),
    KEY canary_result_number (number),
    CONSTRAINT canary_result_run FOREIGN KEY (run_id) REFERENCES screening_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A lot is what was drawn from the clear filings of a run so that a person looks at it all the same. seed draws the same again from
-- the same filings. carried: the fraction of a filing that is owed to the next run.
CREATE TABLE IF NOT EXISTS blind_lot (
    run_id BIGINT NOT NULL PRIMARY KEY,
    seed BIGINT NOT NULL,
    clear_count INT NOT NULL,
    drawn INT NOT NULL,
    carried DOUBLE NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A blind case is one of a clear filing that was drawn; nobody is told until it is decided. missed_*: what ought to have been found,
-- as who decided named it afterwards.
CREATE TABLE IF NOT EXISTS blind_case (
    case_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    missed_entry VARCHAR(32) NULL,
    missed_area VARCHAR(64) NULL,
    named_by VARCHAR(64) NULL,
    named_at DATETIME(6) NULL,
    KEY blind_case_run (run_id),
    CONSTRAINT blind_case_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A counted run is what a run's filings came to when their rows were last counted; run 0 has those that no run has in hand. The audit
-- trail has the seal of all of it.
CREATE TABLE IF NOT EXISTS counted_run (
    run_id BIGINT NOT NULL PRIMARY KEY,
    clear_count INT NOT NULL,
    flagged INT NOT NULL,
    unscreenable INT NOT NULL,
    exempt INT NOT NULL,
    waiting INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A nightly count went over all rows, or over those of the runs since the last that did.
CREATE TABLE IF NOT EXISTS nightly_count (
    run_id BIGINT NOT NULL PRIMARY KEY,
    whole BOOLEAN NOT NULL,
    differences INT NOT NULL,
    counted_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
