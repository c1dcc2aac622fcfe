-- A second opinion is what a model says of a clear filing. model: SHA-256 of its file; null if none knows the language. none_reason: why
-- it has no opinion; null if it has one. code: the area or entry that the filing is likeliest of, with its chance.
CREATE TABLE IF NOT EXISTS second_opinion (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    model CHAR(64) NULL,
    none_reason VARCHAR(32) NULL,
    code VARCHAR(64) NULL,
    chance DOUBLE NULL,
    KEY second_opinion_run (run_id, chance),
    CONSTRAINT second_opinion_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An opinion case is one of a clear filing that a second opinion put into the queue.
CREATE TABLE IF NOT EXISTS opinion_case (
    case_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    KEY opinion_case_run (run_id),
    CONSTRAINT opinion_case_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
