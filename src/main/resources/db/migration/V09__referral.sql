-- A referral puts a case before an authority: about one area, with the passages for it as they were sent. Rows are added and not
-- changed. moves_clock: the law's clock of the case is another one while the referral stands, by the file of authorities when it was
-- made.
CREATE TABLE IF NOT EXISTS referral (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    authority VARCHAR(64) NOT NULL,
    area VARCHAR(64) NOT NULL,
    question VARCHAR(4000) NOT NULL,
    referred_by VARCHAR(64) NOT NULL,
    referred_at DATETIME(6) NOT NULL,
    answer_by DATE NOT NULL,
    remind_on DATE NOT NULL,
    escalate_on DATE NULL,
    escalate_to VARCHAR(64) NULL,
    moves_clock BOOLEAN NOT NULL DEFAULT FALSE,
    package MEDIUMBLOB NOT NULL,
    package_sha256 CHAR(64) NOT NULL,
    package_passages INT NOT NULL,
    KEY referral_case (case_id, id),
    KEY referral_days (remind_on),
    CONSTRAINT referral_of_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A receipt says that an authority has the package, and named its hash. A referral has one, and it is not changed.
CREATE TABLE IF NOT EXISTS referral_receipt (
    referral_id BIGINT NOT NULL PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    confirmed_by VARCHAR(200) NOT NULL,
    received_on DATE NOT NULL,
    noted_by VARCHAR(64) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    CONSTRAINT referral_receipt_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An answer is what an authority said. A correction is a row of its own; the newest counts and all are kept.
CREATE TABLE IF NOT EXISTS referral_answer (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    referral_id BIGINT NOT NULL,
    opinion VARCHAR(16) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    answered_by VARCHAR(200) NOT NULL,
    answered_on DATE NOT NULL,
    noted_by VARCHAR(64) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    KEY referral_answer_referral (referral_id, id),
    CONSTRAINT referral_answer_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A step says who reminded an authority, or took a referral higher, and when. Each is done once.
CREATE TABLE IF NOT EXISTS referral_step (
    referral_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    done_by VARCHAR(64) NOT NULL,
    done_at DATETIME(6) NOT NULL,
    PRIMARY KEY (referral_id, kind),
    CONSTRAINT referral_step_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A withdrawal takes a referral back that was not answered. Each is once, and for good.
CREATE TABLE IF NOT EXISTS referral_withdrawal (
    referral_id BIGINT NOT NULL PRIMARY KEY,
    reason VARCHAR(4000) NOT NULL,
    withdrawn_by VARCHAR(64) NOT NULL,
    withdrawn_at DATETIME(6) NOT NULL,
    CONSTRAINT referral_withdrawal_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A recall calls back what an authority was sent. Each is once, and for good.
CREATE TABLE IF NOT EXISTS referral_recall (
    referral_id BIGINT NOT NULL PRIMARY KEY,
    cause VARCHAR(24) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    recalled_by VARCHAR(64) NOT NULL,
    recalled_at DATETIME(6) NOT NULL,
    CONSTRAINT referral_recall_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A return is the authority's receipt of a recall: what it called back is returned or destroyed. on_day: when.
CREATE TABLE IF NOT EXISTS referral_return (
    referral_id BIGINT NOT NULL PRIMARY KEY,
    outcome VARCHAR(16) NOT NULL,
    confirmed_by VARCHAR(200) NOT NULL,
    on_day DATE NOT NULL,
    noted_by VARCHAR(64) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    CONSTRAINT referral_return_of FOREIGN KEY (referral_id) REFERENCES referral_recall (referral_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A letter that was sent is kept as it was. Rows are added and not changed.
CREATE TABLE IF NOT EXISTS letter_sent (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    referral_id BIGINT NULL,
    letter VARCHAR(64) NOT NULL,
    language CHAR(2) NOT NULL,
    form VARCHAR(8) NOT NULL,
    sent_to VARCHAR(200) NOT NULL,
    way VARCHAR(16) NOT NULL,
    content MEDIUMBLOB NOT NULL,
    sha256 CHAR(64) NOT NULL,
    sent_by VARCHAR(64) NOT NULL,
    sent_at DATETIME(6) NOT NULL,
    KEY letter_sent_case (case_id, id),
    CONSTRAINT letter_sent_of_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT letter_sent_of_referral FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An answer of the applicant that came, by its day. closed_wait: the case waited for it. Rows are added and not changed.
CREATE TABLE IF NOT EXISTS applicant_answer (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    received_on DATE NOT NULL,
    sender VARCHAR(200) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    closed_wait BOOLEAN NOT NULL,
    noted_by VARCHAR(64) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    KEY applicant_answer_case (case_id, id),
    CONSTRAINT applicant_answer_of_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
