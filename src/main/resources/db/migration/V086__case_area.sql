-- The technology areas of the entries that a case is about. A case without any, as one that nobody could read, is for
-- people who may see all areas.
CREATE TABLE case_area (
    case_id BIGINT NOT NULL,
    area VARCHAR(64) NOT NULL,
    PRIMARY KEY (case_id, area),
    KEY case_area_area (area, case_id),
    CONSTRAINT case_area_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
