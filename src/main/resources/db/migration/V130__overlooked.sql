-- Why a thing in an inbox was not taken in, or not as what it is.
ALTER TABLE unreachable_thing ADD COLUMN why VARCHAR(20) NOT NULL DEFAULT 'NOT_OPENED';
