-- What a person does.
CREATE TABLE staff_role (
    staff_id VARCHAR(64) NOT NULL,
    role VARCHAR(32) NOT NULL,
    PRIMARY KEY (staff_id, role),
    KEY staff_role_role (role),
    CONSTRAINT staff_role_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
