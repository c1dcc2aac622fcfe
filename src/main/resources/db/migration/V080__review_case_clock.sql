-- Which clock runs for a case, by its office and code, and its other days: act_by, the last on which something can be done with
-- effect, and warn_on, from which it is urgent. Null for cases of before clocks had files.
ALTER TABLE review_case
    ADD COLUMN clock_jurisdiction CHAR(2) NULL,
    ADD COLUMN clock_code VARCHAR(40) NULL,
    ADD COLUMN act_by DATE NULL,
    ADD COLUMN warn_on DATE NULL;
