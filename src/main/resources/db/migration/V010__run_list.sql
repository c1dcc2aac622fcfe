CREATE TABLE run_list (
    run_id BIGINT NOT NULL,
    list_edition_id BIGINT NOT NULL,
    PRIMARY KEY (run_id, list_edition_id),
    CONSTRAINT run_list_run FOREIGN KEY (run_id) REFERENCES screening_run (id),
    CONSTRAINT run_list_edition FOREIGN KEY (list_edition_id) REFERENCES list_edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
