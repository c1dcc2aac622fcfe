-- count_kept: the counts of the run are those of its end, and the rows have to agree with them ever after. The seed that drew
-- the oracle's sample, from how many clear filings, how many were matched again and how many were too long for that.
-- notes: what was noticed and is no alarm, a line each.
ALTER TABLE screening_run
    ADD COLUMN count_kept BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN oracle_seed BIGINT NULL,
    ADD COLUMN oracle_of INT NULL,
    ADD COLUMN oracle_asked INT NULL,
    ADD COLUMN oracle_passed_over INT NULL,
    ADD COLUMN notes MEDIUMTEXT NULL;
