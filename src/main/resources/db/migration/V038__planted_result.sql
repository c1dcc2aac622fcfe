-- What was expected of a canary in a run, and what came of it.
CREATE TABLE canary_result (
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
