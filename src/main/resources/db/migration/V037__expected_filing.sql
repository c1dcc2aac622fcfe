-- What the mailroom's manifests say was received, each number once. arrived_in is the run that found it registered.
CREATE TABLE expected_filing (
    number VARCHAR(64) NOT NULL PRIMARY KEY,
    received_on DATE NULL,
    listed_in BIGINT NOT NULL,
    arrived_in BIGINT NULL,
    withdrawn_in BIGINT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
