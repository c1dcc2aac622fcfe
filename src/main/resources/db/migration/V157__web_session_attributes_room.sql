-- What was typed is kept until the page that shows it again is read, and a form takes 64 KB.
ALTER TABLE WEB_SESSION_ATTRIBUTES MODIFY COLUMN ATTRIBUTE_BYTES MEDIUMBLOB NOT NULL;
