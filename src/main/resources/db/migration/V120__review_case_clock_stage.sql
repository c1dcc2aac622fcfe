-- How far the law has come with a case, and the day that set its clock off: null where nobody knows it, and for cases of before.
ALTER TABLE review_case
    ADD COLUMN clock_stage VARCHAR(16) NOT NULL DEFAULT 'FIRST',
    ADD COLUMN clock_from DATE NULL;
