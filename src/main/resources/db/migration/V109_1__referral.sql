-- A case put before an authority: about one area, with the passages for it as they were sent. Rows are added and not changed.
CREATE TABLE referral (
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
    package MEDIUMBLOB NOT NULL,
    package_sha256 CHAR(64) NOT NULL,
    package_passages INT NOT NULL,
    KEY referral_case (case_id, id),
    KEY referral_days (remind_on),
    CONSTRAINT referral_of_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
