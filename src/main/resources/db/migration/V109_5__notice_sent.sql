-- The log of notices that were sent, with each as it was. Rows are added and not changed.
CREATE TABLE notice_sent (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    referral_id BIGINT NULL,
    notice VARCHAR(64) NOT NULL,
    language CHAR(2) NOT NULL,
    form VARCHAR(8) NOT NULL,
    sent_to VARCHAR(200) NOT NULL,
    way VARCHAR(16) NOT NULL,
    content MEDIUMBLOB NOT NULL,
    sha256 CHAR(64) NOT NULL,
    sent_by VARCHAR(64) NOT NULL,
    sent_at DATETIME(6) NOT NULL,
    KEY notice_sent_case (case_id, id),
    CONSTRAINT notice_sent_of_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT notice_sent_of_referral FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
