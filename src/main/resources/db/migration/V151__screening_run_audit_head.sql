-- The end of the audit trail that was signed when the run ended, as a line; what a report says of it.
ALTER TABLE screening_run
    ADD COLUMN audit_head VARCHAR(300) NULL;
