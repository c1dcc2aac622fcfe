-- version counts every change, so that nobody decides on what someone else has changed meanwhile. due_order is the last day on
-- which something can be done with effect. A clock that runs to a day nobody knows comes first, a case without a clock last.
ALTER TABLE review_case
    ADD COLUMN version INT NOT NULL DEFAULT 0,
    ADD COLUMN handling VARCHAR(16) NOT NULL DEFAULT 'CONFIDENTIAL',
    ADD COLUMN held_by VARCHAR(64) NULL,
    ADD COLUMN held_until DATETIME(6) NULL,
    ADD COLUMN due_order DATE GENERATED ALWAYS AS
        (COALESCE(act_by, due_on, CASE WHEN clock IS NULL THEN CAST('9999-12-31' AS DATE) ELSE CAST('1000-01-01' AS DATE) END)) STORED,
    ADD KEY review_case_work (status, due_order, rank_score, id);
