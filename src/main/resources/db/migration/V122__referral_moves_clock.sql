-- Whether the law's clock of the case is another one while the referral stands, by the file of authorities when it was made.
ALTER TABLE referral ADD COLUMN moves_clock BOOLEAN NOT NULL DEFAULT FALSE;
