-- restart: a person accepted here what no longer fitted, and heads of before are not held against the trail.
ALTER TABLE audit_signature
    ADD COLUMN restart BOOLEAN NOT NULL DEFAULT FALSE;
