-- How many answers authorities owe on a case, and whether they are awaited beyond its end.
ALTER TABLE review_case
    ADD COLUMN owed_answers INT NOT NULL DEFAULT 0,
    ADD COLUMN owed_awaited BOOLEAN NOT NULL DEFAULT FALSE;
