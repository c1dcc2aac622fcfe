-- An authority has the package, and named its hash. There is one for a referral, and it is not changed.
CREATE TABLE referral_receipt (
    referral_id BIGINT NOT NULL PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    confirmed_by VARCHAR(200) NOT NULL,
    received_on DATE NOT NULL,
    noted_by VARCHAR(64) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    CONSTRAINT referral_receipt_of FOREIGN KEY (referral_id) REFERENCES referral (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
