-- Whether the bytes and names of a filing were deleted because of its classification marking.
ALTER TABLE filing ADD COLUMN quarantined BOOLEAN NOT NULL DEFAULT FALSE;
