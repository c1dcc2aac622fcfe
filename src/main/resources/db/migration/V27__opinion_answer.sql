-- Whether a person who decided on a case agrees with what a model said of it: AGREE, DISAGREE or UNSURE. Rows are only added.
CREATE TABLE IF NOT EXISTS opinion_answer (
    case_id BIGINT NOT NULL,
    person VARCHAR(64) NOT NULL,
    model CHAR(64) NOT NULL,
    answer VARCHAR(8) NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (case_id, person),
    CONSTRAINT opinion_answer_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
