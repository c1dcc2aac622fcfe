-- Whether the entry was found only because an amount comes near its limit.
ALTER TABLE entry_finding ADD COLUMN near_limit BOOLEAN NOT NULL DEFAULT FALSE;
