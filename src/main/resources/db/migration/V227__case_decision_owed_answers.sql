-- What becomes of the answers that authorities owe when the case is closed; two persons say so, in words.
ALTER TABLE case_decision
    ADD COLUMN owed_answers VARCHAR(16) NULL,
    ADD CONSTRAINT case_decision_of_owed CHECK (owed_answers IS NULL
        OR (decision = 'NO_CONCERN' AND second_because IS NOT NULL AND words <> ''));
