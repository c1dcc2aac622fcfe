-- Entries that people give a case because the run could not find them. place: where in the filing a person read it.
CREATE TABLE case_entry (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    list_id VARCHAR(64) NOT NULL,
    list_edition_id BIGINT NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    area VARCHAR(64) NOT NULL,
    rank_score DOUBLE NOT NULL,
    place VARCHAR(255) NOT NULL,
    words TEXT NOT NULL,
    given_by VARCHAR(64) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    carried_from BIGINT NULL,
    taken_back_by VARCHAR(64) NULL,
    taken_back_at DATETIME(6) NULL,
    taken_back_words TEXT NULL,
    KEY case_entry_case (case_id, id),
    CONSTRAINT case_entry_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_entry_edition FOREIGN KEY (list_edition_id) REFERENCES list_edition (id),
    CONSTRAINT case_entry_taken_back CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL)
        AND (taken_back_by IS NULL) = (taken_back_words IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
