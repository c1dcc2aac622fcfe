-- From which reviews the law takes the filing out, and why, in words; of a filing that is exempt from all, it was its reason before.
ALTER TABLE screening_outcome ADD COLUMN exempt VARCHAR(255) NULL;
