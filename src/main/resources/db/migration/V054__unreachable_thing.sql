-- What the last run that looked into the inboxes could not open there. Its name is kept here and told nowhere else.
CREATE TABLE unreachable_thing (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    source VARCHAR(1024) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
