-- How much of the rank comes from entries that people gave.
ALTER TABLE review_case ADD COLUMN given_rank DOUBLE NOT NULL DEFAULT 0;
