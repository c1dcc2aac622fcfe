-- Whether text was read and no claims were recognised in it; of outcomes from before nobody knows.
ALTER TABLE screening_outcome ADD COLUMN without_claims BOOLEAN NOT NULL DEFAULT FALSE;
