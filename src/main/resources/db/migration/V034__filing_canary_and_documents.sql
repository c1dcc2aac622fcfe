-- canary: one of the invented filings that go through every run to try it; no examiner sees it, and no count of the office
-- has it. documents: with how many documents the filing was registered; null if that was before anyone noted it.
ALTER TABLE filing
    ADD COLUMN canary BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN documents INT NULL;
