-- The date of filing of a quarantined filing, from which its clock counts: its documents, which gave it, are not kept.
ALTER TABLE filing ADD COLUMN filed_on DATE NULL;
