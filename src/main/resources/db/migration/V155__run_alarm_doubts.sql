-- Whether the outcomes of the run are in doubt by it, so that a later run screens its filings again. Alarms from before are
-- left as they are.
ALTER TABLE run_alarm ADD COLUMN doubts BOOLEAN NOT NULL DEFAULT FALSE;
