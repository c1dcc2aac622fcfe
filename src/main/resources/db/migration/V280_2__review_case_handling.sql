-- Whoever opens a case says its level. Cases from before keep the one that all had.
ALTER TABLE review_case ALTER COLUMN handling DROP DEFAULT;
