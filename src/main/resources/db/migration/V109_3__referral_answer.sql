-- What an authority said. A correction is a row of its own; the newest counts and all are kept.
CREATE TABLE referral_answer (
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
