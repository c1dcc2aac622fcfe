-- Cases that repeat what a person decided, by the rule for repeats. drawn: it went to a person all the same, by the lot of the
-- run; otherwise it was closed. No row of case_decision stands for it, for no person decided.
CREATE TABLE case_repeat (
    case_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    seed BIGINT NOT NULL,
    drawn BOOLEAN NOT NULL,
    KEY case_repeat_run (run_id),
    KEY case_repeat_decision (decision_id),
    CONSTRAINT case_repeat_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_repeat_of_decision FOREIGN KEY (decision_id) REFERENCES case_decision (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
