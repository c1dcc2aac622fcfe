-- Why a case has the level it has, the newest last. entry_code: by which entry. filing_version: as which earlier version of the
-- filing. changed_by and words: who changed it, and why. weighed: the entries that a person knew of who changed it, so that a
-- run raises it again by others only.
CREATE TABLE case_level (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    handling VARCHAR(16) NOT NULL,
    was VARCHAR(16) NULL,
    cause VARCHAR(16) NOT NULL,
    list_id VARCHAR(64) NULL,
    entry_code VARCHAR(32) NULL,
    filing_version INT NULL,
    run_id BIGINT NULL,
    changed_by VARCHAR(64) NULL,
    words TEXT NULL,
    weighed TEXT NULL,
    changed_at DATETIME(6) NOT NULL,
    KEY case_level_case (case_id, id),
    CONSTRAINT case_level_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_level_by_whom CHECK ((cause IN ('PERSON', 'GIVEN')) = (changed_by IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
