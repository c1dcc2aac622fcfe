-- What an administrator of people proposed that takes a second one, and what was done at the machine without. profile: what the person
-- would have, and was: what they had, as JSON. Rows are added, and answered once. about: an account, or one to be.
CREATE TABLE staff_proposal (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    about VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    profile MEDIUMTEXT NULL,
    was MEDIUMTEXT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    answer VARCHAR(16) NULL,
    answered_by VARCHAR(64) NULL,
    answered_at DATETIME(6) NULL,
    KEY staff_proposal_about (about, id),
    KEY staff_proposal_open (answer, id),
    CONSTRAINT staff_proposal_whole CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT staff_proposal_second CHECK (answer IS NULL OR answer <> 'CONFIRMED' OR answered_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
