-- The clocks that a case had, once there was more than one: the newest row is as review_case has it. Rows are added and not
-- changed. because names what changed it: a referral, a notice.
CREATE TABLE case_clock (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    cause VARCHAR(16) NOT NULL,
    on_day DATE NOT NULL,
    because VARCHAR(96) NOT NULL,
    clock_stage VARCHAR(16) NOT NULL,
    clock_from DATE NULL,
    clock VARCHAR(64) NULL,
    clock_jurisdiction CHAR(2) NULL,
    clock_code VARCHAR(40) NULL,
    due_on DATE NULL,
    act_by DATE NULL,
    warn_on DATE NULL,
    changed_by VARCHAR(64) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    KEY case_clock_case (case_id, id),
    CONSTRAINT case_clock_of FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
