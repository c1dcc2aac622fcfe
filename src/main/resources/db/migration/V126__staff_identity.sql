-- Who a person is to the office's sign-in provider: one identity for each account, and one account for each identity.
CREATE TABLE staff_identity (
    staff_id VARCHAR(64) NOT NULL PRIMARY KEY,
    issuer VARCHAR(255) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    bound_at DATETIME(6) NOT NULL,
    UNIQUE KEY staff_identity_subject (issuer, subject),
    CONSTRAINT staff_identity_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
