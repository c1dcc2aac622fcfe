-- A referral that was withdrawn before it was answered. Each is once, and for good.
CREATE TABLE referral_withdrawal (
    referral_id BIGINT NOT NULL PRIMARY KEY,
    reason VARCHAR(4000) NOT NULL,
    withdrawn_by VARCHAR(64) NOT NULL,
    withdrawn_at DATETIME(6) NOT NULL,
    CONSTRAINT referral_withdrawal_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
