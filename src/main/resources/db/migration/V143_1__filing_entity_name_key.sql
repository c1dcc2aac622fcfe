-- The name as it is compared with others, see NameKey; null where no key was made yet.
ALTER TABLE filing_entity ADD COLUMN name_key VARCHAR(1024) NULL;
