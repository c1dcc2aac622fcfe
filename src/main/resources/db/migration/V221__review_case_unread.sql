-- Whether a part of the filing was not read, as the run left it; a case that is closed keeps what it was closed with.
ALTER TABLE review_case ADD COLUMN unread BOOLEAN NOT NULL DEFAULT FALSE;
