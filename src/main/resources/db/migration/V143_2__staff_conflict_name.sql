-- By what the organisations that people are bound to are found in names: a regular expression on filing_entity.name_key.
CREATE TABLE staff_conflict_name (
    staff_id VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    value VARCHAR(255) NOT NULL,
    pattern VARCHAR(4000) NOT NULL,
    PRIMARY KEY (staff_id, kind, value),
    CONSTRAINT staff_conflict_name_of FOREIGN KEY (staff_id, kind, value) REFERENCES staff_conflict (staff_id, kind, value)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
