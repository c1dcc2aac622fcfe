-- Conflicts of interest. kind: ORGANISATION with a name in value, or FILING with a number.
CREATE TABLE staff_conflict (
    staff_id VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    value VARCHAR(255) NOT NULL,
    PRIMARY KEY (staff_id, kind, value),
    KEY staff_conflict_value (kind, value),
    CONSTRAINT staff_conflict_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
