-- How surely the words were recognised in a picture (OCR), of 100; null where they were text already.
ALTER TABLE evidence ADD COLUMN recognised INT NULL;
