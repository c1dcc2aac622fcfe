-- What people decided. Rows are added; a second person's verdict and an undo are each written once. seen: the evidence and
-- the editions as they were shown, whole.
CREATE TABLE case_decision (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    case_version INT NOT NULL,
    decision VARCHAR(24) NOT NULL,
    reason VARCHAR(32) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    decided_by VARCHAR(64) NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    status_before VARCHAR(24) NOT NULL,
    seen MEDIUMTEXT NOT NULL,
    seen_sha256 CHAR(64) NOT NULL,
    lot_seed BIGINT NOT NULL,
    second_because VARCHAR(24) NULL,
    second_by VARCHAR(64) NULL,
    second_at DATETIME(6) NULL,
    second_verdict VARCHAR(16) NULL,
    second_words VARCHAR(4000) NULL,
    undone_by VARCHAR(64) NULL,
    undone_at DATETIME(6) NULL,
    KEY case_decision_case (case_id, id),
    CONSTRAINT case_decision_of_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_decision_second_person CHECK (second_by IS NULL OR second_by <> decided_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
