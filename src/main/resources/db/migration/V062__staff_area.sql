-- The technology areas that a person may see, by the codes of the lists, unless staff_member.all_areas.
CREATE TABLE staff_area (
    staff_id VARCHAR(64) NOT NULL,
    area VARCHAR(64) NOT NULL,
    PRIMARY KEY (staff_id, area),
    CONSTRAINT staff_area_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
