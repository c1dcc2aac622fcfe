-- Who reminded an authority, or took a referral higher, and when. Each is done once.
CREATE TABLE referral_step (
    referral_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    done_by VARCHAR(64) NOT NULL,
    done_at DATETIME(6) NOT NULL,
    PRIMARY KEY (referral_id, kind),
    CONSTRAINT referral_step_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
