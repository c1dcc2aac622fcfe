-- Cases of clear filings that were drawn. Told to nobody until they are decided. missed_*: what ought to have been found, as who
-- decided named it afterwards.
CREATE TABLE blind_case (
    case_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    missed_entry VARCHAR(32) NULL,
    missed_area VARCHAR(64) NULL,
    named_by VARCHAR(64) NULL,
    named_at DATETIME(6) NULL,
    KEY blind_case_run (run_id),
    CONSTRAINT blind_case_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
